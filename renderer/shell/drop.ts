import { type DragEvent, useState } from 'react'
import { bytesOf } from '../bridge/file-bytes.ts'
import type { Desk } from '../store/desk.ts'
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
        void open(desk, file)
      },
    },
  }
}

async function open(desk: Desk, file: File): Promise<void> {
  const bytes = await bytesOf(file)
  if (bytes.ok) await desk.open({ from: 'bytes', name: file.name, bytes: bytes.value })
  else desk.say(bytes.messages)
}
