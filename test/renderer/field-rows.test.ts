import { expect, test } from 'vitest'
import { fieldFilters, filterCounts, fitsFilter, statesOf } from '../../renderer/fields/filter.ts'
import { rowsOf } from '../../renderer/fields/rows.ts'
import { detect } from '../../src/core/detect.ts'
import type { Field, Finding } from '../../src/core/model.ts'
import { mark, noReview } from '../../src/core/review.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const detection = detect('全年培训教师****人，合格率**%。\n**县教育局赵**同志主持。', {
  format: 'text',
  masks: ['stars'],
})
const empty = startSession(detection)
const { fields, byId, places } = viewOf(empty)
const idOf = (label: string) => fields.find((field) => field.label === label)?.id ?? ''
const [teachers, rate] = [idOf('培训教师（人）'), idOf('合格率（%）')]
const filled = reduce(empty, { type: 'fill', field: teachers, value: '36' })
const kept = reduce(filled, { type: 'keep', field: rate })

const shown = (wanted: Partial<Parameters<typeof rowsOf>[1]>) =>
  rowsOf(fields, {
    search: '',
    sayOf: ({ id }) => (id === teachers ? '36' : ''),
    spell: (label) => (label === '县名' ? ['xianming', 'xm'] : []),
    fits: () => true,
    isReturned: () => false,
    placeOf: null,
    ...wanted,
  }).map((row) => (row.type === 'group' ? row.group : row.field.label))

test('fields are listed by kind, or as they stand in the text', () => {
  expect(shown({})).toEqual(['names', '县名', 'persons', '赵**', 'others', '培训教师（人）', '合格率（%）'])
  const placeOf = ({ id }: Field) => byId.get(places.get(id)?.[0] ?? '')?.start ?? 0
  expect(shown({ placeOf })).toEqual(['培训教师（人）', '合格率（%）', '县名', '赵**'])
})

test('what was given back comes first, in either order', () => {
  const isReturned = ({ id }: Field) => id === rate
  expect(shown({ isReturned }).slice(0, 3)).toEqual(['returned', '合格率（%）', 'names'])
  expect(shown({ isReturned, placeOf: () => 0 }).slice(0, 2)).toEqual(['returned', '合格率（%）'])
})

test('a search finds labels, values, and labels by the letters that spell them', () => {
  expect([
    shown({ search: '教师' }),
    shown({ search: '36' }),
    shown({ search: 'XM' }),
    shown({ search: 'xianm' }),
  ]).toEqual([
    ['others', '培训教师（人）'],
    ['others', '培训教师（人）'],
    ['names', '县名'],
    ['names', '县名'],
  ])
  expect(shown({ search: 'zz' })).toEqual([])
})

const doubt = (field: string, severity: Finding['severity'] = 'warning'): Finding => ({
  ...({
    id: `f-${field}`,
    severity,
    confidence: 'sure',
    start: 0,
    end: 1,
    placeholder: null,
    field,
    fix: null,
  } as const),
  reason: { code: 'level-twice', cue: '' } as unknown as Finding['reason'],
})

test('a filter shows the fields of one state, and counts agree with it', () => {
  const at = { at: '2026-01-01T00:00:00Z', by: '李' }
  const [field] = fields.filter(({ id }) => id === teachers)
  if (!field) throw new Error('No such field.')
  const judged = mark(noReview, kept.decisions, {
    field,
    verdict: 'returned',
    note: '请核对',
    ...at,
    twoPersons: false,
  })
  const review = judged.ok ? judged.value : noReview
  const placeholder = places.get(rate)?.[0] ?? ''
  const noted = reduce(kept, { type: 'note', placeholder, note: { ...at, text: '核对' } })
  const states = statesOf(noted, review, [doubt(rate), doubt(teachers, 'hint')])
  const fitting = Object.fromEntries(
    fieldFilters.map((filter) => [
      filter,
      fields.filter(({ id }) => fitsFilter(filter, id, states)).map(({ label }) => label),
    ]),
  )
  expect(fitting).toEqual({
    all: fields.map(({ label }) => label),
    open: ['县名', '赵**'],
    doubted: ['合格率（%）'],
    kept: ['合格率（%）'],
    returned: ['培训教师（人）'],
    approved: [],
    noted: ['合格率（%）'],
  })
  expect(filterCounts(fields, states)).toEqual(
    Object.fromEntries(Object.entries(fitting).map(([filter, labels]) => [filter, labels.length])),
  )
})

test('a finding that was passed over leaves the fields in doubt', () => {
  const at = { at: '2026-01-01T00:00:00Z', by: '李', note: '可以' }
  const review = { ...noReview, findings: [{ finding: `f-${rate}`, verdict: 'passed-over' as const, ...at }] }
  expect(statesOf(kept, review, [doubt(rate)]).doubts.size).toBe(0)
})
