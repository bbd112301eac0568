/**
 * What the checks say of each sentence of the fixtures, rightly and wrongly filled, in `__snapshots__`: who means to change it looks at what
 * changed and renews it by `npx vitest run --project core -u`.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkReport, type Subject } from '../../../src/core/checks.ts'
import { alternatives, filledAlternatives } from './alternatives.ts'
import { detected } from './detected.ts'
import { type Case, randomFrom, wrongCases } from './labelled.ts'
import { written } from './written.ts'

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8')) as T
}

/** A line for each finding: how grave, how sure, what and where. */
function said(subject: Subject): string {
  const { text } = subject.resolved
  const found = checkReport(subject).map(
    ({ severity, confidence, reason: { code, cue }, start, end }) =>
      `${severity} ${confidence} ${code} ${cue} [${start} ${text.slice(start, end)}]`,
  )
  return [text, ...found].join('\n')
}

const formatOf = (report: string) => (report.includes('|') ? 'markdown' : 'text')

test.each(fixture<readonly string[]>('told-alternatives'))('told: %s', (sentence) => {
  const { right, wrong } = alternatives(sentence)
  expect([right, ...wrong].map((text) => said(written(text, formatOf(text)))).join('\n\n')).toMatchSnapshot()
})

test.each(fixture<readonly string[]>('related-figures'))('filled: %s', (sentence) => {
  const { right, wrong } = filledAlternatives(sentence)
  expect([right, ...wrong].map(said).join('\n\n')).toMatchSnapshot()
})

const told = fixture<Readonly<Record<'right' | 'wrong', readonly string[]>>>('told-figures')

test.each([...told.right, ...told.wrong])('told without masks: %s', (sentence) => {
  expect(said(detected(sentence, [], formatOf(sentence)))).toMatchSnapshot()
})

type Filled = readonly (readonly [report: string, values: readonly string[]])[]
const filled = fixture<Readonly<Record<'right' | 'wrong', Filled>>>('filled-sentences')

test.each([...filled.right, ...filled.wrong])('filled in: %s', (report, values) => {
  expect(said(detected(report, values, formatOf(report)))).toMatchSnapshot()
})

/** The first of each kind of planted mistake. */
const planted = new Map(wrongCases(randomFrom(4)).map((given) => [`${given.name} ${given.report}`, given] as const))

test.each([...planted.values()])('planted: $name', ({ report, values }: Case) => {
  expect(said(detected(report, values, formatOf(report)))).toMatchSnapshot()
})

test('who asks for errors alone is told the same errors, whatever is left out', () => {
  const subjects = [
    ...fixture<readonly string[]>('told-alternatives').flatMap((sentence) =>
      alternatives(sentence).wrong.map((one) => written(one)),
    ),
    ...fixture<readonly string[]>('related-figures').flatMap((sentence) => filledAlternatives(sentence).wrong),
    ...filled.wrong.map(([report, values]) => detected(report, values, formatOf(report))),
  ]
  const errorsOf = (subject: Subject) =>
    checkReport(subject).flatMap(({ id, severity, start }) => (severity === 'error' ? [`${start} ${id}`] : []))
  const all = subjects.map(errorsOf)
  expect(subjects.map((subject) => errorsOf({ ...subject, errorsOnly: true }))).toEqual(all)
  expect(all.flat().length).toBeGreaterThan(100)
})
