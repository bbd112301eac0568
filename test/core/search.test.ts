import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstIndex } from '../../src/core/search.ts'

test('the first index is that of the first item that holds, or the length where none does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, least) => {
      const sorted = numbers.toSorted((a, b) => a - b)
      const found = sorted.findIndex((number) => number >= least)
      expect(firstIndex(sorted, (number) => number >= least)).toBe(found < 0 ? sorted.length : found)
      expect(firstIndex(Int32Array.from(sorted), (number) => number >= least)).toBe(found < 0 ? sorted.length : found)
    }),
  )
})
