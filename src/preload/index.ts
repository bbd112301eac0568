/** The line that the page is given: one function for each request and each event, and nothing of Electron itself. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { askName, byName, channels, eventNames, tellName } from '../app/channels.ts'
import type { PreloadLine } from '../app/contract.ts'

const line = {
  ask: byName(channels, (channel) => (input: unknown) => ipcRenderer.invoke(askName(channel), input)),
  listen: byName(eventNames, (event) => (listener: (data: unknown) => void) => {
    const hear = (_event: IpcRendererEvent, data: unknown) => listener(data)
    ipcRenderer.on(tellName(event), hear)
    return () => void ipcRenderer.off(tellName(event), hear)
  }),
}

contextBridge.exposeInMainWorld('starfill', line as PreloadLine)
