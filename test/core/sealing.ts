/** A hash and salts as a host gives them, the salts always the same. */
import { createHash } from 'node:crypto'
import { type Act, addEntries, type Sealing, type Trail } from '../../src/core/trail.ts'

export function testSealing(): Sealing {
  let salts = 0
  return { hash: (text) => createHash('sha256').update(text).digest('hex'), salt: () => `salt${++salts}` }
}

export function trailOf(acts: readonly Partial<Act>[]): Trail {
  const plain: Act = {
    at: '2023-01-01T08:00:00+08:00',
    by: '填报人',
    deed: 'edited',
    field: null,
    detail: '',
    sealed: null,
  }
  return addEntries(
    [],
    acts.map((act) => ({ ...plain, ...act })),
    testSealing(),
  )
}
