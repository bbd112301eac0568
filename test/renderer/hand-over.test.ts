import { expect, test } from 'vitest'
import { handOver } from '../../renderer/model/hand-over.ts'
import { checkProject } from '../../src/app/check/project.ts'
import { readProjectFile } from '../../src/app/project-file.ts'
import { sealing, sha256Of } from '../../src/app/trail.ts'
import { actsBetween } from '../../src/core/acts.ts'
import { detect } from '../../src/core/detect.ts'
import { readWork } from '../../src/core/project.ts'
import { noReview } from '../../src/core/review.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { addEntries, addEntriesLater, fileDetail, storedTrail } from '../../src/core/trail.ts'
import { viewOf } from '../../src/core/view.ts'
import { newSealKey, sealingKeyOf, unseal } from '../../src/files/sealed.ts'

const text = '**县有**所学校。\n'
const source = new TextEncoder().encode(text)
const start = startSession(detect(text, { format: 'text', masks: ['stars'] }))
const [county, schools] = viewOf(start).fields.map(({ id }) => id)
const named = reduce(start, { type: 'fill', field: county ?? '', value: '旬河' })
const session = reduce(named, { type: 'fill', field: schools ?? '', value: '12' })
const signature = { by: '', at: '2026-05-04T09:02:03+08:00' }
const opened = {
  ...signature,
  deed: 'opened' as const,
  field: null,
  detail: fileDetail(sha256Of(source), '简报.txt'),
  sealed: null,
}
const report = {
  source,
  sealing: null,
  name: '简报.txt',
  session,
  review: noReview,
  trail: storedTrail(addEntries([], [opened], sealing)),
  told: actsBetween(start, named, signature),
  pending: { acts: actsBetween(named, session, signature), stroke: null },
}

test('what a page hands over when its host is gone is a whole project, with the report, what was typed and the trail of it', async () => {
  const file = await handOver(report as never)
  const bytes = file?.content ?? new Uint8Array()
  const json = JSON.parse(new TextDecoder().decode(bytes))
  const read = readProjectFile(bytes, 'a')
  if (!read.ok) throw new Error(JSON.stringify(read))
  const work = readWork(read.value.session)
  expect([file?.name, read.value.name, Buffer.from(read.value.source).equals(source)]).toEqual([
    '简报.starfill',
    '简报.txt',
    true,
  ])
  expect(
    work.ok && [...work.value.decisions.values()].map((decision) => 'value' in decision && decision.value),
  ).toEqual(['旬河', '12'])
  const checked = await checkProject({ ...read.value, trail: json.trail }, 'zh-CN')
  const doubts = checked.ok ? checked.value.findings.filter(({ code }) => code.startsWith('trail')) : []
  expect([doubts.map(({ code }) => code), json]).toMatchObject([[], { starfill: 2, trail: { count: 3 } }])
})

test('a project with a password keeps it where the page writes it', async () => {
  const key = await newSealKey('口令口令')
  const file = await handOver({ ...report, sealing: sealingKeyOf(key) } as never)
  const bytes = file?.content ?? new Uint8Array()
  const [opened, other] = [await unseal(bytes, '口令口令', 'a'), await unseal(bytes, '别的口令', 'a')]
  const read = opened.ok ? readProjectFile(opened.value.bytes, 'a') : opened
  expect([Buffer.from(bytes).includes('旬河'), other.messages.map(({ code }) => code)]).toEqual([
    false,
    ['password-wrong'],
  ])
  expect(read.ok && read.value.session).toContain('旬河')
})

test('a flipped bit in it is seen', async () => {
  const file = await handOver(report as never)
  const bytes = Buffer.from(file?.content ?? [])
  bytes.writeUInt8(bytes.readUInt8(400) ^ 1, 400)
  expect(readProjectFile(bytes, 'a').ok).toBe(false)
})

test('a report of many megabytes is written out', async () => {
  const file = await handOver({ ...report, source: new Uint8Array(3_000_000) } as never)
  const read = readProjectFile(file?.content ?? new Uint8Array(), 'a')
  expect(read.ok && read.value.source.length).toBe(3_000_000)
})

test('entries that are hashed in their own time are the same', async () => {
  const fixed = { hash: sealing.hash, salt: () => 'salt' }
  const acts = [...report.told, ...report.pending.acts]
  const later = await addEntriesLater([], acts, { hash: async (said) => sealing.hash(said), salt: fixed.salt })
  expect(later).toEqual(addEntries([], acts, fixed))
})

test('a page without the bytes of its report hands over nothing', async () => {
  expect(await handOver({ ...report, source: null } as never)).toBe(null)
})
