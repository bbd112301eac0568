import { type DragEvent, useState } from 'react'
import type { Field } from '../../src/core/model.ts'
import type { Action } from '../../src/core/session.ts'
import { placesOf, viewOf } from '../../src/core/view.ts'
import { useWindowModel } from '../model/use-window-model.ts'

const type = 'application/x-starfill-field'

/** What a person is asked before a field goes onto another. */
export interface AskedDrop {
  readonly dragged: Field
  /** One place of several goes over. */
  readonly isPlace: boolean
  readonly action: Action
}

/**
 * A field dragged onto another: the place worked at goes over where the field has several, all of it where it has one.
 * A file dragged over a field is the window's business, not the field's.
 */
export function useFieldDrag(field: Field) {
  const model = useWindowModel()
  const [isOver, setOver] = useState(false)
  const [asked, setAsked] = useState<AskedDrop | null>(null)
  const drop = (id: string) => {
    const { report, active } = model.store.get()
    const dragged = report && viewOf(report.session).fields.find((one) => one.id === id)
    if (!report || !dragged || id === field.id) return
    const places = placesOf(report.session, id)
    const place = places.length > 1 ? places.find((one) => one === active) : undefined
    const action: Action = place
      ? { type: 'move', placeholder: place, into: field.id }
      : { type: 'join', field: id, into: field.id }
    setAsked({ dragged, isPlace: place !== undefined, action })
  }
  return {
    isOver,
    asked,
    answer: (isWanted: boolean) => {
      if (isWanted && asked) model.document.act(asked.action)
      setAsked(null)
    },
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
