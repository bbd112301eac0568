/** The line that the page is given: one function for each request and each event, and nothing of Electron itself. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { channels, eventNames } from '../app/channels.ts'
import type { PreloadLine } from '../app/contract.ts'

function entries<K extends string, F>(names: readonly K[], make: (name: K) => F): Readonly<Record<K, F>> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, F>
}

const line = {
  ask: entries(channels, (channel) => (input: unknown) => ipcRenderer.invoke(`ask:${channel}`, input)),
  listen: entries(eventNames, (event) => (listener: (data: unknown) => void) => {
    const hear = (_event: IpcRendererEvent, data: unknown) => listener(data)
    ipcRenderer.on(`tell:${event}`, hear)
    return () => void ipcRenderer.off(`tell:${event}`, hear)
  }),
}

contextBridge.exposeInMainWorld('starfill', line as PreloadLine)
