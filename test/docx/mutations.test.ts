import { expect, test } from 'vitest'
import { messageCodes } from '../../src/core/codes.ts'
import { mutated, outcomeOf, randomFrom } from './mutations.ts'

test('a damaged document is opened and comes back sound, or is refused with a code', () => {
  const random = randomFrom(20_230_501)
  const outcomes = new Map<string, number>()
  for (let round = 0; round < 600; round++) {
    const outcome = outcomeOf(mutated(random))
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  const known = [...outcomes.keys()].filter(
    (outcome) => outcome === 'opened' || (outcome.split(': ').at(-1) ?? '') in messageCodes,
  )
  expect([known.length, [...outcomes.keys()].filter((outcome) => outcome.startsWith('BROKEN'))]).toEqual([
    outcomes.size,
    [],
  ])
  // Damage must be seen and must not always be fatal, or the test tests nothing.
  const read = [...outcomes].filter(([outcome]) => /^opened|leak-/u.test(outcome))
  expect([read.reduce((sum, [, times]) => sum + times, 0) > 30, outcomes.size > 6]).toEqual([true, true])
})
