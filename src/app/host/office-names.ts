/** The office's memory of names: one file in the user's data, sealed by the system's keystore, and only where a person asked for it. */
import { join } from 'node:path'
import * as v from 'valibot'
import { error } from '../../core/codes.ts'
import { createQueue } from '../../core/in-order.ts'
import { longestOfficeName, type OfficeNames } from '../../core/office-names.ts'
import { parseJson } from '../../core/project.ts'
import { fail, map, ok, type Result } from '../../core/result.ts'
import { readIfThere } from '../../files/read.ts'
import type { Keystore, Platform } from './platform.ts'
import { removePrivate, writePrivate } from './stored.ts'

export interface OfficeNamesStore {
  /** Refused where this system has no keystore, and where the file is none that it sealed: one that cannot be read is no empty one. */
  readonly read: () => Promise<Result<OfficeNames>>
  readonly change: (change: (names: OfficeNames) => OfficeNames) => Promise<Result<OfficeNames>>
  /** Without reading it: also what cannot be read can be forgotten. */
  readonly clear: () => Promise<Result<OfficeNames>>
}

const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const Stored = v.object({
  'starfill-names': v.literal(1),
  names: v.array(v.object({ label: Text, value: v.pipe(Text, v.maxLength(longestOfficeName)) })),
})

export function createOfficeNames({ userData, keystore }: Pick<Platform, 'userData' | 'keystore'>): OfficeNamesStore {
  const path = join(userData, 'office-names.sealed')
  const readWith = async (store: Keystore): Promise<Result<OfficeNames>> => {
    const bytes = await readIfThere(path)
    if (!bytes.ok) return bytes
    return bytes.value === null ? ok([]) : namesIn(store.open(bytes.value))
  }
  const read = async () => {
    const store = keystore()
    return store.ok ? readWith(store.value) : store
  }
  const inOrder = createQueue()
  return {
    read,
    change: (change) =>
      inOrder(async () => {
        const store = keystore()
        if (!store.ok) return store
        const before = await readWith(store.value)
        if (!before.ok) return before
        const names = change(before.value)
        if (JSON.stringify(names) === JSON.stringify(before.value)) return before
        const sealed = store.value.seal(JSON.stringify({ 'starfill-names': 1, names }))
        if (sealed === null) return fail(error('keystore-none', {}))
        return map(await writePrivate(path, sealed), () => names)
      }),
    clear: () => inOrder(async () => map(await removePrivate(path), () => [])),
  }
}

function namesIn(text: string | null): Result<OfficeNames> {
  const stored = v.safeParse(Stored, text === null ? null : parseJson(text))
  return stored.success ? ok(stored.output.names) : fail(error('office-names-unread', {}))
}
