import { expect, test } from 'vitest'
import { blocksOf } from '../../src/core/blocks.ts'
import { checkReport } from '../../src/core/checks.ts'
import { detect, fieldsOf, passedOverOf, placeholdersOf } from '../../src/core/detect.ts'
import { hintsOf } from '../../src/core/hints.ts'
import { hidesIn } from '../../src/core/mask/suggestions.ts'
import type { Decision, Decisions, Field, FieldId } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'
import { costOf, superlinear } from './growth.ts'
import { frameNames, hostileTexts } from './hostile-texts.ts'

const options = { format: 'markdown', masks: ['stars', 'crosses', 'blanks'] } as const

/** Everything that is asked of a text between its opening and its export, from the start each time: what was found is remembered with it. */
const stages = {
  detect: (text) => () => detect(text, options),
  fields: (text) => () => {
    const detection = detect(text, options)
    return [fieldsOf(detection), passedOverOf(detection)]
  },
  hints: (text) => () => hintsOf({ detection: detect(text, options), overrides: new Map() }),
  check: (text) => {
    const { placeholders, fields, decisions } = worked(text)
    return () => {
      const resolved = resolve(text, placeholders, decisions)
      return checkReport({ format: 'markdown', report: text, resolved, fields, decisions })
    }
  },
  blocks: (text) => {
    const { placeholders, decisions } = worked(text)
    return () => blocksOf(resolve(text, placeholders, decisions), 'markdown')
  },
  suggest: (text) => () => hidesIn(text),
} satisfies Readonly<Record<string, (text: string) => () => unknown>>

function worked(text: string) {
  const detection = detect(text, options)
  const fields = fieldsOf(detection)
  return { placeholders: placeholdersOf(detection), fields, decisions: decided(fields) }
}

/** Filled, kept and open in turn. */
function decided(fields: readonly Field[]): Decisions {
  const states: readonly Decision[] = [
    { state: 'filled', value: '36' },
    { state: 'filled', value: '张建国' },
    { state: 'kept', value: '江口' },
    { state: 'open' },
  ]
  return new Map<FieldId, Decision>(fields.map(({ id }, index) => [id, states[index % 4] ?? { state: 'open' }]))
}

/** Of so many characters, and milliseconds: eight times the text costs less than two seconds even where the work is quadratic. */
const screened = { size: 12_500, most: 2_000 / 64 }

test.each(frameNames)('every rule takes the time of the text: %s', async (frame) => {
  const slow: string[] = []
  for (const { name, make } of await hostileTexts([frame]))
    for (const stage of noticed(make(screened.size))) {
      const told = superlinear((size) => stages[stage](make(size)), 100_000, 2 * screened.size)
      if (told !== null) slow.push(`${stage}: ${name} ${told}`)
    }
  expect(slow).toEqual([])
})

/** The stages that take long enough to be looked at. All of them together come first: most texts are nothing to any. */
function noticed(text: string): readonly (keyof typeof stages)[] {
  const names = Object.keys(stages) as (keyof typeof stages)[]
  if (costOf(() => allOf(text), 1) < screened.most) return []
  return names.filter((stage) => costOf(stages[stage](text), 1) >= screened.most)
}

/** What all stages do, with one detection for all of them. */
function allOf(text: string): void {
  const detection = detect(text, options)
  const fields = fieldsOf(detection)
  const decisions = decided(fields)
  hintsOf({ detection, overrides: new Map() })
  passedOverOf(detection)
  const resolved = resolve(text, placeholdersOf(detection), decisions)
  checkReport({ format: 'markdown', report: text, resolved, fields, decisions })
  blocksOf(resolved, 'markdown')
  hidesIn(text)
}
