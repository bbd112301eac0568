import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noReview } from '../../src/core/review.ts'
import { type Act, deeds, type StoredTrail, storedTrail, type TrailEntry } from '../../src/core/trail.ts'
import { troublesIn } from '../../src/core/trail-troubles.ts'
import { testSealing, trailOf } from '../core/sealing.ts'

/** What these say is held against the project. */
const telling: ReadonlySet<string> = new Set([
  'opened',
  'broken',
  'edited',
  'masked',
  'passed-over',
  'finding-returned',
])

const act: fc.Arbitrary<Act> = fc.record({
  at: fc.constant('2023-01-01T08:00:00+08:00'),
  by: fc.string({ maxLength: 4 }),
  deed: fc.constantFrom(...deeds.filter((deed) => !telling.has(deed))),
  field: fc.option(fc.string({ maxLength: 4 })),
  detail: fc.string({ maxLength: 6 }),
  sealed: fc.option(fc.string({ maxLength: 4 })),
})
const acts = fc.array(act, { minLength: 1, maxLength: 8 })
const { hash } = testSealing()

const troubles = (stored: StoredTrail) =>
  troublesIn(
    { stored, session: null, review: noReview, fields: [], decisions: new Map(), source: '', text: '', original: '' },
    hash,
  )

test('a trail that was only added to is whole', () => {
  fc.assert(
    fc.property(acts, (done) => {
      expect(troubles(storedTrail(trailOf(done)))).toEqual([])
    }),
  )
})

test('any change of any part of any entry is seen', () => {
  const part = fc.constantFrom<keyof TrailEntry>(
    'number',
    'at',
    'by',
    'deed',
    'field',
    'detail',
    'seal',
    'before',
    'hash',
  )
  fc.assert(
    fc.property(acts, fc.nat(), part, fc.string({ minLength: 1, maxLength: 3 }), (done, where, name, more) => {
      const { entries, ...head } = storedTrail(trailOf(done))
      const at = where % entries.length
      const tampered = entries.map((entry, index) =>
        index === at ? { ...entry, [name]: name === 'number' ? entry.number + 1 : `${entry[name]}${more}` } : entry,
      )
      expect(troubles({ ...head, entries: tampered as readonly TrailEntry[] })).not.toEqual([])
    }),
  )
})

test('whatever is taken out, put in or moved is seen, at the end too', () => {
  fc.assert(
    fc.property(acts, fc.nat(), fc.nat(), fc.constantFrom('out', 'twice', 'moved'), (done, one, other, what) => {
      const { entries, ...head } = storedTrail(trailOf(done))
      const [from, to] = [one % entries.length, other % entries.length]
      const entry = entries.slice(from, from + 1)
      const without = entries.toSpliced(from, 1)
      const tampered =
        what === 'out'
          ? without
          : what === 'twice'
            ? entries.toSpliced(to, 0, ...entry)
            : without.toSpliced(to, 0, ...entry)
      fc.pre(what !== 'moved' || from !== to)
      expect(troubles({ ...head, entries: tampered })).not.toEqual([])
    }),
  )
})

test('a trail made anew from the first entry on is whole, and has another last hash', () => {
  fc.assert(
    fc.property(acts, act, (done, other) => {
      const [mine, forged] = [trailOf(done), trailOf([{ ...other, detail: `${other.detail}*` }, ...done])].map(
        storedTrail,
      )
      expect([forged && troubles(forged), mine?.last === forged?.last]).toEqual([[], false])
    }),
  )
})
