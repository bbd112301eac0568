/** The signing key of whoever sits here: kept in the user's data, sealed with its password, and ready to sign once that was given. */
import { join } from 'node:path'
import { fail, map, ok, type Result } from '../../core/result.ts'
import type { Signing } from '../../core/trail.ts'
import { readIfThere } from '../../files/read.ts'
import { makeSigningKey, openSigningKey, ownerOf } from '../../files/signing-key.ts'
import type { SigningKey } from '../contract.ts'
import { removePrivate, writePrivate } from './stored.ts'

export interface Signer {
  /** Null without a key. */
  readonly state: () => Promise<SigningKey | null>
  /** What entries are signed with: undefined where there is no key, or its password was not given. */
  readonly ready: () => Signing | undefined
  /** The key's file, where it waits for its password and the person did not refuse to give it. */
  readonly closed: () => Promise<Uint8Array | null>
  readonly unlock: (file: Uint8Array, password: string) => Promise<Result<null>>
  /** The person works on without it; asked again when the program starts anew. */
  readonly refuse: () => void
  readonly make: (name: string, password: string) => Promise<Result<null>>
  /** A key that was made elsewhere. */
  readonly use: (file: Uint8Array, name: string) => Promise<Result<null>>
  readonly remove: () => Promise<Result<null>>
}

export function createSigner(userData: string): Signer {
  const path = join(userData, 'signing.starfill-key')
  let signing: Signing | undefined
  let isRefused = false
  const stored = () => readIfThere(path)
  const file = async () => {
    const read = await stored()
    return read.ok ? read.value : null
  }
  const keep = async (bytes: Uint8Array, now: Signing | undefined): Promise<Result<null>> => {
    // Nobody chose to give up a key that merely cannot be read just now.
    const before = await stored()
    if (!before.ok) return before
    const written = await writePrivate(path, bytes)
    if (!written.ok) return written
    signing = now
    isRefused = false
    return ok(null)
  }
  return {
    state: async () => {
      const bytes = await file()
      const owner = bytes && ownerOf(bytes, path)
      return owner?.ok ? { ...owner.value, isOpen: signing !== undefined } : null
    },
    ready: () => signing,
    closed: async () => (signing || isRefused ? null : file()),
    unlock: async (bytes, password) =>
      map(await openSigningKey(bytes, password, path), (opened) => {
        signing = opened
        return null
      }),
    refuse: () => {
      isRefused = true
    },
    make: async (name, password) => {
      const { bytes } = await makeSigningKey(name, password)
      const opened = await openSigningKey(bytes, password, path)
      return opened.ok ? keep(bytes, opened.value) : opened
    },
    use: async (bytes, name) => {
      const owner = ownerOf(bytes, name)
      return owner.ok ? keep(bytes, undefined) : fail(owner.messages[0])
    },
    remove: async () =>
      map(await removePrivate(path), () => {
        signing = undefined
        return null
      }),
  }
}
