import { expect, test } from 'vitest'
import { either, isAmong, lexiconOf, longest, pick, wordList, wordsAt } from '../../../src/core/detection/lexicon.ts'

const tables = { level: ['县', '市', '自治县'], unit: ['市', '里', '市里'], other: ['市', '县', '县'] }

test('a word is of each class whose table it stands in, and of no other', () => {
  const { classes, ...rest } = lexiconOf(tables, 1)
  const lexicon = { ...rest, classes }
  const classesOf = (word: string) => {
    const found = longest(lexicon, word, 0)
    const names = Object.entries(classes).flatMap(([name, one]) => (found && isAmong(found.classes, one) ? [name] : []))
    return names.join(' ')
  }
  expect(['县', '市', '里', '市里', '自治县', '自', '省'].map(classesOf)).toEqual([
    'level other',
    'level unit other',
    'unit',
    'unit',
    'level',
    '',
    '',
  ])
  expect(longest(lexicon, '市里', 0, classes.level)?.edge).toBe(1)
  expect(longest(lexicon, '里', 0, either(classes.level, classes.other))).toBeNull()
  expect(pick(wordsAt(lexicon, '市里', 0), classes.other)?.edge).toBe(1)
})

test('words are found at every place, forwards and backwards, however often it is asked', () => {
  const words = ['江口', '江', '口镇', '江口镇']
  const text = '在江口镇江边'
  const edges = (step: 1 | -1) =>
    [...text].map((_, at) => longest(wordList(words, step), text, step === 1 ? at : at + 1)?.edge)
  expect(edges(1)).toEqual([undefined, 4, 4, undefined, 5, undefined])
  expect(edges(-1)).toEqual([undefined, 1, 1, 1, 4, undefined])
  const lexicon = wordList(words, 1)
  expect([0, 1, 0, 1].map((at) => longest(lexicon, text, at)?.edge)).toEqual([undefined, 4, undefined, 4])
})
