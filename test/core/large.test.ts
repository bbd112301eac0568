/** Texts of a size that nobody writes; apart, for they take as long as all other tests of the core together. */
import { expect, test } from 'vitest'
import { blocksOf } from '../../src/core/blocks.ts'
import { detect, placeholdersOf, savedIds } from '../../src/core/detect.ts'

const stars = { format: 'text', masks: ['stars'] } as const

test.each([
  ['one run of a million', '*'.repeat(1_000_000), 1],
  ['fifty thousand in a list', '*、'.repeat(50_000), 50_000],
  ['fifty thousand cells of', `|${'*|'.repeat(50_000)}`, 50_000],
])('%s asterisks are read', (_, text, count) => {
  expect(
    placeholdersOf(detect(text, { ...stars, format: 'docx' })).length + savedIds(detect(text, stars)).length,
  ).toBeGreaterThanOrEqual(count)
})

test.each([
  ['asterisks', '*'.repeat(1_000_000)],
  ['asterisks with blanks', '* '.repeat(300_000)],
  ['blanks', `字${' '.repeat(1_000_000)}字`],
  ['backticks', '字`` ` ```'.repeat(50_000)],
  ['brackets', '[a]('.repeat(200_000)],
  ['openers', '字_a *b'.repeat(100_000)],
  ['pipes', `${'|'.repeat(100_000)}\n${'|-'.repeat(100_000)}\n`],
  ['hashes and quotes', `${'#'.repeat(100_000)} ${'>'.repeat(100_000)}`],
  ['lines', '一、\n（一）。\n\n'.repeat(50_000)],
])('a report of nothing but %s is cut in good time', { timeout: 20_000 }, (_, text) => {
  for (const format of ['text', 'markdown'] as const)
    expect(blocksOf({ text, pieces: [] }, format).length).toBeGreaterThan(0)
})
