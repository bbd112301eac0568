/** Asterisks that lead to a note, or open one. */
import { isHan, isSpace } from '../../../characters.ts'
import { explainsMarks, footnoteWords, meansSign, valueFollows } from '../../../language/markup.ts'
import { significanceLevel, tellsStatistic } from '../../../language/notes.ts'
import { because, type Reason } from '../../../reasons.ts'
import { longest, wordList } from '../../lexicon.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

const footnotes = wordList(footnoteWords, 1)

/** `*注：`, `\* 说明`, a header cell that ends in an asterisk. */
export function footnote({ text, from, to, header }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count > 3) return null
  const before = mask.start > from ? text[mask.start - 1] : ''
  if (
    explainsMarks.test(text.slice(from, Math.min(mask.start, from + 4))) &&
    meansSign.test(text.slice(mask.end, Math.min(to, mask.end + 2))) &&
    /[；;，,：:]$/u.test(before ?? '')
  )
    return because('footnote', text.slice(mask.end, mask.end + 2))
  const opens =
    before === '' ||
    before === '\\' ||
    before === '（' ||
    before === '(' ||
    '。；！？'.includes(before ?? ' ') ||
    isSpace(text.charCodeAt(mask.start - 1))
  const at = isSpace(text.charCodeAt(mask.end)) ? mask.end + 1 : mask.end
  const word = opens ? longest(footnotes, text, at) : null
  if (word) return because('footnote', text.slice(at, word.edge))
  if (
    mask.count === 1 &&
    isHan(text.charCodeAt(mask.start - 1)) &&
    mask.start > from &&
    valueFollows.test(text.slice(mask.end, Math.min(to, mask.end + 12)))
  )
    return because('footnote', text.slice(Math.max(from, mask.start - 4), mask.start))
  if (before === '\\' && mask.count === 1 && mask.start - 1 === from && at > mask.end) return because('footnote')
  if (header && /[\p{Script=Han}）)]/u.test(before ?? '') && text.slice(mask.end, to).trim() === '')
    return because('footnote', text.slice(from, mask.start).trim())
  return null
}

/** `.884**`, `**. 在 .01 水平`, `HAV-IgM *`: how sure a statistic is, or a mark at a word's end. */
export function significance({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count > 3 || mask.groups > 1) return null
  const before = text.slice(Math.max(from, mask.start - 8), mask.start)
  const behind = text.slice(mask.end, Math.min(to, mask.end + 3))
  if (mask.start === from && /^[.．] ?\D/u.test(behind)) return because('footnote', behind)
  if (significanceLevel.test(behind)) return because('footnote', behind)
  if (/\d\.\d{1,4}$/u.test(before) && /^(?:$|[\s，。；、）)]|水平|显著)/u.test(behind)) {
    const told = tellsStatistic.exec(text.slice(Math.max(from, mask.start - 24), Math.min(to, mask.end + 2)))
    if (told) return because('footnote', told[0])
  }
  if (!/^(?:$|[\s，。；、）)])/u.test(behind)) return null
  // .884**, p<0.05*
  const statistic = /(?:(?:^|[\s（(=＝])-?0?\.\d{2,4}|[pP]\s?[<＜≤]\s?0?\.\d{1,4})$/u.exec(before)
  if (statistic) return because('footnote', statistic[0].trim())
  return behind.trim() === '' && mask.count === 1 && /[A-Za-z)] $/u.test(before)
    ? because('footnote', before.trim())
    : null
}
