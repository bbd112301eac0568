import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { likewiseOffer } from '../../src/core/likewise.ts'
import { foundLabel, longestName } from '../../src/core/naming.ts'
import { readWork, writeWork } from '../../src/core/project.ts'
import { noReview } from '../../src/core/review.ts'
import { type Action, reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import { changeBetween, replay } from '../../src/core/work-change.ts'

const report = '**县教育局培训教师****人次。\n\n全县共有**所学校，**县获得表彰，合格率**%。'

const start = () => startSession(detect(report, { format: 'text', masks: ['stars'] }))
const run = (session: Session, ...actions: readonly Action[]) => actions.reduce(reduce, session)
const labels = (session: Pick<Session, 'detection' | 'overrides'>) => viewOf(session).fields.map(({ label }) => label)
const idOf = (session: Session, label: string) =>
  viewOf(session).fields.find((field) => field.label === label)?.id ?? ''
const named = (session: Session, from: string, label: string): Action => ({
  type: 'rename',
  field: idOf(session, from),
  label,
})
const renamed = (session: Session, from: string, label: string) => run(session, named(session, from, label))

test('a field bears the name that it is given, at all its places and as one step', () => {
  const first = start()
  expect(labels(first)).toEqual(['县名', '县教育局培训教师（人次）', '学校（所）', '合格率（%）'])
  const after = renamed(first, '县名', '本县')
  expect(labels(after)).toEqual(['本县', '县教育局培训教师（人次）', '学校（所）', '合格率（%）'])
  expect(viewOf(after).fields[0]?.id).toBe(viewOf(first).fields[0]?.id)
  expect(labels(run(after, { type: 'undo' }))).toEqual(labels(first))
})

test('an empty name gives the found label back, and leaves nothing behind', () => {
  const first = start()
  const back = renamed(renamed(first, '县名', '本县'), '本县', '  ')
  expect([labels(back), back.overrides.size]).toEqual([labels(first), 0])
  const kind: Action = { type: 'kind', field: idOf(first, '县名'), kind: 'text' }
  const said = run(first, kind)
  const both = renamed(renamed(said, '县名', '本县'), '本县', '')
  expect([...both.overrides]).toEqual([...said.overrides])
})

test('the name that stands already adds nothing to undo', () => {
  const first = start()
  const after = renamed(first, '县名', '本县')
  expect(run(first, { type: 'rename', field: idOf(first, '县名'), label: '' })).toBe(first)
  expect(renamed(after, '本县', '本县 ')).toBe(after)
  expect(run(first, { type: 'rename', field: 'nowhere', label: '本县' })).toBe(first)
})

test('equal names are told apart by numbers, and a label that a name took the place of is free', () => {
  const first = start()
  expect(labels(renamed(first, '学校（所）', '县名'))).toEqual([
    '县名',
    '县教育局培训教师（人次）',
    '县名（2）',
    '合格率（%）',
  ])
  const both = renamed(renamed(first, '学校（所）', '数'), '合格率（%）', '数')
  expect(labels(both)).toEqual(['县名', '县教育局培训教师（人次）', '数', '数（2）'])
  const swapped = renamed(renamed(first, '县名', '学校（所）'), '学校（所）', '县名')
  expect(new Set(labels(swapped)).size).toBe(4)
  expect(labels(renamed(renamed(first, '学校（所）', '所数'), '县名', '学校（所）'))[0]).toBe('学校（所）')
})

test('a name is one line and no longer than a row shows', () => {
  const long = labels(renamed(start(), '县名', `甲\n乙\u0007${'𠮷'.repeat(60)}`))[0] ?? ''
  expect([long.startsWith('甲 乙𠮷'), [...long].length, /\p{Cs}/u.test(long)]).toEqual([true, longestName, false])
})

test('a place that is split off or joined takes the name of its new field, and leaves the old one its own', () => {
  const after = renamed(start(), '县名', '本县')
  const field = idOf(after, '本县')
  const second = viewOf(after).places.get(field)?.[1] ?? ''
  expect(labels(run(after, { type: 'split', placeholder: second })).slice(0, 2)).toEqual(['本县', '县名'])
  const first = viewOf(after).places.get(field)?.[0] ?? ''
  expect(labels(run(after, { type: 'split', placeholder: first })).toSorted()).toContain('本县')
  expect(labels(run(after, { type: 'join', field, into: idOf(after, '学校（所）') }))[0]).toBe('学校（所）')
  expect(labels(run(after, { type: 'join', field: idOf(after, '学校（所）'), into: field }))).toContain('本县')
})

test('the name stands over an edit that takes one of its places away, and a new place has it', () => {
  const after = renamed(start(), '县名', '本县')
  const without = run(after, { type: 'edit', change: [{ start: 0, end: 5, text: '' }] })
  expect(labels(without)).toContain('本县')
  const more = run(after, {
    type: 'edit',
    change: [{ start: report.length, end: report.length, text: '\n\n**县完成。' }],
  })
  expect(viewOf(more).fields.find(({ label }) => label === '本县')?.count).toBe(3)
})

test('the project and the journal keep the name, and a file cannot give one that could not be typed', () => {
  const [first, after] = [start(), renamed(start(), '县名', '本县')]
  const written = writeWork(after)
  const read = readWork(written)
  expect(read.ok && labels(read.value)).toEqual(labels(after))
  const change = changeBetween({ work: first, review: noReview }, { work: after, review: noReview })
  const replayed = replay(writeWork(first), [JSON.parse(JSON.stringify(change))])
  expect(replayed).toEqual({ ok: true, value: written, messages: [] })
  for (const wrong of ['', '甲\\n乙', '甲'.repeat(longestName + 1)])
    expect(readWork(written.replaceAll('本县', wrong)).ok).toBe(false)
})

test('the found label is told while a name stands', () => {
  const after = renamed(start(), '县名', '本县')
  expect(foundLabel(after, idOf(after, '本县'))).toBe('县名')
})

test('a name is nothing that is said of others', () => {
  const text = '买书**册。\n订书**册。\n借书**册。'
  const first = startSession(detect(text, { format: 'text', masks: ['stars'] }))
  const [one, two] = viewOf(first).fields
  const kind = run(first, { type: 'kind', field: one?.id ?? '', kind: 'text' })
  expect(likewiseOffer(kind)?.count).toBe(2)
  expect(likewiseOffer(run(kind, { type: 'rename', field: one?.id ?? '', label: '书' }))).toBeNull()
  expect(likewiseOffer(run(kind, { type: 'rename', field: two?.id ?? '', label: '书' }))).toBeNull()
})
