/**
 * Which figures of a right sentence are held against the others: each is told wrongly in the ways of a hand at a keyboard, and what the checks say
 * then stands in `__snapshots__`; what was read of the sentence with other figures is remembered, and changes nothing of it. Who means to change it looks at what changed and renews it by `npx vitest run --project core -u`.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks.ts'
import type { KnownSentences } from '../../../src/core/quantities/statements.ts'
import { alternatives } from './alternatives.ts'
import { written } from './written.ts'

const related: readonly string[] = JSON.parse(
  readFileSync(new URL('../../fixtures/related-figures.json', import.meta.url), 'utf8'),
)

const figure = /\d+(?:\.\d+)?/gu

/** One more in the last place, two digits exchanged, one digit more, and much too little. */
function slips(told: string): readonly string[] {
  const { length } = told
  const [a = '', b = ''] = told.slice(-2)
  const next = `${told.slice(0, -1)}${(Number(b) + 1) % 10}`
  const exchanged = length > 1 && a !== b && a !== '.' ? [`${told.slice(0, -2)}${b}${a}`] : []
  return [next, ...exchanged, told.replace(/^\d+/u, (whole) => `${whole}0`), '1'].filter((one) => one !== told)
}

const known: KnownSentences = new Map()

const said = (text: string) =>
  checkReport({ ...written(text, text.includes('|') ? 'markdown' : 'text'), known }).map(
    ({ severity, confidence, reason: { code, want } }) => `${severity} ${confidence} ${code} ${want ?? ''}`.trim(),
  )

test.each(related)('each figure told wrongly: %s', (sentence) => {
  const text = alternatives(sentence).right.replaceAll(/[{}]/gu, '')
  const before = said(text)
  const told = [...text.matchAll(figure)].flatMap(({ 0: own, index }) =>
    slips(own).map((slip) => {
      const found = said(text.slice(0, index) + slip + text.slice(index + own.length))
      const more = found.filter((one) => !before.includes(one))
      return `${own} → ${slip}: ${more.length > 0 ? more.join('; ') : '–'}`
    }),
  )
  expect([text, ...before, ...told].join('\n')).toMatchSnapshot()
})
