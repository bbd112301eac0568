/** Random work on random reports, saved as a project and read again. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { readProjectFile, writeProjectFile } from '../../src/app/project-file.ts'
import { textOf } from '../../src/core/detect.ts'
import { readReview, readWork, writeWork } from '../../src/core/project.ts'
import { noReview, type Review, signFillings } from '../../src/core/review.ts'
import { reduce, type Session } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import type { Work } from '../../src/core/work.ts'
import { newSealKey, type SealKey, seal, unsealWith } from '../../src/files/sealed.ts'
import { actionFor, move, started } from '../property/moves.ts'

const deed = fc.record({ move, travel: fc.constantFrom(null, null, null, 'undo', 'redo') })
const signature = { by: '李审核', at: '2026-05-04T09:02:03Z' }

/** The work after some deeds, and what was signed on the way. */
const worked = fc.tuple(started, fc.array(deed, { maxLength: 12 })).map(([first, deeds]) =>
  deeds.reduce<{ readonly session: Session; readonly review: Review }>(
    ({ session, review }, { move: next, travel }) => {
      const after = reduce(session, travel ? { type: travel } : actionFor(session, next))
      return { session: after, review: signFillings(review, session.decisions, after.decisions, signature) }
    },
    { session: first, review: noReview },
  ),
)

/** What a person sees of it: decisions of fields that no longer stand in the report are not written. */
function seen(work: Work, review: Review) {
  const { placeholders, fields } = viewOf(work)
  const standing = new Set(fields.map(({ id }) => id))
  return {
    text: textOf(work.detection),
    places: placeholders.map(({ id, start, end, field }) => ({ id, start, end, field })),
    decisions: [...work.decisions].filter(([id]) => standing.has(id)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    overrides: [...work.overrides].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    review,
  }
}

function fileOf(session: string, key: SealKey | null): Uint8Array {
  const source = new TextEncoder().encode('**县\n')
  const bytes = writeProjectFile({ name: '总结.txt', source, session, trail: undefined, home: null })
  return key ? seal(bytes, key) : bytes
}

/** Null where the bytes are refused. */
function sessionIn(bytes: Uint8Array, key: SealKey | null): string | null {
  const opened = key ? unsealWith(bytes, key, '') : null
  if (opened?.ok === false) return null
  const file = readProjectFile(opened ? opened.value.bytes : bytes, '')
  return file.ok ? file.value.session : null
}

/** Throws, with the shortest one, where a sequence of deeds does not come back from its project as it was. */
export function saveAndLoad(runs: number): void {
  fc.assert(
    fc.property(worked, ({ session, review }) => {
      const read = sessionIn(fileOf(writeWork(session, review), null), null)
      const [work, marks] = [readWork(read ?? ''), readReview(read ?? '')]
      if (!work.ok || !marks.ok) throw new Error('It is not read.')
      const [before, after] = [seen(session, review), seen(work.value, marks.value)]
      if (!isDeepStrictEqual(before, after))
        throw new Error(`Saved:  ${JSON.stringify(before)}\nLoaded: ${JSON.stringify(after)}`)
    }),
    { numRuns: runs },
  )
}

type Mutation = (bytes: Uint8Array, at: number, byte: number) => Uint8Array

const mutations: readonly Mutation[] = [
  (bytes, at, byte) => Uint8Array.from(bytes, (old, index) => (index === at ? old ^ (1 << (byte % 8)) : old)),
  (bytes, at, byte) => Uint8Array.from(bytes, (old, index) => (index === at ? byte : old)),
  (bytes, at) => bytes.slice(0, at),
  (bytes, at) => Buffer.concat([bytes.slice(0, at), bytes.slice(at + 1)]),
  (bytes, at, byte) => Buffer.concat([bytes.slice(0, at), Uint8Array.of(byte), bytes.slice(at)]),
  (bytes, at) => Buffer.concat([bytes.slice(0, at), bytes.slice(at, at + 40), bytes.slice(at)]),
  (bytes, at, byte) => Uint8Array.from(bytes, (old, index) => (index >= at && index < at + byte ? 0 : old)),
  (bytes, at, byte) => Buffer.concat([bytes, bytes.slice(at, at + byte)]),
]

const mutated = fc.record({
  worked,
  mutation: fc.constantFrom(...mutations),
  at: fc.nat(),
  byte: fc.nat(255),
  isSealed: fc.boolean(),
})

/** Throws where a project with a change in its bytes opens as other work than was saved. */
export async function openMutated(runs: number): Promise<void> {
  const key = await newSealKey('口令')
  fc.assert(
    fc.property(mutated, ({ worked: { session, review }, mutation, at, byte, isSealed }) => {
      const written = writeWork(session, review)
      const file = fileOf(written, isSealed ? key : null)
      const read = sessionIn(mutation(file, at % file.length, byte), isSealed ? key : null)
      if (read !== null && read !== written) throw new Error('It opens, and is other work.')
    }),
    { numRuns: runs },
  )
}
