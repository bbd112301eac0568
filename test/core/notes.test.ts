import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { likewiseOffer } from '../../src/core/likewise.ts'
import { cleanNote, longestNote, noteAt, notesOf } from '../../src/core/notes.ts'
import { readWork, writeWork } from '../../src/core/project.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const report = '**县教育局培训教师****人。\n\n**县获得表彰，**县有*名教师获奖。'
const start = () => startSession(detect(report, { format: 'text', masks: ['stars'] }))
const county = (session: Session) => viewOf(session).fields.find(({ label }) => label === '县名')?.id ?? ''
const placeAt = (session: Session, index: number) => viewOf(session).places.get(county(session))?.[index] ?? ''
const noted = (session: Session, index: number, text: string, by = '李审核') =>
  reduce(session, {
    type: 'note',
    placeholder: placeAt(session, index),
    note: { by, at: '2026-05-04T09:00:00+08:00', text },
  })
const told = (session: Session) =>
  notesOf(session, county(session)).map(({ place, note }) => `${place} ${note.by} ${note.text}`)

test('a note stands at its place, the last one there, and undo takes it back', () => {
  const once = noted(start(), 2, '与表彰文件核对')
  const again = noted(noted(once, 0, '按公章'), 2, '已核对', '张填报')
  expect([told(once), told(again)]).toEqual([['3 李审核 与表彰文件核对'], ['1 李审核 按公章', '3 张填报 已核对']])
  expect(told(reduce(again, { type: 'undo' }))).toEqual(['1 李审核 按公章', '3 李审核 与表彰文件核对'])
})

test('a note without words takes the note away and leaves what else was said', () => {
  const kind = reduce(start(), { type: 'kind', field: county(start()), kind: 'text' })
  const back = noted(noted(kind, 1, '核对'), 1, ' \n ')
  expect([told(back), [...back.overrides]]).toEqual([[], [...kind.overrides]])
  expect(noted(noted(start(), 1, '核对'), 1, '').overrides.size).toBe(0)
})

test('the same words, and a place that is not there, add nothing to undo', () => {
  const once = noted(start(), 1, '核对')
  expect(noted(once, 1, '核对 ', '别人')).toBe(once)
  expect(noted(start(), 9, '核对').overrides.size).toBe(0)
})

test('a note goes with its place into another field, and stands over an edit elsewhere', () => {
  const once = noted(start(), 1, '核对')
  const [id, before] = [placeAt(once, 1), noteAt(once, placeAt(once, 1))]
  const split = reduce(once, { type: 'split', placeholder: id })
  const edited = reduce(split, { type: 'edit', change: [{ start: 0, end: 0, text: '简报\n' }] })
  expect([told(split), noteAt(edited, id), viewOf(edited).byId.has(id)]).toEqual([[], before, true])
})

test('the project keeps a note, and refuses one that could not be written', () => {
  const written = writeWork(noted(start(), 1, '核对公章'))
  const read = readWork(written)
  expect(read.ok && [...read.value.overrides]).toEqual([...noted(start(), 1, '核对公章').overrides])
  for (const wrong of ['', '甲\\n乙', '甲'.repeat(longestNote + 1)])
    expect(readWork(written.replace('核对公章', wrong)).ok).toBe(false)
})

test('a note is one line of bounded length', () => {
  expect([cleanNote('甲\r\n乙\u0007 '), [...cleanNote('𠮷'.repeat(600))].length]).toEqual(['甲 乙', longestNote])
})

test('neither a note nor a name is said of others', () => {
  const first = startSession(detect('买书**册。\n订书**册。\n借书**册。', { format: 'text', masks: ['stars'] }))
  const [one] = viewOf(first).placeholders
  const note = { by: '', at: '', text: '核对' }
  const kept = reduce(first, { type: 'note', placeholder: one?.id ?? '', note })
  expect(likewiseOffer(kept)).toBeNull()
  const kind = reduce(kept, { type: 'kind', field: one?.field ?? '', kind: 'text' })
  const all = reduce(kind, { type: 'likewise', placeholder: one?.id ?? '' })
  expect([...all.overrides.values()].map((said) => [said.kind, said.note?.text])).toEqual([
    ['text', '核对'],
    ['text', undefined],
    ['text', undefined],
  ])
})
