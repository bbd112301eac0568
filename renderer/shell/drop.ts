import { type DragEvent, useState } from 'react'
import { bytesOf } from '../bridge/file-bytes.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import type { WindowModel } from '../model/window-model.ts'

/** A file dropped anywhere on the window is opened. */
export function useFileDrop() {
  const model = useWindowModel()
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
        void open(model, file)
      },
    },
  }
}

async function open(model: WindowModel, file: File): Promise<void> {
  const token = await model.bridge.droppedFile(file)
  if (token !== null) return model.document.open({ from: 'token', token })
  const bytes = await bytesOf(file)
  if (bytes.ok) await model.document.open({ from: 'bytes', name: file.name, bytes: bytes.value })
  else model.notices.say(bytes.messages)
}
