import fc from 'fast-check'
import { expect, test } from 'vitest'
import { automatonOf } from '../../../src/docx/leak/automaton.ts'

const told = (words: readonly string[], text: string): readonly (readonly [word: number, end: number])[] => {
  const places: (readonly [number, number])[] = []
  automatonOf(words).each(text, (word, end) => places.push([word, end]))
  return places
}

/** Every word held against every place, one by one. */
const looked = (words: readonly string[], text: string): readonly (readonly [word: number, end: number])[] =>
  Array.from(text, (_, at) => at + 1).flatMap((end) =>
    words.flatMap((word, index) => (word !== '' && text.slice(0, end).endsWith(word) ? [[index, end] as const] : [])),
  )

const inOrder = (places: readonly (readonly [number, number])[]): readonly string[] => places.map(String).toSorted()

test('every occurrence of every word is told, of words within words and of equal ones too', () => {
  const few = fc.string({ unit: fc.constantFrom('江', '口', '县'), maxLength: 5 })
  fc.assert(
    fc.property(
      fc.array(few, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('江', '口', '县', '，'), maxLength: 40 }),
      (words, text) => {
        expect(inOrder(told(words, text))).toEqual(inOrder(looked(words, text)))
      },
    ),
  )
})

test('of words that end at one place the longest is told first', () => {
  expect(told(['口县', '江口县', '县', '江口县'], '过江口县')).toEqual([
    [3, 4],
    [1, 4],
    [0, 4],
    [2, 4],
  ])
})
