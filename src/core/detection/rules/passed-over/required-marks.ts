/** Asterisks of a form: what must be filled in. */
import { meansMark, requiredBefore, requiredWords } from '../../../language/markup.ts'
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
