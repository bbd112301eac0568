import { type DragEvent, useState } from 'react'
import type { Field } from '../../src/core/model.ts'
import { placesOf } from '../../src/core/view.ts'
import { useWindowModel } from '../model/use-window-model.ts'

const type = 'application/x-starfill-field'

/**
 * A field dragged onto another: the place worked at goes over where the field has several, all of it where it has one.
 * A file dragged over a field is the window's business, not the field's.
 */
export function useFieldDrag(field: Field) {
  const model = useWindowModel()
  const [isOver, setOver] = useState(false)
  const drop = (dragged: string) => {
    const { report, active } = model.store.get()
    if (!report || dragged === field.id) return
    const places = placesOf(report.session, dragged)
    const place = places.length > 1 ? places.find((id) => id === active) : undefined
    model.document.act(
      place ? { type: 'move', placeholder: place, into: field.id } : { type: 'join', field: dragged, into: field.id },
    )
  }
  return {
    isOver,
    source: {
      draggable: true,
      onDragStart: ({ dataTransfer }: DragEvent) => {
        dataTransfer.setData(type, field.id)
        dataTransfer.effectAllowed = 'move'
      },
    },
    target: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(type)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        const dragged = event.dataTransfer.getData(type)
        setOver(false)
        if (dragged === '') return
        event.preventDefault()
        drop(dragged)
      },
    },
  }
}
