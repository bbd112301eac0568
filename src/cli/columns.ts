import { visible } from '../messages/visible.ts'

/** Rows as lines whose columns stand under each other where Chinese characters are two columns wide. */
export function columnsOf(given: readonly (readonly string[])[]): string {
  const rows = given.map((row) => row.map(visible))
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  )
  return rows
    .map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

/** Terminal columns: Unicode's East Asian Wide and Fullwidth count two (UAX 11, the ranges that reports use). */
function widthOf(text: string): number {
  let width = 0
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1
  return width
}
