/** A browser has no file dialogs of ours: what the host writes goes to a private folder for the session and is offered as a download. */

import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { WebEvents } from '../app/contract.ts'
import type { Port } from '../app/host/platform.ts'
import { makePrivateFolder } from '../app/private-folder.ts'

export interface Downloads {
  /** Both tell one page: of an event of the contract, and of a file that is there for it. */
  readonly portFor: (notify: Port['notify'], offer: (file: WebEvents['download']) => void) => Port
  /** The file that a token stands for, or null. */
  readonly fileOf: (token: string) => string | null
  readonly end: () => void
}

/** `outputs` is where the folders of batches are made: many documents are not downloaded one by one. */
export function createDownloads(outputs: string): Downloads {
  const folder = makePrivateFolder()
  const files = new Map<string, string>()
  const portFor: Downloads['portFor'] = (notify, tell) => {
    const hand = (path: string) => {
      const token = randomUUID()
      files.set(token, path)
      tell({ token, name: basename(path) })
      return true
    }
    /** False where the file lies outside and stays there. */
    const offer = (path: string) => path.startsWith(folder + sep) && hand(path)
    return {
      chooseFile: async () => null,
      chooseTarget: async (_what, name) => {
        const own = join(folder, randomUUID())
        await mkdir(own)
        return join(own, basename(name))
      },
      chooseFolder: async (name) => join(outputs, basename(name)),
      wrote: (path) => !offer(path),
      reveal: offer,
      // Of a folder of a batch: the browser gets a copy.
      openFile: async (path) => hand(path),
      print: async () => false,
      drawnPdf: async () => null,
      notify,
      showAvailable: () => undefined,
      close: () => undefined,
    }
  }
  return {
    portFor,
    fileOf: (token) => files.get(token) ?? null,
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}
