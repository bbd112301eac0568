import { type DragEvent, useState } from 'react'
import { useDesk } from '../store/use-desk.ts'

/** A file dropped anywhere on the window is opened. */
export function useFileDrop() {
  const desk = useDesk()
  const [isOver, setOver] = useState(false)
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasFile(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: (event: DragEvent) => {
        if (event.relatedTarget === null) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        const file = event.dataTransfer.files[0]
        setOver(false)
        if (!file) return
        event.preventDefault()
        void file
          .arrayBuffer()
          .then((bytes) => desk.open({ from: 'bytes', name: file.name, bytes: new Uint8Array(bytes) }))
      },
    },
  }
}
