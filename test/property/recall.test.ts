import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf } from '../../src/core/detect.ts'
import type { Decision } from '../../src/core/model.ts'
import { recalledFrom } from '../../src/core/recall.ts'
import { resolve } from '../../src/core/resolve.ts'

const sentences = [
  '全县培训教师****人次，覆盖学校**所。',
  '**镇完成危房改造***户，兑现补助**万元。',
  '化解信访案件**件，化解率达到**.*%。',
  '**县教育局组织送教下乡**次。',
  '新建标准化村卫生室**个，改建**个。',
  '落实帮扶资金***万元，惠及困难群众****户。',
]
const report = fc.shuffledSubarray(sentences, { minLength: 1 }).map((lines) => lines.join('\n'))
/** Figures and names that no sentence has. */
const value = (kind: string) =>
  kind === 'figure'
    ? fc.integer({ min: 1, max: 99_999 }).map(String)
    : fc.constantFrom('青禾县', '石坪镇', '云岭县', '荷塘镇', '旬河县')

test('what a report was filled with is what it tells, or nothing', () => {
  fc.assert(
    fc.property(report, fc.gen(), (text, draw) => {
      const detection = detect(text, { format: 'text', masks: ['stars'] })
      const placeholders = placeholdersOf(detection)
      const decisions = new Map(
        fieldsOf(detection).map(({ id, kind }): [string, Decision] => [
          id,
          draw(fc.boolean) ? { state: 'open' } : { state: 'filled', value: draw(() => value(kind)) },
        ]),
      )
      const told = recalledFrom(text, placeholders, resolve(text, placeholders, decisions).text)
      for (const [field, said] of told) {
        const decision = decisions.get(field)
        const whole = decision?.state === 'filled' ? decision.value : null
        // A name that does not end with the level the text has is read with it.
        expect(
          whole !== null && (said === whole || said.startsWith(whole) || whole.startsWith(said.slice(0, -1))),
        ).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('an earlier text of any words is read, and nothing that it masks is told', () => {
  fc.assert(
    fc.property(
      report,
      fc.array(fc.constantFrom('**', '教师', '人次', '\n', '12', '，', '全县培训', '%', '镇')),
      (text, words) => {
        const placeholders = placeholdersOf(detect(text, { format: 'text', masks: ['stars'] }))
        for (const said of recalledFrom(text, placeholders, words.join('')).values())
          expect(said).not.toMatch(/[*＊×█\n]/u)
      },
    ),
  )
})
