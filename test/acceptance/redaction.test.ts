import { existsSync, readFileSync } from 'node:fs'
import { join, resolve as path } from 'node:path'
import { expect, test } from 'vitest'
import { checkReport } from '../../src/core/checks.ts'
import { detect, fieldsOf, placeholdersOf, textOf } from '../../src/core/detect.ts'
import { maskingOf } from '../../src/core/mask/mask-step.ts'
import { hideOf, hidesIn, suggestionsIn } from '../../src/core/mask/suggestions.ts'
import { hideGiven, maskReport } from '../../src/core/mask.ts'
import type { Decision } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const shared = path(import.meta.dirname, '../../../shared/report')
const present = existsSync(join(shared, 'report.txt'))
if (!present) console.log(`acceptance: redaction not run, there is no report at ${shared}`)

interface Label {
  readonly kind: string
  readonly group: string | null
  readonly unit: string | null
  readonly text: string
}

const report = present ? readFileSync(join(shared, 'report.txt'), 'utf8') : ''
const labels: readonly Label[] = present ? JSON.parse(readFileSync(join(shared, 'report.json'), 'utf8')) : []
const names: Readonly<Record<string, string>> = { county: '旬河县', city: '江城', province: '西岭' }

/** Values of the right length, names at their level, and a pass rate that rose by as many points as the report is told. */
function valuesWith(points: string): readonly string[] {
  const rates = ['92', '88']
  return labels.map(({ kind, group, unit, text }, index) => {
    if (kind === 'name') return names[group ?? ''] ?? ''
    if (unit === '%') return rates.shift() ?? ''
    return unit === '个百分点' ? points : `${(index % 8) + 1}`.repeat(text.length)
  })
}

function findingsOf(values: readonly string[]) {
  const detection = detect(report, { format: 'text', masks: ['stars'] })
  const placeholders = placeholdersOf(detection)
  const decisions = new Map<string, Decision>(
    placeholders.flatMap(({ field }, index) => {
      const value = values[index]
      return value === undefined ? [] : [[field, { state: 'filled', value }] as const]
    }),
  )
  const resolved = resolve(report, placeholders, decisions)
  return checkReport({ format: 'text', report, resolved, fields: fieldsOf(detection), decisions })
    .filter(({ severity }) => severity !== 'hint')
    .map(({ reason }) => reason.code)
}

const students = ['person-in-clear', 'person-in-clear']

test.runIf(present)('the masked report shows two townships and two students in the clear, and nothing else', () => {
  expect(findingsOf([])).toEqual(['place-in-clear', 'place-in-clear', ...students])
})

test.runIf(present)('a copy that is filled well shows the students only', () => {
  expect(findingsOf(valuesWith('4'))).toEqual(students)
})

test.runIf(present)('a pass rate that rose by other points than its two figures say is found', () => {
  expect(findingsOf(valuesWith('5'))).toEqual(['change-differs', ...students])
})

test.runIf(present)('the filled copy, masked by its values, has as many masks and fills back to itself', () => {
  const detection = detect(report, { format: 'text', masks: ['stars'] })
  const placeholders = placeholdersOf(detection)
  const values = valuesWith('4')
  const decisions = new Map<string, Decision>(
    placeholders.map(({ field }, index) => [field, { state: 'filled', value: values[index] ?? '' }]),
  )
  const filled = resolve(report, placeholders, decisions).text
  const masked = maskReport(filled, [...new Set(values)].map(hideGiven), { format: 'text', masks: ['stars'] })
  expect(masked.text).not.toContain(names.county)
  expect(resolve(masked.text, viewOf(masked).placeholders, masked.decisions).text).toBe(filled)
})

test.runIf(present)('the masked report is asked to hide two townships and two students, and nothing else', () => {
  const opened = startSession(detect(report, { format: 'text', masks: ['stars'] }))
  const shown = resolve(report, viewOf(opened).placeholders, opened.decisions)
  const suggestions = suggestionsIn(report, shown)
  expect(suggestions.map(({ kind }) => kind)).toEqual(['place', 'place', 'person', 'person'])
  const { step, count, messages } = maskingOf(opened, suggestions.map(hideOf))
  const masked = step ? reduce(opened, step) : opened
  expect([count, messages.map(({ code }) => code)]).toEqual([
    suggestions.reduce((sum, each) => sum + each.count, 0),
    ['masked-texts'],
  ])
  expect(suggestions.filter(({ text }) => textOf(masked.detection).includes(text))).toEqual([])
})

test.runIf(present)(
  'the filled copy is asked to hide its names wherever they stand, and every value comes back',
  () => {
    const detection = detect(report, { format: 'text', masks: ['stars'] })
    const placeholders = placeholdersOf(detection)
    const decisions = new Map<string, Decision>(
      placeholders.map(({ field }, index) => [field, { state: 'filled', value: valuesWith('4')[index] ?? '' }]),
    )
    const filled = resolve(report, placeholders, decisions).text
    const masked = maskReport(filled, hidesIn(filled), { format: 'text', masks: ['stars'] })
    const left = Object.values(names).filter((name) => masked.text.includes(name))
    expect([left, masked.messages.map(({ code }) => code)]).toEqual([[], []])
    expect(resolve(masked.text, viewOf(masked).placeholders, masked.decisions).text).toBe(filled)
  },
)
