import { expect, test } from 'vitest'
import { openMutated, saveAndLoad } from '../torture/sequences.ts'

const runs = Number(process.env.STARFILL_RUNS ?? 300)

test('whatever was done to a report, its project gives the same state again', () => {
  expect(() => saveAndLoad(runs)).not.toThrow()
})

test('a project with a change in its bytes, with password or without, is refused or the same', async () => {
  await expect(openMutated(runs)).resolves.toBe(undefined)
})
