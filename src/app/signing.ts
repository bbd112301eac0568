/** Signing keys as files: one made for a person, an office's list of public ones. */
import { access } from 'node:fs/promises'
import { error, info } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type ListedKey, shortKey } from '../core/trail-signing.ts'
import { readBytes } from '../files/read.ts'
import { keyListWith, makeSigningKey, readKeyList } from '../files/signing-key.ts'
import { saveBytes } from './save.ts'

export interface KeyRequest {
  readonly name: string
  readonly password: string
  /** Where the key is written; nothing may stand there, for a key that is written over is lost. */
  readonly out: string
  /** The list that its public part is added to, made where there is none; null without one. */
  readonly list: string | null
}

export async function makeKey({ name, password, out, list }: KeyRequest): Promise<Result<ListedKey>> {
  if (await isThere(out)) return fail(error('write-onto-key', { path: out }))
  const before = list === null || !(await isThere(list)) ? ok([]) : await readKeys(list)
  if (!before.ok) return before
  const { owner, bytes } = await makeSigningKey(name, password)
  const saved = await saveBytes(out, bytes, [])
  if (!saved.ok) return saved
  const listed = list === null ? ok(list) : await saveBytes(list, keyListWith(before.value, owner), [out])
  return listed.ok ? ok(owner, [info('key-made', { name, key: shortKey(owner.key), path: out })]) : listed
}

export async function readKeys(path: string): Promise<Result<readonly ListedKey[]>> {
  const bytes = await readBytes(path, 1024 * 1024)
  return bytes.ok ? readKeyList(bytes.value, path) : bytes
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
