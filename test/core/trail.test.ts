import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Act, addEntry, type Entry, type Trail, trailFrom, verifyTrail } from '../../src/core/trail.ts'

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex')

const acts: readonly Act[] = [
  { at: '2023-01-01T08:00:00+08:00', by: '填报人', deed: 'filled', field: 'county', detail: '旬河县' },
  { at: '2023-01-01T08:01:00+08:00', by: '填报人', deed: 'kept', field: 'student', detail: '' },
  { at: '2023-01-02T09:00:00+08:00', by: '审核人', deed: 'approved', field: 'county', detail: '' },
]

async function trailOf(): Promise<Trail> {
  let trail: Trail = []
  for (const act of acts) trail = await addEntry(trail, act, sha256)
  return trail
}

const changed = (trail: Trail, index: number, more: Partial<Entry>) =>
  trail.map((entry, at) => (at === index ? { ...entry, ...more } : entry))

test('a trail that was only added to holds', async () => {
  const trail = await trailOf()
  expect(await verifyTrail(trail, sha256)).toEqual({ ok: true, value: 3, messages: [] })
  expect(trailFrom(JSON.parse(JSON.stringify(trail)))).toMatchObject({ ok: true, value: trail })
})

test.each([
  ['a changed detail', (trail: Trail) => changed(trail, 0, { detail: '江岔县' }), 1],
  ['a changed name', (trail: Trail) => changed(trail, 1, { by: '别人' }), 2],
  ['an entry taken out', (trail: Trail) => trail.toSpliced(1, 1), 2],
  ['two entries exchanged', ([a, b, c]: Trail) => [b, a, c] as Trail, 1],
  ['an entry put in', (trail: Trail) => trail.toSpliced(1, 0, ...trail.slice(0, 1)), 2],
])('%s is named as the first bad entry', async (_, tamper, entry) => {
  const result = await verifyTrail(tamper(await trailOf()), sha256)
  expect(result.messages.map(({ code, params }) => [code, params.entry])).toEqual([['trail-broken', entry]])
})

test('a bad entry that is hashed anew is found at the entry after it', async () => {
  const trail = await trailOf()
  const forged = await addEntry([], { ...(acts[0] as Act), detail: '江岔县' }, sha256)
  const result = await verifyTrail([...forged, ...trail.slice(1)], sha256)
  expect(result.messages[0]?.params.entry).toBe(2)
})

test.each([[null], [{}], [[1]], [[{ number: 1, deed: 'vanished' }]]])('%j is no trail', (value) => {
  expect(trailFrom(value).ok).toBe(false)
})
