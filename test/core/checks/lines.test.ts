import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesHolding } from '../../../src/core/checks/lines.ts'

const text = fc.string({ unit: fc.constantFrom('年', '月', '一', '届', '\n', '甲'), maxLength: 40 })

test('the lines in which one of the signs stands are found, each once and in order', () => {
  fc.assert(
    fc.property(text, fc.subarray(['年', '月', '一届']), (whole, signs) => {
      let start = 0
      const wanted = whole.split('\n').flatMap((line) => {
        const own = { text: line, start }
        start += line.length + 1
        return signs.some((sign) => line.includes(sign)) ? [own] : []
      })
      expect([...linesHolding(whole, ...signs)]).toEqual(wanted)
    }),
    { numRuns: 300 },
  )
})
