/** What the places of a sign look like by themselves: behind a word, before a note, around an aside, before a label. What the whole text does with them is learnt in `report-signs.ts`. */
import { isSpace } from '../../../characters.ts'
import { asideWords, endsWhole, labelBehind, leadsOn, ofTime } from '../../../language/signs.ts'
import { either, longest } from '../../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../../lookup.ts'
import type { Mask } from '../../scan.ts'
import type { LineSpan } from '../../scanned-line.ts'
import { unitAt } from '../../units.ts'

const people = either(Before.surname, Before.wordLikeSurname, Before.role, Before.personLabel)
const heads = either(
  After.level,
  After.levelOffice,
  After.office,
  After.ownInstitution,
  After.namedInstitution,
  After.title,
  After.address,
)
const roles = either(Before.role)
const surnames = either(Before.surname)

const longestSign = 3
const cellWord = /[\t|]\s?[\p{Script=Han}]{2,12}$/u

/** `亿元*，`, `水泥**` at the end of a cell, `物理*\t`: behind whole words of no person, where the words end. */
export function isBehindWords({ text, from, to }: LineSpan, { start, end, count, groups }: Mask): boolean {
  if (count > longestSign || groups > 1 || start === from) return false
  if (end < to && !/[\s，。；、）)：:”"|,]/u.test(text.charAt(end))) return false
  if (/^[、，,]\s?[*＊\d]/u.test(text.slice(end, Math.min(to, end + 3)))) return false
  if (!/[\p{Script=Han}A-Za-z%‰㎡³）)\]”"]/u.test(text.charAt(start - 1))) return false
  // *（**镇供稿）*: the other one of a pair.
  if (/[*＊][（(][^（）()]{1,30}[）)]$/u.test(text.slice(Math.max(from, start - 33), start))) return false
  // A surname stands alone before its mask: 平安** in a cell is a word with a sign.
  const isCellWord =
    end >= to || text.charAt(end) === '\t'
      ? cellWord.test(`${start - from < 14 ? '\t' : ''}${text.slice(Math.max(from, start - 14), start)}`)
      : false
  if (leadsOn.test(text.charAt(start - 1))) return false
  const person = longest(beforeWords, text, start, isCellWord ? roles : people)
  const name = isCellWord ? longest(beforeWords, text, start, surnames) : null
  return !person && !(name && start - name.edge > 1)
}

/** What stands before it is whole: a unit behind its number, a bracket or quotation mark that closes. */
export function isBehindWhole({ text, from }: LineSpan, { start }: Mask): boolean {
  const before = text.slice(Math.max(from, start - 6), start)
  return endsWhole.test(before)
}

/** Alone behind the words of its cell, or of its column in a row of tabs. */
export function endsCell({ text, from, to }: LineSpan, { start, end }: Mask): boolean {
  if (end < to && !/[\t|]/u.test(text.charAt(end))) return false
  const cell = /(?:^|[\t|])(?<words>[^\t|*＊]{2,20})$/u.exec(text.slice(Math.max(from, start - 24), start))?.groups
    ?.words
  return cell !== undefined && /\p{Script=Han}\S?$|\)$/u.test(cell) && (text.includes('\t') || text.includes('|'))
}

/** A sign that opens the line, or follows the end of a note, before a word that no name or number is told by. */
export function opensNote({ text, from, to }: LineSpan, { start, end, count, groups }: Mask): boolean {
  if (count > longestSign || groups > 1) return false
  const lead = text.slice(Math.max(from, start - 3), start)
  if (!(start - from <= 3 && /^[\s\\[（(]*$/u.test(lead)) && !/(?:[。；;！]\s?|\u3000)$/u.test(lead)) return false
  return (
    opensWord({ text, from, to }, end) &&
    (text.slice(end, Math.min(to, end + 40)).match(/\p{Script=Han}/gu)?.length ?? 0) > 3
  )
}

/** A word stands there, and none that a masked name or number has behind it. */
export function opensWord({ text, to }: LineSpan, end: number): boolean {
  const at = /[ \u3000\]]/u.test(text.charAt(end)) ? end + 1 : end
  if (at >= to || !/[\p{Script=Han}“"A-Za-z《]/u.test(text.charAt(at))) return false
  if (/^[A-Za-z]\S/u.test(text.slice(at, Math.min(to, at + 2)))) return true
  if (longest(afterWords, text, at, heads)) return false
  const unit = unitAt(text, to, at)
  if (!unit) return true
  // 本栏目: a word that begins as a measure word does.
  return (
    unit.end === at + 1 && !ofTime.test(unit.unit) && unit.end < to && /\p{Script=Han}/u.test(text.charAt(unit.end))
  )
}

/** `*抱拳*`, `*停顿，擦眼睛*`: a few words between two signs, where a sentence ends. */
export function isAside({ text, from, to }: LineSpan, opener: Mask, closer: Mask): boolean {
  if (opener.count > 1 || closer.count > 1 || opener.groups > 1 || closer.groups > 1) return false
  const inside = text.slice(opener.end, closer.start)
  if (inside.length > 13 || !asideWords.test(inside) || !opensWord({ text, from, to }, opener.end)) return false
  if (closer.end < to && !/[\s，。！？!?…”）)]/u.test(text.charAt(closer.end))) return false
  if (opener.start === from) return true
  if (/[\d、（(]/u.test(text.charAt(opener.start - 1))) return false
  return !longest(beforeWords, text, opener.start, people) && !longest(beforeWords, text, closer.start, roles)
}

/** `*发货人：`, where a line or a field of it begins. */
export function isLabelled({ text, from, to }: LineSpan, { start, end, count }: Mask): boolean {
  if (count > 1 || (start > from && !isSpace(text.charCodeAt(start - 1)))) return false
  const label = labelBehind.exec(text.slice(end, Math.min(to, end + 20)))?.[0]
  if (!label) return false
  const words = /^[\u4e00-\u9fff]{2,8}/u.exec(label)?.[0] ?? ''
  return !longest(beforeWords, words, words.length, roles)
}

/** A row of heads, of which some bear the sign: `*姓名,*村组,备注`. */
export function isHeadRow({ text, from, to }: LineSpan, masks: readonly Mask[]): boolean {
  if (masks.length < 2 || to - from > longestRow || masks.some(({ count }) => count > 1)) return false
  const cells = text
    .slice(from, to)
    .split(/[\t,，|]/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const signed = cells.filter((cell) => /^[*＊]/u.test(cell))
  return (
    cells.length > 2 && signed.length > 1 && cells.every((cell) => head.test(cell)) && signed.length === masks.length
  )
}

const longestRow = 200
const head = /^[*＊]?[\p{Script=Han}A-Za-z/]{2,10}(?:[（(][^（()）*＊]{1,10}[)）])?$/u
