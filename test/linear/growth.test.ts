import { expect, test } from 'vitest'
import { costOf, isSuspect } from './growth.ts'

test('a rule that looks at each mask for each other one is suspected, and one that does not is not', () => {
  const masks = (text: string) => text.match(/\*+/gu) ?? []
  const each = (text: string) => masks(text).reduce((sum, mask) => sum + mask.length, 0)
  const pairs = (text: string) => masks(text).reduce((sum) => sum + each(text), 0)
  const [told, known] = [pairs, each].map((rule) =>
    isSuspect((size) => costOf(() => rule('**人，'.repeat(size / 4)), 1), 0.01),
  )
  expect([told, known]).toEqual([true, false])
})
