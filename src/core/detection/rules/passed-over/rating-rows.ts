/** Stars behind or before the words that they rate, several in a line: `口味***　环境****　服务****`. */
import { either, longest } from '../../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../../lookup.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

const most = 5
const people = either(
  Before.role,
  Before.personLabel,
  Before.surname,
  Before.identifier,
  Before.institution,
  Before.bodyLabel,
)
/** Nobody's name has four signs behind the surname. */
const labels = either(Before.role, Before.personLabel, Before.identifier, Before.institution, Before.bodyLabel)
const heads = either(After.level, After.office, After.ownInstitution, After.namedInstitution, After.title)

/** Names of so many signs are rare, and none stands behind a word for no body and no role. */
const sure = 4

export function ratingRow(line: ScannedLine, masks: readonly Mask[]): ReadonlySet<Mask> {
  if (masks.length < 2 || !masks.some(({ count, groups }) => groups === 1 && count >= sure && count <= most))
    return none
  for (const isItem of [isBehindWord, isBeforeWord]) {
    const items = masks.filter((mask) => mask.count <= most && mask.groups === 1 && isItem(line, mask))
    if (items.length < 2 || !items.some(({ count }) => count >= sure)) continue
    // What ends as a body or a number does is rated in such a row as well: 全科*****.
    return new Set([...items, ...masks.filter((mask) => isLongest(line, mask))])
  }
  return none
}

const none: ReadonlySet<Mask> = new Set()
const parts = /[\s，。、；！!|（）()]/u

function isLongest({ text, from, to }: ScannedLine, { start, end, count, groups }: Mask): boolean {
  const isAlone = end >= to || parts.test(text.charAt(end))
  return count === most && groups === 1 && isAlone && start > from && /[\p{Script=Han}，]/u.test(text.charAt(start - 1))
}

function isBehindWord({ text, from, to }: ScannedLine, { start, end }: Mask): boolean {
  if (end < to && !parts.test(text.charAt(end))) return false
  const before = text.slice(Math.max(from, start - 9), start)
  const isWord = /(?:^|[\s，。、；：！!|（(])[\p{Script=Han}]{2,7}$/u.test(before)
  return isWord && !longest(beforeWords, text, start, end - start < sure ? people : labels)
}

function isBeforeWord({ text, from, to }: ScannedLine, { start, end }: Mask): boolean {
  if (start > from && !/[\s，：:|]/u.test(text.charAt(start - 1))) return false
  const word = /^[\p{Script=Han}]{2,4}(?=$|[\s，。、；！!|（(])/u.exec(text.slice(end, Math.min(to, end + 5)))
  return word !== null && !longest(afterWords, text, end, heads)
}
