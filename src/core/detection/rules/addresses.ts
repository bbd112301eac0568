/** Numbers of houses, floors, rooms, classes and village groups: identifiers, where they are not counted (`新建**栋`). */
import { isHan } from '../../characters.ts'
import {
  alwaysNumbered,
  behindBracket,
  behindClass,
  endsBuilding,
  endsStreet,
  insideHouse,
  listedBefore,
  listedNumber,
  nextNumber,
  numberedBeforeMore,
  numberedBuilding,
} from '../../language/addresses.ts'
import { either, isAmong, longest, pick } from '../lexicon.ts'
import { After, afterWords, Before } from '../lookup.ts'
import { charAfter, charBefore, type MaskContext, type Rule, textAfter, textBefore } from '../mask-context.ts'
import { type Verdict, verdict } from '../verdict.ts'

const wordsAfterNumber = either(After.identifier, After.address, After.notMeasure, After.ordinalNoun)
const numberWords = either(After.identifier, After.address)
const wordsBeforeNumber = either(Before.address, Before.counted, Before.figure)

export const addressRule: Rule = (context) =>
  numbered(context) ?? parenthesised(context) ?? bareRoom(context) ?? bareHouse(context)

function numbered(context: MaskContext): Verdict | null {
  const word = pick(context.after, wordsAfterNumber)
  if (!word || word.edge > context.to || !isAmong(word.classes, numberWords)) return null
  const said = context.text.slice(context.next, word.edge)
  const before = pick(context.before, wordsBeforeNumber)?.classes ?? 0
  const placed = isAmong(before, Before.address)
  const counted = before !== 0 && !placed
  const number = verdict('identifier', 'number-word-after', said)
  if (!isAmong(word.classes, After.address)) return counted ? null : number
  if (counted && (!isAmong(word.classes, After.identifier) || '班组号'.includes(said))) return null
  return placed || isNumbered(context, said, word.edge) ? number : null
}

function isNumbered(context: MaskContext, said: string, edge: number): boolean {
  const behind = context.text.slice(edge, Math.min(context.to, edge + 8))
  if (said === '室' && /^[*＊\d]+厅/u.test(behind)) return false
  if (alwaysNumbered.includes(said)) return true
  if (said === '班') return /[级）)（(]$/u.test(textBefore(context, 1)) || behindClass.test(behind)
  if (said === '组' && ((context.mask.count < 3 && !isHan(charBefore(context))) || /^[至、和][*＊\d]+组/u.test(behind)))
    return true
  const chained = nextNumber.test(behind) || isListed(context, said, behind)
  return (
    chained ||
    (numberedBeforeMore.includes(said) && longest(afterWords, context.text, edge, After.addressAfter) !== null)
  )
}

/** `*栋、**栋`: who counts does not say the measure twice. */
function isListed(context: MaskContext, said: string, behind: string): boolean {
  const next = listedNumber.exec(behind)?.groups?.word
  return (next ?? listedBefore.exec(textBefore(context, 8))?.groups?.word) === said
}

/** `（*）班`: a number in parentheses that a room or class follows. */
function parenthesised(context: MaskContext): Verdict | null {
  if (!'）)'.includes(context.text[context.right] ?? ' ') || !/[（(]$/u.test(textBefore(context, 1))) return null
  const found = behindBracket.exec(textAfter(context, 2))
  return found ? verdict('identifier', 'number-word-after', found[0]) : null
}

/** `*单元***`: the room behind a floor or staircase that has a number of its own. */
function bareRoom(context: MaskContext): Verdict | null {
  if (!endsBuilding.includes(context.text[context.left - 1] ?? ' ')) return null
  const found = numberedBuilding.exec(textBefore(context, 4))?.groups?.part
  return found && !isHan(charAfter(context)) ? verdict('identifier', 'number-word-before', found, 1) : null
}

/** `公主下路**屋内`, `路*区*号`: a house that no 号 follows, or a block before one. */
function bareHouse(context: MaskContext): Verdict | null {
  const street = endsStreet.exec(textBefore(context, 2))
  if (!street) return null
  const inside = insideHouse.test(textAfter(context, 6))
  return inside ? verdict('identifier', 'number-word-before', street[0]) : null
}
