import { expect, test } from 'vitest'
import { aboutPlace, returnedAt } from '../../renderer/editor/hover.ts'
import { detect, textOf } from '../../src/core/detect.ts'
import { resolve } from '../../src/core/resolve.ts'
import { mark, noReview } from '../../src/core/review.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const report = '**县教育局培训教师****人。**县获奖。\n*注：数据来自年报\n'
const opened = startSession(detect(report, { format: 'text', masks: ['stars'] }))
const field = viewOf(opened).placeholders[0]?.field ?? ''
const session = reduce(opened, { type: 'fill', field, value: '旬河' })
const shown = resolve(textOf(session.detection), viewOf(session).placeholders, session.decisions)
const about = (offset: number) => aboutPlace(session, shown, offset, 'zh-CN')

test('a placeholder says what it is and why, and why its places are one field', () => {
  expect([about(1), about(12)]).toEqual([
    ['**县名**　名称 · 已填', '后面是行政级别：“县”', '共 2 处：各处都是报告本单位：“县”'],
    ['**县教育局培训教师（人）**　数字 · 待填', '后面是计量单位：“人”'],
  ])
})

test('a run that was passed over says why, and other words say nothing', () => {
  expect([about(shown.text.indexOf('*注')), about(shown.text.indexOf('获奖'))]).toEqual([
    ['**不是占位符**', '这是注释的星号：“注”'],
    [],
  ])
})

test('a field that was given back says by whom and why, until it is changed', () => {
  const [first] = viewOf(session).fields
  if (!first) throw new Error('no field')
  const returned = mark(noReview, session.decisions, {
    field: first,
    twoPersons: false,
    verdict: 'returned',
    by: '李审核',
    at: '2026-05-04T09:00:00+08:00',
    note: '与附表不一致',
  })
  const review = returned.ok ? returned.value : noReview
  const changed = reduce(session, { type: 'fill', field, value: '清河' })
  expect([
    returnedAt({ session, review }, shown, 1, 'zh-CN'),
    returnedAt({ session, review }, shown, 12, 'zh-CN'),
    returnedAt({ session: changed, review }, shown, 1, 'zh-CN'),
  ]).toEqual([['李审核退回：与附表不一致'], [], []])
})
