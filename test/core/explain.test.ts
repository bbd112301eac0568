import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { explanationsOf } from '../../src/core/explain.ts'

const explain = (text: string) => [...explanationsOf(detect(text, { format: 'markdown', masks: ['stars'] })).values()]

test('every rule that has something to say is named in the order in which they are asked', () => {
  const [found] = explain('全县工作。\n来了局长**人。')
  expect([found?.reason, found?.rules.map(({ rule, kind, weight }) => `${rule} ${kind} ${weight}`)]).toEqual([
    { code: 'unit-after', cue: '人' },
    ['plain-figure figure 2', 'figure figure 2'],
  ])
})

test('what was learnt tells its features with their weights, and decides only where no rule is sure', () => {
  const [found] = explain('大家都盼着**早日通车。')
  expect([found?.reason.code, found?.learnt?.kind, (found?.learnt?.features.length ?? 0) > 0]).toEqual([
    'learnt',
    'name',
    true,
  ])
  expect(found?.learnt?.features.every(({ weights }) => Object.keys(weights).length > 0)).toBe(true)
})

test('a line whose runs all pair tells how much speaks for marks, and one with a run left over does not', () => {
  const [bold] = explain('请在**规定时间**内提交。')
  const [mask] = explain('来了**人，走了**人，共**人。')
  expect([bold?.reason.code, (bold?.reading.marks ?? 0) > (bold?.reading.least ?? 0), mask?.reading.marks]).toEqual([
    'emphasis',
    true,
    null,
  ])
})

test('a cell is explained by the head of its column, and code by no rule', () => {
  const found = explain('| 单位 | 人数（人） |\n|---|---|\n| 一 | ** |\n\n```\na = **b\n```\n')
  expect(found.map(({ reason, rules }) => [reason.code, rules[0]?.rule ?? null])).toEqual([
    ['column-unit', 'column'],
    ['code', null],
  ])
})
