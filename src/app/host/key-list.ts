/** The office's list of public keys, a copy of its own in the user's data: trails are held against it when a project is opened, and in each record. */
import { join } from 'node:path'
import { ok, type Result } from '../../core/result.ts'
import type { ListedKey } from '../../core/trail-signing.ts'
import { readIfThere } from '../../files/read.ts'
import { readKeyList } from '../../files/signing-key.ts'
import { removePrivate, writePrivate } from './stored.ts'

export interface KeyListStore {
  /** Empty where none was chosen. One that cannot be read is no empty one. */
  readonly read: () => Promise<Result<readonly ListedKey[]>>
  /** `name` is only for the sentences. */
  readonly use: (bytes: Uint8Array, name: string) => Promise<Result<unknown>>
  readonly remove: () => Promise<Result<null>>
}

export function createKeyList(userData: string): KeyListStore {
  const path = join(userData, 'office-keys.json')
  return {
    read: async () => {
      const bytes = await readIfThere(path)
      if (!bytes.ok) return bytes
      return bytes.value === null ? ok([]) : readKeyList(bytes.value, path)
    },
    use: async (bytes, name) => {
      const keys = readKeyList(bytes, name)
      return keys.ok ? writePrivate(path, bytes) : keys
    },
    remove: () => removePrivate(path),
  }
}
