/** Asterisks of a form: what must be filled in. */
import {
  clausesMarked,
  marksClauses,
  meansMark,
  numberOfClause,
  requiredBefore,
  requiredWords,
  tellsRequired,
} from '../../../language/markup.ts'
import { because, type Reason } from '../../../reasons.ts'
import { either, longest, wordList } from '../../lexicon.ts'
import { Before, beforeWords } from '../../lookup.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

const labels = either(Before.personLabel, Before.identifier)
const required = wordList(requiredWords, 1)
const requires = wordList(requiredBefore, -1)

/** A row of a form, so far as it is read back. */
const longestRow = 60

/** `标“*”的为必填项`, `带*号`, `*姓名：`. */
export function requiredMark({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count > 2) return null
  const quoted =
    '“"‘「'.includes(text[mask.start - 1] ?? ' ') && '”"’」'.includes(text[mask.end] ?? ' ') && mask.start > from
  const start = quoted ? mask.start - 1 : mask.start
  const end = quoted ? mask.end + 1 : mask.end
  const after = longest(required, text, end)
  const before = longest(requires, text, start)
  if (quoted && (mask.count === 1 ? after || before : after && meansMark.test(text.slice(end, end + 2))))
    return because('required-mark', text.slice(end, after?.edge ?? end))
  if (after && before && before.edge >= from) return because('required-mark', text.slice(end, after.edge))
  if (after && /^[为的]?必/u.test(text.slice(end, end + 2)))
    return because('required-mark', text.slice(end, after.edge))
  if (isClause(text, from, to, mask) || isTold(text, from, to, mask))
    return because('required-mark', text.slice(mask.end, Math.min(to, mask.end + 4)))
  const label =
    mask.count === 1
      ? /^[\u4e00-\u9fa5]{2,8}[：:]/u.exec(text.slice(mask.end, Math.min(to, mask.end + 9)))?.[0]
      : undefined
  const lead = text.slice(from, mask.start)
  const isFirst = lead.length <= 8 && lead.trim() === ''
  // *姓名：____  *电话：____
  const isNext = lead.length <= longestRow && /^\s*[*＊][\u4e00-\u9fa5]{2,8}[：:][^*＊]*[\s_＿]$/u.test(lead)
  if (!label || !(isFirst || isNext)) return null
  const word = longest(beforeWords, label, label.length - 1, labels)
  return word?.edge === 0 ? because('required-mark', label) : null
}

/** `标“**”为重要参数`, and `**3. 质保期` of such a clause. */
function isClause(text: string, from: number, to: number, { start, end }: Mask): boolean {
  const before = text.slice(Math.max(from, start - 5), start)
  if (marksClauses.test(before)) return clausesMarked.test(text.slice(end, Math.min(to, end + 4)))
  return before.trim() === '' && numberOfClause.test(text.slice(end, Math.min(to, end + 16)))
}

/** `带 * 的为必填：*姓名 *身份证号`: the line itself tells it of each that opens a word. */
function isTold(text: string, from: number, to: number, { start, end, count }: Mask): boolean {
  if (count > 1 || !/(?:^|[\s：:、；;，,带标加“"])$/u.test(text.slice(Math.max(from, start - 1), start))) return false
  if (!/^\s?(?:[\u4e00-\u9fff]|[”"])/u.test(text.slice(end, Math.min(to, end + 2)))) return false
  return tellsRequired.test(text.slice(from, Math.min(to, from + farthest)))
}

/** So far the line is read for what its marks mean. */
const farthest = 400
