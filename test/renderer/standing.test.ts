import { expect, test } from 'vitest'
import { shownOf } from '../../renderer/model/shown.ts'
import { isClear, standingMatters } from '../../renderer/model/standing.ts'
import { checkReport } from '../../src/core/checks.ts'
import { detect } from '../../src/core/detect.ts'
import { noReview, type Review } from '../../src/core/review.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

test('a kept value in the clear stands against what leaves, until somebody says that it may stand', () => {
  const report = '**县教育局工作简报\n旬河县获得表彰。\n'
  const fresh = startSession(detect(report, { format: 'text', masks: ['stars'] }))
  const { fields } = viewOf(fresh)
  const field = fields[0]?.id ?? ''
  const session = reduce(reduce(fresh, { type: 'fill', field, value: '旬河' }), { type: 'keep', field })
  const { decisions } = session
  const findings = checkReport({ format: 'text', report, resolved: shownOf(session), fields, decisions })
  const standing = (review: Review) => {
    const matters = standingMatters({ session, review }, findings)
    return [matters.inClear.length, matters.errors.length, isClear(matters)]
  }
  const signed = { by: '审核人', at: '2023-01-01T08:00:00+08:00', verdict: 'passed-over', note: '另一个县' } as const
  const findingMarks = findings.map(({ id }) => ({ ...signed, finding: id }))
  expect([standing(noReview), standing({ ...noReview, findings: findingMarks })]).toEqual([
    [1, 0, false],
    [0, 0, true],
  ])
})
