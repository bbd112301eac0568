/** A browser has no file dialogs of ours: what the host writes goes to a private folder for the session and is offered as a download. */

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, sep } from 'node:path'
import type { Port } from '../app/host/platform.ts'

export interface Downloads {
  /** `send` tells one page of an event; besides the contract's it is sent `download`, with the token and the name of a file. */
  readonly portFor: (send: (event: string, data: unknown) => void) => Port
  /** The file that a token stands for, or null. */
  readonly fileOf: (token: string) => string | null
  readonly end: () => void
}

export function createDownloads(): Downloads {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-'))
  const files = new Map<string, string>()
  const portFor: Downloads['portFor'] = (send) => {
    /** False where the file lies outside and stays there. */
    const offer = (path: string) => {
      if (!path.startsWith(folder + sep)) return false
      const token = randomUUID()
      files.set(token, path)
      send('download', { token, name: basename(path) })
      return true
    }
    return {
      chooseFile: async () => null,
      chooseTarget: async (_what, name) => {
        const own = join(folder, randomUUID())
        await mkdir(own)
        return join(own, basename(name))
      },
      wrote: (path) => !offer(path),
      reveal: offer,
      print: async () => false,
      notify: send,
      close: () => undefined,
    }
  }
  return {
    portFor,
    fileOf: (token) => files.get(token) ?? null,
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}
