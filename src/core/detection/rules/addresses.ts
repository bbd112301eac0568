/** Numbers of houses, floors, rooms, classes and village groups: identifiers, where they are not counted (`新建**栋`). */
import { isHan } from '../../characters.ts'
import { longest, pick } from '../lexicon.ts'
import { After, afterWords, Before } from '../lookup.ts'
import { charAfter, charBefore, type MaskContext, type Rule, textAfter, textBefore } from '../mask-context.ts'
import { type Verdict, verdict } from '../verdict.ts'

export const addressRule: Rule = (context) =>
  numbered(context) ?? parenthesised(context) ?? bareRoom(context) ?? bareHouse(context)

/** Always the number of one, never how many, unless a word of counting stands before. */
const alwaysNumbered = ['号', '室', '弄', '单元', '房间', '楼']

function numbered(context: MaskContext): Verdict | null {
  const word = pick(context.after, After.identifier | After.address | After.notMeasure | After.ordinalNoun)
  if (!word || word.edge > context.to || !(word.classes & (After.identifier | After.address))) return null
  const said = context.text.slice(context.next, word.edge)
  const before = pick(context.before, Before.address | Before.counted | Before.figure)?.classes ?? 0
  const placed = (before & Before.address) !== 0
  const counted = before !== 0 && !placed
  const number = verdict('identifier', 'number-word-after', said)
  if (!(word.classes & After.address)) return counted ? null : number
  if (counted && (!(word.classes & After.identifier) || '班组号'.includes(said))) return null
  return placed || isNumbered(context, said, word.edge) ? number : null
}

function isNumbered(context: MaskContext, said: string, edge: number): boolean {
  const behind = context.text.slice(edge, Math.min(context.to, edge + 8))
  if (said === '室' && /^[*＊\d]+厅/u.test(behind)) return false
  if (alwaysNumbered.includes(said)) return true
  if (said === '班')
    return /[级）)（(]$/u.test(textBefore(context, 1)) || /^(?:[*＊\d]+[人名]|学生|班主任|同学|的)/u.test(behind)
  if (said === '组' && ((context.mask.count < 3 && !isHan(charBefore(context))) || /^[至、和][*＊\d]+组/u.test(behind)))
    return true
  const chained = /^[*＊\d]{1,5}(?:号|室|单元|房|楼|层|户)/u.test(behind)
  return (
    chained || ('组社栋幢座房铺'.includes(said) && longest(afterWords, context.text, edge, After.addressAfter) !== null)
  )
}

/** `（*）班`: a number in parentheses that a room or class follows. */
function parenthesised(context: MaskContext): Verdict | null {
  if (!'）)'.includes(context.text[context.right] ?? ' ') || !/[（(]$/u.test(textBefore(context, 1))) return null
  const found = /^[）)](?:班|室|组|号|栋|幢)/u.exec(textAfter(context, 2))
  return found ? verdict('identifier', 'number-word-after', found[0]) : null
}

/** `*单元***`: the room behind a floor or staircase that has a number of its own. */
function bareRoom(context: MaskContext): Verdict | null {
  if (!'元栋幢楼座'.includes(context.text[context.left - 1] ?? ' ')) return null
  const found = /[*＊\d](?<part>单元|栋|幢|号楼|座|楼)$/u.exec(textBefore(context, 4))?.groups?.part
  return found && !isHan(charAfter(context)) ? verdict('identifier', 'number-word-before', found, 1) : null
}

/** `公主下路**屋内`, `路*区*号`: a house that no 号 follows, or a block before one. */
function bareHouse(context: MaskContext): Verdict | null {
  const street = /(?:路|街|道|巷|弄|胡同|号)$/u.exec(textBefore(context, 2))
  if (!street) return null
  const inside = /^的?(?:屋内|家中|住处|住所|租住处|出租屋|出租房|房内|室内)|^区[*＊\d]+[号栋幢]/u.test(
    textAfter(context, 6),
  )
  return inside ? verdict('identifier', 'number-word-before', street[0]) : null
}
