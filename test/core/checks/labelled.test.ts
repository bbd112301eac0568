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

const told: { readonly right: readonly string[]; readonly wrong: readonly string[] } = JSON.parse(
  readFileSync(new URL('../../fixtures/told-figures.json', import.meta.url), 'utf8'),
)
const asCase = (report: string): Case => ({ name: report, report, values: [] })

test('sentences that were written without a rule in mind: what is wrong is found, what is right is left alone', () => {
  const missed = told.wrong.map(asCase).filter((given) => said(given).length === 0)
  const doubted = told.right.map(asCase).filter((given) => said(given).length > 0)
  expect([shown(missed), shown(doubted)]).toEqual([[], []])
})
