/** The line that the page is given: one function for each request and each event, and nothing of Electron itself. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { askName, byName, channels, droppedName, type EventName, eventNames, tellName } from '../app/channels.ts'
import type { PreloadLine } from '../app/contract.ts'

/** What is told before the page listens waits until it does. */
function listenTo(event: EventName): (listener: (data: unknown) => void) => () => void {
  const listeners = new Set<(data: unknown) => void>()
  const early: unknown[] = []
  ipcRenderer.on(tellName(event), (_event, data: unknown) => {
    if (listeners.size === 0) early.push(data)
    for (const listener of listeners) listener(data)
  })
  return (listener) => {
    listeners.add(listener)
    for (const data of early.splice(0)) listener(data)
    return () => void listeners.delete(listener)
  }
}

const line = {
  ask: byName(channels, (channel) => (input: unknown) => ipcRenderer.invoke(askName(channel), input)),
  // A file that a script made has no path, and one that a person dropped keeps its own from the page.
  droppedFile: async (file: File): Promise<unknown> => {
    const path = webUtils.getPathForFile(file)
    return path === '' ? null : ipcRenderer.invoke(droppedName, path)
  },
  listen: byName(eventNames, listenTo),
}

contextBridge.exposeInMainWorld('starfill', line as PreloadLine)
