/** Tables that a page handed over as bytes: rows are read from a file as they come, so each is put into a private one for as long as the program runs. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { safeName } from '../../core/batch/file-names.ts'
import type { Result } from '../../core/result.ts'
import { writeWhole } from '../../files/write.ts'
import { makePrivateFolder } from '../private-folder.ts'

export interface Tables {
  /** Its path. */
  readonly keep: (name: string, bytes: Uint8Array) => Promise<Result<string>>
  readonly end: () => void
}

export function createTables(): Tables {
  let folder: string | null = null
  return {
    keep: async (name, bytes) => {
      folder ??= makePrivateFolder()
      // Each in a folder of its own: what is said of it names the file as the person does.
      const own = join(folder, randomUUID())
      await mkdir(own)
      return writeWhole(join(own, safeName(basename(name), 'table')), bytes)
    },
    end: () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
      folder = null
    },
  }
}
