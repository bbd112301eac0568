/** Texts of a size that nobody writes; apart, for they take as long as all other tests of the core together. */
import { expect, test } from 'vitest'
import { blocksOf } from '../../src/core/blocks.ts'
import { detect, fieldsOf, placeholdersOf, savedIds } from '../../src/core/detect.ts'

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
  ['lines with a tab between', `${'一、甲\n（一）。\n\n'.repeat(50_000)}甲\t乙`],
  ['lines', '一、\n（一）。\n\n'.repeat(50_000)],
])('a report of nothing but %s is cut in good time', { timeout: 20_000 }, (_, text) => {
  for (const format of ['text', 'markdown'] as const)
    expect(blocksOf({ text, pieces: [] }, format).length).toBeGreaterThan(0)
})

test.each([
  ['columns', `${'|甲'.repeat(20_000)}\n${'|-'.repeat(20_000)}\n${'|**'.repeat(20_000)}`],
  ['values in one cell', `|甲|\n|-|\n|${'**,'.repeat(40_000)}x|`],
  ['values apart in one cell', `|甲|\n|-|\n|${'** '.repeat(40_000)}|`],
  ['brackets in a head', `|${'县（'.repeat(100_000)}|乙|\n|-|-|\n|**|**|`],
  ['stars in a head', `|${'*甲'.repeat(50_000)}${'*'.repeat(100_000)}甲|乙|\n|-|-|\n|**|**|`],
  ['rows below a long head', `|${'县'.repeat(20_000)}|乙|\n|-|-|\n${'|**|**|\n'.repeat(20_000)}`],
  ['fences that nothing closes', '``` **县\n'.repeat(50_000)],
])('%s in great number are read, and named', { timeout: 20_000 }, (_, text) => {
  expect(fieldsOf(detect(text, stars)).length).toBeGreaterThan(0)
})

test.each([
  ['openers of emphasis', '字_a *b'.repeat(100_000)],
  ['stars that find no partner', `${'*甲 '.repeat(50_000)}${'甲** '.repeat(50_000)}`],
  ['runs of backticks', Array.from({ length: 1000 }, (_, length) => `${'`'.repeat(length)}甲`).join('')],
  ['headings', '# 甲\n'.repeat(200_000)],
  ['dashes below a head', `甲|\n${'-|\t'.repeat(300_000)}-a`],
  ['tabs below a head', `甲|\n${'\t'.repeat(300_000)}|a`],
  ['fences that nothing closes', '``` 甲\n'.repeat(100_000)],
  ['figures in cells', `甲|乙\n-|-\n${'1,'.repeat(100_000)}x|`],
])('%s in great number are cut', { timeout: 20_000 }, (_, text) => {
  expect(blocksOf({ text: `一。\n\n${text}`, pieces: [] }, 'markdown').length).toBeGreaterThan(0)
})
