import { expect, inject, test } from 'vitest'
import { blocksOf } from '../../src/core/blocks.ts'
import { checkReport } from '../../src/core/checks.ts'
import { detect, fieldsOf, passedOverOf, placeholdersOf } from '../../src/core/detect.ts'
import { hintsOf } from '../../src/core/hints.ts'
import { hidesIn } from '../../src/core/mask/suggestions.ts'
import type { Decision, Decisions, Field, FieldId } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'
import type { Attack } from './attacks.ts'
import { costOf, isSuspect, second, superlinear } from './growth.ts'
import { hostileTexts } from './hostile-texts.ts'

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

type Stage = keyof typeof stages
type Costs = Readonly<Record<Stage, number>>

/** Milliseconds for 12,500 characters: eight times the text costs less than two seconds even where the work is quadratic. */
const least = 2_000 / 64

declare module 'vitest' {
  interface ProvidedContext {
    /** What parts are put together in; `vitest.linear.config.ts` has this file run once for each. */
    readonly frame: string
  }
}

const frame = inject('frame')

test(`every rule takes the time of the text: ${frame}`, async () => {
  const slow: string[] = []
  for (const { name, make } of await hostileTexts(frame))
    for (const stage of suspectsOn(make)) {
      const told = superlinear((size) => stages[stage](make(size)), 100_000, 25_000)
      if (told !== null) slow.push(`${stage}: ${name} ${told}`)
    }
  expect(slow).toEqual([])
})

/** The stages that may be more than linear on such texts. */
function suspectsOn(make: Attack): readonly Stage[] {
  const costsAt = together((size) => costsOf(make(size)))
  const suspected = (Object.keys(stages) as Stage[]).filter((stage) => isSuspect((size) => costsAt(size, stage), least))
  return suspected.filter((stage) => isSuspect((size) => costOf(stages[stage](make(size)), 1), least, second))
}

/** All stages run together, so often as the one that asks most: who asks for the second time hears of the second run. */
function together(run: (size: number) => Costs): (size: number, stage: Stage) => number {
  const runs = new Map<number, Costs[]>()
  const asked = new Map<string, number>()
  return (size, stage) => {
    const [done, number] = [runs.get(size) ?? [], asked.get(`${stage} ${size}`) ?? 0]
    runs.set(size, done)
    asked.set(`${stage} ${size}`, number + 1)
    const costs = done[number] ?? run(size)
    done[number] = costs
    return costs[stage]
  }
}

/** What each stage takes with one detection for all of them. */
function costsOf(text: string): Costs {
  const told: Partial<Record<Stage, number>> = {}
  const measured = <T>(stage: Stage, work: () => T): T => {
    let made: T | undefined
    told[stage] = costOf(() => {
      made = work()
    }, 1)
    return made as T
  }
  const detection = measured('detect', () => detect(text, options))
  const fields = measured('fields', () => {
    passedOverOf(detection)
    return fieldsOf(detection)
  })
  const decisions = decided(fields)
  measured('hints', () => hintsOf({ detection, overrides: new Map() }))
  const resolved = resolve(text, placeholdersOf(detection), decisions)
  measured('check', () => checkReport({ format: 'markdown', report: text, resolved, fields, decisions }))
  measured('blocks', () => blocksOf(resolved, 'markdown'))
  measured('suggest', () => hidesIn(text))
  return told as Costs
}
