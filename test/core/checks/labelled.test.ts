import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks.ts'
import { detected } from './detected.ts'
import { type Case, randomFrom, rightCases, wrongCases } from './labelled.ts'

/** What an office has to look at: errors and warnings; hints may be as they should be. */
const said = ({ report, values }: Case) =>
  checkReport(detected(report, values, report.includes('|') ? 'markdown' : 'text'))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ reason }) => `${reason.code} ${reason.cue}`)

const shown = (cases: readonly Case[]) => cases.map((given) => [given.name, given.values.join('、'), ...said(given)])

test('at least 95 of 100 planted mistakes are found', () => {
  const cases = wrongCases(randomFrom(1))
  expect(cases.length).toBeGreaterThanOrEqual(300)
  const missed = cases.filter((given) => said(given).length === 0)
  expect(missed.length / cases.length, JSON.stringify(shown(missed), null, 1)).toBeLessThanOrEqual(0.05)
})

test('at most one of 100 right values is doubted', () => {
  const cases = rightCases(randomFrom(2))
  const values = cases.reduce((sum, given) => sum + given.values.length, 0)
  expect(values).toBeGreaterThanOrEqual(300)
  const doubted = cases.filter((given) => said(given).length > 0)
  expect(doubted.length / values, JSON.stringify(shown(doubted), null, 1)).toBeLessThanOrEqual(0.01)
})

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'))
type Told = { readonly right: readonly Case[]; readonly wrong: readonly Case[] }
const told: Told = mapped(fixture('told-figures'), (report: string) => ({ name: report, report, values: [] }))
const filled: Told = mapped(fixture('filled-sentences'), ([report, values]: [string, readonly string[]]) => ({
  name: report,
  report,
  values,
}))

function mapped<T>(cases: { right: readonly T[]; wrong: readonly T[] }, caseOf: (given: T) => Case): Told {
  return { right: cases.right.map(caseOf), wrong: cases.wrong.map(caseOf) }
}

test.each([
  ['told without masks', told],
  ['filled in', filled],
])(
  'of sentences written without a rule in mind, %s, what is wrong is found and what is right left alone',
  (_, cases) => {
    const missed = cases.wrong.filter((given) => said(given).length === 0)
    const doubted = cases.right.filter((given) => said(given).length > 0)
    expect([shown(missed), shown(doubted)]).toEqual([[], []])
  },
)
