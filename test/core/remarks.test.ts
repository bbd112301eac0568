import { expect, test } from 'vitest'
import { checkReport } from '../../src/core/checks.ts'
import { detect, textOf } from '../../src/core/detect.ts'
import type { Decision, FieldId, Finding } from '../../src/core/model.ts'
import { type Remark, remarksOf, tellingNotes } from '../../src/core/remarks.ts'
import { resolve } from '../../src/core/resolve.ts'
import { type FieldMark, type FindingMark, noReview } from '../../src/core/review.ts'
import { viewOf } from '../../src/core/view.ts'

const detection = detect('**县教育局工作简报\n全县培训教师***人。\n**县有学校**所。\n', {
  format: 'text',
  masks: ['stars'],
})
const { fields, placeholders } = viewOf({ detection, overrides: new Map() })
const [county = '', teachers = '', schools = ''] = fields.map(({ id }) => id)

const filled = (value: string): Decision => ({ state: 'filled', value })
const marked = (field: FieldId, decision: Decision, more: Partial<FieldMark> = {}): FieldMark => ({
  ...{ field, decision, verdict: 'returned', note: '请核对', by: '李审核', at: '2026-05-04T09:00:00+08:00' },
  ...more,
})

const foundAt = (start: number, end: number, cue = '', want = ''): Finding => ({
  ...{ id: 'f', start, end, placeholder: null, field: null, fix: null, confidence: 'sure' },
  severity: 'warning',
  reason: { code: 'two-values', cue, want },
})

function remarks(decisions: ReadonlyMap<FieldId, Decision>, marks: readonly FieldMark[]): readonly Remark[] {
  const report = textOf(detection)
  const resolved = resolve(report, placeholders, decisions)
  const findings = checkReport({ format: 'text', report, resolved, fields, decisions })
  return remarksOf({ resolved, fields, decisions, findings, review: { ...noReview, marks } })
}

const codeOf = (about: Remark['about']) => ('reason' in about ? about.reason.code : null)

/** The words a remark is about, and what it says. */
const told = (found: readonly Remark[], decisions: ReadonlyMap<FieldId, Decision>) => {
  const { text } = resolve(textOf(detection), placeholders, decisions)
  return found.map(({ start, end, about }) => [
    text.slice(start, end),
    'mark' in about ? [about.mark.note, about.label, about.count, about.standing] : codeOf(about),
  ])
}

test('notes stand at the first place of their field and findings at their own, in text order; what is open is only coloured', () => {
  const decisions = new Map([
    [county, filled('旬河')],
    [teachers, filled('12')],
  ])
  const marks = [
    marked(teachers, filled('12')),
    marked(county, filled('旬阳')),
    marked(schools, filled('9'), { note: '' }),
  ]
  expect(told(remarks(decisions, marks), decisions)).toEqual([
    ['旬河', ['请核对', '县名', 2, 'void']],
    ['12', ['请核对', expect.stringContaining('教师'), 1, 'returned']],
    ['12', 'digits-differ'],
  ])
})

test('a finding says the mask where it would say what is kept masked', () => {
  const decisions = new Map<FieldId, Decision>([[county, { state: 'kept', value: '旬河' }]])
  const finding = foundAt(0, 2, '旬河县', '在旬河')
  const resolved = resolve(textOf(detection), placeholders, decisions)
  const [remark] = remarksOf({ resolved, fields, decisions, findings: [finding], review: noReview })
  expect(remark?.about).toMatchObject({ reason: { cue: '**县', want: '在**' } })
})

test('a place without characters is beside the nearest one of its line, and no place reaches over a line’s end', () => {
  const decisions = new Map([
    [county, filled('')],
    [teachers, filled('5')],
  ])
  const resolved = resolve(textOf(detection), placeholders, decisions)
  const lineEnd = resolved.text.indexOf('\n')
  const findings = [foundAt(0, 0), foundAt(lineEnd, lineEnd), foundAt(lineEnd - 1, lineEnd + 3)]
  const found = remarksOf({ resolved, fields, decisions, findings, review: noReview })
  expect(found.map(({ start, end }) => resolved.text.slice(start, end))).toEqual(['县', '报', '报'])
  const rare = { text: '𠀀\n𠀁', pieces: [], placeholders: [] }
  const [after, before] = remarksOf({
    ...{ resolved: rare, fields, decisions, review: noReview },
    findings: [foundAt(3, 3), foundAt(2, 2)],
  })
  expect([before, after].map((one) => rare.text.slice(one?.start, one?.end))).toEqual(['𠀁', '𠀀'])
})

test('what a reviewer said of a finding stands beside it', () => {
  const resolved = resolve(textOf(detection), placeholders, new Map())
  const answer: FindingMark = { finding: 'f', verdict: 'passed-over', note: '原文如此', by: '李审核', at: '' }
  const review = { ...noReview, findings: [answer, { ...answer, finding: 'g' }] }
  const found = remarksOf({ resolved, fields, decisions: new Map(), findings: [foundAt(0, 2)], review })
  expect(found.map(({ about }) => ('finding' in about ? about.finding.note : 'found'))).toEqual(['found', '原文如此'])
})

test('a note that says what its field keeps masked is named', () => {
  const kept: Decision = { state: 'kept', value: '旬河' }
  const marks = [marked(county, kept, { note: '旬河不能写出' }), marked(teachers, filled('12'), { note: '旬河的数字' })]
  const found = tellingNotes({ ...noReview, marks }, new Map([[county, kept]]), fields)
  expect(found).toEqual([{ code: 'note-tells-kept', severity: 'error', params: { field: '县名', name: '李审核' } }])
})
