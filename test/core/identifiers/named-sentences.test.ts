import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { identifiersIn } from '../../../src/core/identifiers.ts'

interface Sentences {
  /** A sentence, and who and where it names. */
  readonly named: readonly (readonly [string, readonly string[]])[]
  readonly plain: readonly string[]
}

const file = new URL('../../fixtures/named-sentences.json', import.meta.url)
const { named, plain }: Sentences = JSON.parse(readFileSync(file, 'utf8'))
const found = (sentence: string) => identifiersIn(sentence).map(({ text }) => text)

test('of sentences written without a rule in mind, nine of ten names are found', () => {
  const wanted = named.flatMap(([sentence, names]) => names.map((name) => [sentence, name] as const))
  const missed = wanted.filter(([sentence, name]) => !found(sentence).includes(name))
  expect(missed.length / wanted.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(0.1)
})

test('of persons none is found beside those named, and of places hardly one', () => {
  const beside = named.flatMap(([sentence, names]) => found(sentence).filter((text) => !names.includes(text)))
  expect([plain.flatMap(found), beside]).toEqual([[], ['营着村', '平路小学']])
})
