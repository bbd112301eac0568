import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detect, textOf } from '../../src/core/detect.ts'
import { maskingOf } from '../../src/core/mask/mask-step.ts'
import { hideGiven, maskReport } from '../../src/core/mask.ts'
import type { Format } from '../../src/core/model.ts'
import { occurrencesOf } from '../../src/core/occurrences.ts'
import { resolve } from '../../src/core/resolve.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import type { Work } from '../../src/core/work.ts'

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

const sessionOf = (text: string, format: Format) => startSession(detect(text, { format, masks: ['stars'] }))
const shownOf = (work: Work) => resolve(textOf(work.detection), viewOf(work).placeholders, work.decisions).text

test('in the window too, whatever is masked is kept with values that fill the report as it was, and one step undoes it', () => {
  fc.assert(
    fc.property(report, strings, fc.constantFrom<Format>('text', 'markdown', 'docx'), (text, hidden, format) => {
      const session = sessionOf(text, format)
      const { step } = maskingOf(session, hidden.map(hideGiven))
      if (!step) return
      const masked = reduce(session, step)
      expect(reduce(masked, { type: 'undo' }).detection).toBe(session.detection)
      const filled = [...masked.decisions].reduce<Session>(
        (work, [field, decision]) =>
          reduce(work, { type: 'fill', field, value: decision.state === 'kept' ? (decision.value ?? '') : '' }),
        masked,
      )
      expect([...masked.decisions.values()].every(({ state }) => state === 'kept')).toBe(true)
      expect(shownOf(filled)).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test('what was filled before reads as it did, and what was hidden is in the clear no more, but for what is said', () => {
  fc.assert(
    fc.property(report, fc.constantFrom('江城', '赵小月', '教育局'), fc.nat(), (text, hidden, seed) => {
      const opened = sessionOf(text, 'text')
      const { fields } = viewOf(opened)
      const field = fields[seed % Math.max(1, fields.length)]?.id ?? ''
      const session = reduce(opened, { type: 'fill', field, value: '旬阳' })
      const { step, messages } = maskingOf(session, [hideGiven(hidden)])
      const masked = step ? reduce(session, step) : session
      const isSaid = messages.some(({ code }) => code === 'mask-left-clear')
      expect(textOf(masked.detection).includes(hidden)).toBe(isSaid)
      expect(shownOf(masked).split('旬阳').length).toBe(shownOf(session).split('旬阳').length)
    }),
    { numRuns: 1000 },
  )
})

test('a few strings are found where they are found among many', () => {
  const text = fc
    .array(fc.constantFrom('旬', '河', '县', '旬河', '，'), { maxLength: 30 })
    .map((parts) => parts.join(''))
  const few = fc.array(fc.constantFrom('旬', '旬河', '河县', '旬河县', '县，', ''), { maxLength: 4 })
  const others = Array.from({ length: 20 }, (_, index) => `x${index}`)
  fc.assert(
    fc.property(text, few, (report, strings) => {
      expect(occurrencesOf(report, strings)).toEqual(occurrencesOf(report, [...strings, ...others]))
    }),
  )
})
