import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks.ts'
import { detect, fieldsOf, placeholdersOf } from '../../../src/core/detect.ts'
import { resolve } from '../../../src/core/resolve.ts'

/** What the checks say of a form whose only field has the value: code, words that show it, what is wanted. */
function said(report: string, value: string): readonly string[] {
  const detection = detect(report, { format: 'text', masks: ['blanks'] })
  const fields = fieldsOf(detection)
  const decisions = new Map([[fields[0]?.id ?? '', { state: 'filled', value } as const]])
  const resolved = resolve(report, placeholdersOf(detection), decisions)
  return checkReport({ format: 'text', report, resolved, fields, decisions }).map(
    ({ severity, reason: { code, cue, want } }) => `${severity} ${code} ${cue} ${want}`.trim(),
  )
}

test.each([
  ['a box that is there', '学历：□本科 □硕士', '硕士', []],
  ['boxes that are there', '特长：□书法 □绘画', '书法、绘画', []],
  ['two boxes of a choice of one', '学历：□本科 □硕士', '本科、硕士', ['error no-such-box 本科、硕士 本科、硕士']],
  ['a box that is not', '学历：□本科 □硕士', '博士', ['error no-such-box 博士 本科、硕士']],
  ['one of two that is not', '特长：□书法 □绘画', '书法、下棋', ['error no-such-box 下棋 书法、绘画']],
  ['no box of one that came ticked', '学历：☑本科 □硕士', '', []],
  ['a whole date', '签约日期：____年__月__日', '2026-11-27', []],
  ['a date without its day', '签约日期：____年__月__日', '2026年11月', ['warning date-incomplete 2026年11月 日']],
  ['a value as wide as its blank', '单位：________', '青禾小学', []],
  ['a value wider than its blank', '单位：________', '青禾县小学', ['hint wider-than-blank 青禾县小学']],
  ['a figure that is narrower than its blank', '共________人', '12', []],
  ['a value behind a label alone', '单位：', '青禾县第一小学', []],
])('%s', (_, report, value, expected) => {
  expect(said(report, value)).toEqual(expected)
})
