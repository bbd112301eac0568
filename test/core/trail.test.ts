import { expect, test } from 'vitest'
import {
  addEntries,
  breaksIn,
  fileDetail,
  fileOf,
  isSealed,
  storedTrail,
  type Trail,
  type TrailEntry,
} from '../../src/core/trail.ts'
import { trailFrom } from '../../src/core/trail-file.ts'
import { testSealing, trailOf } from './sealing.ts'

const { hash } = testSealing()

const trail = trailOf([
  { deed: 'filled', field: 'county', sealed: '旬河县' },
  { deed: 'kept', field: 'student' },
  { deed: 'returned', field: 'county', by: '审核人', detail: '与附表不一致', sealed: '旬河县' },
])
const [first, second, third] = trail as readonly [TrailEntry, TrailEntry, TrailEntry]

const changed = (index: number, more: Partial<TrailEntry>) =>
  trail.map((entry, at) => (at === index ? { ...entry, ...more } : entry))

test('a trail that was only added to holds, and is read from a file as it was', () => {
  const stored = storedTrail(trail)
  expect(breaksIn(trail, hash)).toEqual([])
  expect(trailFrom(JSON.parse(JSON.stringify(stored)))).toEqual({ ok: true, value: stored, messages: [] })
})

test.each<[string, Trail, readonly number[]]>([
  ['a changed note', changed(2, { detail: '一致' }), [2]],
  ['a changed name', changed(1, { by: '别人' }), [1]],
  ['another seal', changed(0, { seal: second.seal }), [0]],
  ['an entry taken out', [first, third], [1]],
  ['the first entry taken out', [second, third], [0]],
  ['two entries exchanged', [second, first, third], [0, 1, 2]],
  ['an entry put in twice', [first, first, second, third], [1]],
  ['an entry hashed anew, seen at the one after it', [...trailOf([{ by: '别人' }]), second, third], [1]],
])('what was done to a trail is seen where it was done: %s', (_, tampered, where) => {
  expect(breaksIn(tampered, hash)).toEqual(where)
})

test('entries after a break follow on what is there', () => {
  const act = { at: '2023-01-03T08:00:00+08:00', by: '', field: null, detail: 'entry 2', sealed: null } as const
  const goneOn = addEntries([first, third], [{ ...act, deed: 'broken' }], testSealing())
  expect([breaksIn(goneOn, hash), goneOn.at(-1)?.number]).toEqual([[1], 4])
})

test('no entry says a value, and a seal knows its own', () => {
  expect(JSON.stringify(trail)).not.toContain('旬河')
  expect([
    isSealed(first, '旬河县', hash),
    isSealed(first, '旬河', hash),
    isSealed(first, null, hash),
    isSealed(second, null, hash),
    isSealed(second, '旬河县', hash),
  ]).toEqual([true, false, false, true, false])
})

test('the same value is sealed differently each time', () => {
  expect(first.seal).not.toBe(third.seal)
})

test('a file is told by its hash and its name', () => {
  const sha256 = hash('bytes')
  const [entry] = trailOf([{ deed: 'exported-public', detail: fileDetail(sha256, '总结 公开稿.docx') }])
  expect([entry && fileOf(entry), fileOf(third)]).toEqual([{ sha256, name: '总结 公开稿.docx' }, null])
})

test.each([
  [null],
  [[]],
  [{ count: 1, last: '', entries: [1] }],
  [{ count: 0, last: '', entries: [{ ...first, deed: 'vanished' }] }],
  [{ count: '1', last: '', entries: [] }],
  [{ count: 1, last: null, entries: [] }],
  [{ count: 1, last: '' }],
  ...(['number', 'at', 'by', 'field', 'detail', 'seal', 'before', 'hash'] as const).map((key): [unknown] => [
    { count: 1, last: '', entries: [{ ...first, [key]: true }] },
  ]),
])('%j is no trail', (value) => {
  expect(trailFrom(value).messages.map(({ code }) => code)).toEqual(['trail-damaged'])
})
