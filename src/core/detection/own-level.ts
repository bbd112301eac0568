/** What the report calls its own unit: 全县, 我市, 本院. Looked at once, when the report is opened. */
import { ownUnitWords } from '../language/levels.ts'

/** Enough of a report to learn what it calls itself; a longer one is not read to its end for it. */
const enough = 200_000
const most = 50

/** The level word of the report's own unit; null where it has none. 全 and 我 count five times a mere mention. */
export function ownLevelOf(text: string): string | null {
  const head = text.length > enough ? text.slice(0, enough) : text
  let best: string | null = null
  let score = 0
  for (const [level, words] of Object.entries(ownUnitWords)) {
    const found = words.reduce((sum, word) => sum + countOf(head, word) * (/^[全我本]/u.test(word) ? 5 : 1), 0)
    if (found > score) {
      best = level
      score = found
    }
  }
  return best
}

function countOf(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at >= 0 && count < most; at = text.indexOf(word, at + word.length)) count++
  return count
}
