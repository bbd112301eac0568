import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange } from '../../src/core/change.ts'
import { checkReport, joinedFix } from '../../src/core/checks.ts'
import { detect, fieldsOf, placeholdersOf } from '../../src/core/detect.ts'
import type { Decision, Format } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'

const words = [
  ...['**', '*', '*.*', '＊＊', '12', '1,234', '92.5', '3.5', '0', '-4', '２０', '2023年', '13月', '31日', '25时'],
  ...[
    '%',
    '％',
    '人',
    '万元',
    '个百分点',
    '县',
    '市',
    '教育局',
    '同学',
    '赵小月',
    '江岔镇',
    '李**',
    '局长',
    '第',
    '，',
    '。',
    '、',
  ],
  ...[
    '；',
    '\n',
    ' ',
    '|',
    '\t',
    '其中',
    '合计',
    '较上年的',
    '提高',
    '下降',
    '占',
    '合格率',
    '合格',
    '参考',
    '由',
    '到',
    '（',
    '）',
  ],
  ...['\ud800', '13812345678', '\u0000', '𠮷', 'a@b.cn'],
]
const text = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(''))
const value = fc.constantFrom('旬河县', '旬河', '12', '1,23', '１２', '92.5%', '', ' 12 ', '赵小月', '3人', '**', '。')

function subjectOf(report: string, values: readonly string[], kept: boolean, format: Format) {
  const detection = detect(report, { format, masks: ['stars'] })
  const placeholders = placeholdersOf(detection)
  const decisions = new Map<string, Decision>()
  placeholders.forEach(({ field }, index) => {
    const given = values[index]
    if (given !== undefined) decisions.set(field, { state: kept ? 'kept' : 'filled', value: given })
  })
  return { format, report, resolved: resolve(report, placeholders, decisions), fields: fieldsOf(detection), decisions }
}

test('whatever a report says and is filled with, findings have places in the text, ids of their own and fixes that can be applied', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(value, { maxLength: 8 }),
      fc.boolean(),
      fc.constantFrom<Format>('text', 'markdown', 'docx'),
      (report, values, kept, format) => {
        const subject = subjectOf(report, values, kept, format)
        const findings = checkReport(subject)
        const { length } = subject.resolved.text
        expect(findings.filter(({ start, end }) => start < 0 || end < start || end > length)).toEqual([])
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
        const fix = joinedFix(findings, report.length)
        expect(fix?.type !== 'mask' || typeof applyChange(report, fix.change) === 'string').toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

test('a value that is mended as a finding says has that finding no more', () => {
  fc.assert(
    fc.property(text, fc.array(value, { maxLength: 8 }), (report, values) => {
      const subject = subjectOf(report, values, false, 'text')
      for (const { id, fix } of checkReport(subject)) {
        if (fix?.type !== 'fill') continue
        const decisions = new Map(subject.decisions).set(fix.field, { state: 'filled', value: fix.value })
        const resolved = resolve(report, subject.resolved.placeholders, decisions)
        expect(checkReport({ ...subject, resolved, decisions }).map((found) => found.id)).not.toContain(id)
      }
    }),
    { numRuns: 1000 },
  )
})
