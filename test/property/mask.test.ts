import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideGiven, maskReport } from '../../src/core/mask.ts'
import type { Format } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'

const words = [
  '旬河县',
  '旬河',
  '江城',
  '赵小月',
  '1265',
  '92.5',
  '7',
  '县',
  '市',
  '教育局',
  '同学',
  '、',
  '，',
  '。',
  '%',
  '人',
]
const marks = ['**', '*', '＊', '\n', '- ', '# ', '| ', '20', '年', 'a', ' ', '(', '3*5', '\\*', '`', '第']
const report = fc.array(fc.constantFrom(...words, ...marks), { maxLength: 40 }).map((parts) => parts.join(''))
const strings = fc.subarray(['旬河县', '旬河', '江城', '赵小月', '1265', '92.5', '7', '教育局', '同学', '县'])

test('masking and filling again gives the report back, whatever it is and whatever is masked', () => {
  fc.assert(
    fc.property(report, strings, fc.constantFrom<Format>('text', 'markdown', 'docx'), (text, hidden, format) => {
      const masked = maskReport(text, hidden.map(hideGiven), { format, masks: ['stars'] })
      const { placeholders } = viewOf(masked)
      expect(resolve(masked.text, placeholders, masked.decisions).text).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test('what was found is in the clear no more, but for the places that are said', () => {
  fc.assert(
    fc.property(report, fc.constantFrom('江城', '赵小月', '教育局'), (text, hidden) => {
      const masked = maskReport(text, [hideGiven(hidden)], { format: 'text', masks: ['stars'] })
      const isSaid = masked.messages.some(({ code }) => code === 'mask-left-clear')
      expect(masked.text.includes(hidden)).toBe(isSaid)
    }),
    { numRuns: 1000 },
  )
})
