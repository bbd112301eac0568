/** What the words around a blank in a sentence ask for: 原因 of `因____`, 采光面积 of `采光面积____平方米`. */
import {
  askingVerbs,
  beforeCapital,
  beforeSign,
  besideBlank,
  capitalDigits,
  itemNumber,
  leadingIn,
  numberCalled,
  numbered,
  sideWord,
  sumInWords,
  trailingIn,
  unitBehind,
} from '../../language/form-words.ts'
import { rawBefore } from '../phrases.ts'
import { type FormLine, floorBefore, gap } from './blank.ts'

const numberOfPaper = '文号'

/** What a sentence asks for by its verb or by a sign of money; empty where it says nothing of the kind. */
export function askedBySign({ text, from, to }: FormLine, start: number, end: number): string {
  const behind = text.slice(end, Math.min(to, end + 4))
  const before = text.slice(Math.max(from, start - 12), start)
  const capital = capitalDigits.exec(behind)?.groups?.digit
  if (capital !== undefined && beforeCapital.test(before)) return `${sumInWords}（${capital}）`
  if (/人民币\s*$/u.test(before) && /^\s{0,2}[元圆]整/u.test(behind)) return sumInWords
  if (/[¥￥][：:]?\s*$/u.test(before))
    return beforeSign.exec(text.slice(Math.max(from, start - 24), start))?.groups?.what ?? '小写金额'
  const capitals = /(?<what>[\p{Script=Han}]{0,8})[（(]大写[)）]\s*$/u.exec(before)?.groups?.what
  if (capitals !== undefined) return `${capitals.slice(-6)}大写`
  for (const { behind: after, label } of besideBlank) if (after.test(behind)) return label
  for (const { before: ahead, behind: after, label } of numbered)
    if (ahead.test(before) && after.test(behind))
      return (
        (label === numberOfPaper && numberCalled.exec(text.slice(Math.max(from, start - 40), start))?.groups?.what) ||
        label
      )
  const side = sideWord.exec(text.slice(Math.max(from, start - 48), start))?.groups
  if (side) return `${side.what}（${side.side}）`
  for (const { verb, label } of askingVerbs) if (verb.test(before)) return label
  return ''
}

/** The words directly before a blank as a label: without their number, and a verb as what it asks for. */
export function askedWords({ text, from }: FormLine, blank: number): string {
  // Of a blank in brackets the words before those.
  const start = /[【［〔[(（]/u.test(text.charAt(blank - 1)) && blank > from ? blank - 1 : blank
  const raw = rawBefore(text, start, floorBefore(text, from, start))
  const isBehindBlank = gap.test(text.charAt(start - raw.length - 1))
  const bare = raw.replace(/^[）)】》”〕\s]+|^[（(]?第(?=.$)/u, '').replace(itemNumber, '')
  const own = isBehindBlank ? bare.replace(unitBehind, '') : bare
  const whole = own
    .replace(/[《（(“【]{1,4}$/u, '')
    .replace(leadingIn, '')
    .replace(trailingIn, '')
    .trim()
  // Of 招标文件规定的投标有效期 the last is asked for.
  const last = whole.slice(whole.lastIndexOf('的') + 1)
  const said = last.length > 2 ? last : whole
  return said.length > 1 ? said : own
}
