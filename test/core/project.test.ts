import { expect, test } from 'vitest'
import { detect, textOf } from '../../src/core/detect.ts'
import { readWork, writeWork } from '../../src/core/project.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import { gridText } from '../docx/word-table.ts'

const report = '**县教育局培训教师****人。\n**县有**所学校，合格率**%。'

function worked() {
  const session = startSession(detect(report, { format: 'text', masks: ['stars'] }))
  const { fields, placeholders } = viewOf(session)
  const [county, teachers, schools] = fields.map(({ id }) => id) as [string, string, string]
  return [
    { type: 'edit', change: [{ start: 5, end: 5, text: '和**局' }] },
    { type: 'fill', field: county, value: '旬河' },
    { type: 'fill', field: teachers, value: '1203' },
    { type: 'keep', field: teachers },
    { type: 'kind', field: schools, kind: 'text' },
    { type: 'split', placeholder: placeholders[2]?.id ?? '' },
    { type: 'dismiss', placeholder: placeholders.at(-1)?.id ?? '' },
  ].reduce((state, action) => reduce(state, action as Parameters<typeof reduce>[1]), session)
}

const seen = (work: Parameters<typeof viewOf>[0]) => {
  const { placeholders, fields, passedOver } = viewOf(work)
  return { text: textOf(work.detection), placeholders, fields, passedOver }
}

test('work that is written and read back has the same placeholders, fields, ids and decisions', () => {
  const work = worked()
  const read = readWork(writeWork(work))
  if (!read.ok) throw new Error(read.messages[0].code)
  expect(seen(read.value)).toEqual(seen(work))
  expect([read.value.decisions, read.value.overrides]).toEqual([work.decisions, work.overrides])
  expect(writeWork(read.value)).toBe(writeWork(work))
})

test('the tables of a Word document are still tables when the work is read back', () => {
  const { text, cells } = gridText([
    ['乡镇', '学校'],
    ['石坪镇', '**'],
  ])
  const work = startSession(detect(text, { format: 'docx', masks: ['stars'], cells }))
  const read = readWork(writeWork(work))
  expect(read.ok && viewOf(read.value).fields.map(({ label }) => label)).toEqual(['石坪镇·学校'])
})

test('ids that an edit gives after reopening are new ones', () => {
  const read = readWork(writeWork(worked()))
  if (!read.ok) throw new Error(read.messages[0].code)
  const edited = reduce(startSession(read.value.detection, read.value), {
    type: 'edit',
    change: [{ start: 0, end: 0, text: '**镇、' }],
  })
  const ids = viewOf(edited).placeholders.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the value of a field that is gone from the report is not written', () => {
  const session = startSession(detect(report, { format: 'text', masks: ['stars'] }))
  const field = viewOf(session).placeholders[1]?.field ?? ''
  const cut = [
    { type: 'fill', field, value: '98765' } as const,
    { type: 'edit', change: [{ start: 10, end: 14, text: '' }] } as const,
  ].reduce(reduce, session)
  expect(writeWork(cut)).not.toContain('98765')
})

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['no text', '{"options":{"format":"text","masks":["stars"]},"ids":[],"decisions":[],"overrides":[]}'],
  [
    'another format',
    JSON.stringify({ text: '', options: { format: 'exe', masks: [] }, ids: [], decisions: [], overrides: [] }),
  ],
  [
    'a cell that is nowhere',
    JSON.stringify({
      text: '',
      options: { format: 'docx', masks: [], cells: [{ line: 0, table: 0, row: -1, column: 0, rows: 1, columns: 1 }] },
      ids: [],
      decisions: [],
      overrides: [],
    }),
  ],
  [
    'a decision of no kind',
    JSON.stringify({
      text: '',
      options: { format: 'text', masks: [] },
      ids: [],
      decisions: [['a', { state: 'lost' }]],
      overrides: [],
    }),
  ],
  [
    'a value that could not be typed',
    JSON.stringify({
      text: '',
      options: { format: 'text', masks: [] },
      ids: [],
      decisions: [['a', { state: 'filled', value: 'a\u0000' }]],
      overrides: [],
    }),
  ],
])('what holds %s is refused', (_, json) => {
  expect(readWork(json)).toMatchObject({ ok: false, messages: [{ code: 'session-damaged' }] })
})

const good = {
  text: '**县',
  options: { format: 'docx', masks: ['stars'], cells: [{ line: 0, table: 0, row: 0, column: 0, rows: 1, columns: 1 }] },
  ids: [{ start: 0, end: 2, id: 'a', field: 'b' }],
  decisions: [
    ['b', { state: 'filled', value: '旬河' }],
    ['c', { state: 'kept', value: null }],
  ],
  overrides: [['a', { kind: 'name', field: 'b', standing: 'adopted', divided: [1] }]],
}
const cell = (change: object) => ({ options: { ...good.options, cells: [{ ...good.options.cells[0], ...change }] } })

test('what is written as it should be is read', () => {
  expect(readWork(JSON.stringify(good)).ok).toBe(true)
})

test.each([
  [{ text: 1 }],
  [{ options: null }],
  [{ options: { ...good.options, masks: 'stars' } }],
  [{ options: { ...good.options, masks: ['dots'] } }],
  [{ options: { ...good.options, cells: 1 } }],
  [cell({ line: -1 })],
  [cell({ table: 0.5 })],
  [cell({ row: '0' })],
  [cell({ column: 2 ** 53 })],
  [cell({ rows: null })],
  [cell({ columns: -1 })],
  [{ ids: [{ ...good.ids[0], start: -1 }] }],
  [{ ids: [{ ...good.ids[0], end: 1.5 }] }],
  [{ ids: [{ ...good.ids[0], id: 1 }] }],
  [{ ids: [{ ...good.ids[0], field: null }] }],
  [{ decisions: [['b']] }],
  [{ decisions: [['b', { state: 'filled', value: 'a' }, 1]] }],
  [{ decisions: [[1, { state: 'filled', value: 'a' }]] }],
  [{ decisions: [['b', { state: 'filled', value: null }]] }],
  [{ decisions: [['b', { state: 'kept', value: 'a\nb' }]] }],
  [{ overrides: [['a', { kind: 'place' }]] }],
  [{ overrides: [['a', { field: 1 }]] }],
  [{ overrides: [['a', { standing: 'open' }]] }],
  [{ overrides: [['a', { divided: [-1] }]] }],
  [{ overrides: [['a', null]] }],
])('what holds %j is refused whole', (change) => {
  expect(readWork(JSON.stringify({ ...good, ...change }))).toMatchObject({
    ok: false,
    messages: [{ code: 'session-damaged' }],
  })
})

test('what a report does with its asterisks is known again however few of its lines an edit left', () => {
  const first = startSession(detect('**县\n**县\n**县\n**旬河重点**\n', { format: 'text', masks: ['stars'] }))
  const edited = reduce(first, { type: 'edit', change: [{ start: 0, end: 8, text: '' }] })
  const read = readWork(writeWork(edited))
  const places = (work: Parameters<typeof viewOf>[0]) => viewOf(work).placeholders.map(({ start, end }) => [start, end])
  expect([places(edited), read.ok && places(read.value)]).toEqual([
    [
      [0, 2],
      [4, 6],
      [10, 12],
    ],
    [
      [0, 2],
      [4, 6],
      [10, 12],
    ],
  ])
})
