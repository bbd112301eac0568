import { expect, test } from 'vitest'
import { expectationOf, proofCounts } from '../../../src/app/finish/prove.ts'
import { detect } from '../../../src/core/detect.ts'
import type { Decision } from '../../../src/core/model.ts'
import { resolve } from '../../../src/core/resolve.ts'
import { viewOf } from '../../../src/core/view.ts'

const text = '**县水利局报**县教育局，教师**人。'
const { placeholders, fields } = viewOf({
  detection: detect(text, { format: 'text', masks: ['stars'] }),
  overrides: new Map(),
})
const [county, teachers] = fields

const expected = (one: Decision, other: Decision) => {
  const decisions = new Map([
    [county?.id ?? '', one],
    [teachers?.id ?? '', other],
  ])
  return expectationOf(fields, decisions, resolve(text, placeholders, decisions))
}

test('a filled value is expected as often as it stands, a kept one with the number of its masks', () => {
  const count = county?.count ?? 0
  expect(count).toBeGreaterThan(1)
  expect(expected({ state: 'filled', value: '青禾' }, { state: 'kept', value: '36' })).toEqual({
    filled: [{ field: county?.label, value: '青禾', count }],
    kept: [{ field: teachers?.label, value: '36', masked: 1 }],
  })
  expect(expected({ state: 'kept', value: null }, { state: 'open' })).toEqual({
    filled: [],
    kept: [{ field: county?.label, value: null, masked: count }],
  })
})

test('proofs by searching and by place are counted apart', () => {
  const kept = (['search', 'place', 'search'] as const).map((by) => ({ field: 'f', by }))
  expect(proofCounts({ kept, accepted: [] })).toEqual({ searched: 2, byPlace: 1, accepted: 0 })
})
