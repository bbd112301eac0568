/** Stretches to write on: `____`, underlined blanks, what is left free behind a label, letters that stand for a value. */
import { isDigit, isHan, isLatin, isSpace } from '../../characters.ts'
import { behindShort, letterBlanks, numberGap } from '../../language/form-words.ts'
import { calledBehind, exampleBefore, namingHint, penBehind } from '../../language/forms.ts'
import { behindDateBlank } from '../../language/markup.ts'
import type { FormPlace } from '../../model.ts'
import { unitAt } from '../units.ts'
import { askedBySign } from './asked-words.ts'
import { type Blank, type FormLine, fillOf, plain } from './blank.ts'
import { type LabelBefore, labelBefore, shareOf, spreadBefore } from './label-before.ts'

const lines = /[_＿]{2,}/gu
const fewest = 3

export function drawnLines(line: FormLine): readonly Blank[] {
  const { text, from, to } = line
  const own = text.slice(from, to)
  if (line.beside === '' && own.length > longestLine && dividing.test(own)) return []
  return [...own.matchAll(lines)].flatMap(({ index, 0: { length } }) => {
    const [start, end] = [from + index, from + index + length]
    const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(end)]
    // A name of a program has letters on both sides: load____data. A unit stands behind, QQ or No before.
    const isNamed = isLatin(before) && isLatin(after)
    const isWritten = length >= fewest && !isNamed && (!isLatin(after) || latinUnit.test(text.slice(end, end + 6)))
    if (isQuoted(text, start, end)) return []
    const isShort = length === 2 && !isDigit(before) && end < to && behindShort.test(text.charAt(end))
    if (!isWritten && !isShort) return []
    return [stretch(line, start, end)]
  })
}

/** As wide as a page, with nothing that asks for it: it sets apart what stands above and below. */
const dividing = /^[_＿]+\s{0,4}$/u
const longestLine = 56

const latinUnit =
  /^(?:[cmk]?m|km2|[km]?g|m?l|L|[tTh]|k[WVw]h?|[VAW]|[KMG]B|cm2|m2|m3|min|s|mm?Hg|bpm|RMB|USD)(?![A-Za-z])/u

/** `以“____”号分隔`: it is spoken of. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /[“"'‘「]/u.test(text.charAt(start - 1)) && /[”"'’」]/u.test(text.charAt(end))
}

/** Blanks that the document underlines. */
export function underlined(line: FormLine, places: readonly FormPlace[]): readonly Blank[] {
  const found: Blank[] = []
  for (const { kind, start, end } of places) {
    if (kind !== 'underline') continue
    const said = line.text.slice(start, end)
    for (const { index, 0: free } of said.matchAll(/[^\S\t]{2,}\t*|\t+/gu)) {
      const [from, to] = [start + index, start + index + free.length]
      // A tab stays, and draws what the value leaves of the line; behind words it draws the rest of theirs.
      const tab = free.indexOf('\t')
      const tabs = tab < 0 ? 0 : free.length - tab
      if (tabs === 0) found.push(stretch(line, from, to))
      else if (tabs < free.length || !/\S$/u.test(said.charAt(index - 1))) {
        const blank = stretch(line, from, to)
        found.push({ ...blank, end: to - tabs, form: { ...blank.form, fill: null } })
      }
    }
  }
  return found
}

function stretch(line: FormLine, start: number, end: number): Blank {
  const { text, from, to } = line
  const asked = labelBefore(text, from, start)
  const label =
    asked?.label ??
    orderedBefore(line, start) ??
    hintBehind(text.slice(end, Math.min(to, end + 24))) ??
    labelOfList(line, start) ??
    (spreadBefore(text, from, start) || askedBySign(line, start, end))
  return blankAt('blank-line', text, { start, end }, label, asked)
}

/** 期别 of `期别：第____期`. */
function orderedBefore({ text, from }: FormLine, start: number): string | null {
  if (text.charAt(start - 1) !== '第' || start <= from) return null
  return labelBefore(text, from, start - 1)?.label ?? null
}

/** The second blank of `询问人：____、____` is asked for by the same words. */
function labelOfList({ text, from }: FormLine, start: number): string | null {
  const before = listedBefore.exec(text.slice(Math.max(from, start - 40), start))
  return before ? (labelBefore(text, from, start - before[0].length)?.label ?? null) : null
}

const listedBefore = /(?:[_＿]{2,40}|[ \u3000\u00a0]{2,40})[、,，]\s?$/u

function blankAt(
  code: Blank['code'],
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  label: string,
  asked: LabelBefore | null,
): Blank {
  const fill = fillOf(text.slice(start, end))
  const isForPen = asked?.isForPen || penBehind.test(text.slice(end, end + 20))
  const form = { ...plain, fill, isForPen }
  return { start, end, code: form.isForPen ? 'blank-pen' : code, label, group: null, reach: 'line', form }
}

function hintBehind(behind: string): string | null {
  const called = calledBehind.exec(behind)?.groups?.name
  if (called !== undefined) return called
  const [hint] = behind.matchAll(namingHint)
  return hint?.index === 0 ? (hint.groups?.label ?? null) : null
}

const colons = /[：:](?<free>[ \u3000\u2002\u2003\u00a0]*)(?<tabs>\t?)/gu
const nextLabel =
  /^(?:\p{Script=Han}(?:[ \u3000]{1,8}\p{Script=Han}){1,3}|[\p{Script=Han}A-Za-z/]{1,14})(?:[（(][^（()）]{1,12}[)）])?[ \u3000]{0,4}[：:]/u

/** A label and its colon with nothing behind, or with blanks up to the next label, a unit or the end. */
export function leftFree(line: FormLine): readonly Blank[] {
  const { text, from, to } = line
  const own = text.slice(from, to)
  if (line.asksBelow || !/[：:]/u.test(own)) return []
  return [...own.matchAll(colons)].flatMap(({ index, groups }) => {
    const free = groups?.free ?? ''
    const start = from + index + 1
    const end = start + free.length
    const asked = labelBefore(text, from, start)
    if (!asked?.asks) return []
    // A tab stays: it holds what follows in its column, and its underline.
    const isLast = end === to || groups?.tabs !== ''
    const behind = text.slice(end, Math.min(to, end + 40))
    // 签字：        年  月  日: the last of the blanks are the year's.
    const share = !isLast && /^年/u.test(behind) ? shareOf(asked, free.length) : 0
    if (share > 0) return [blankAt('blank-label', text, { start, end: start + share }, asked.label, asked)]
    if (!isLast && !nextLabel.test(behind) && !penBehind.test(behind) && !isMeasured(line, start, end)) return []
    // Between two labels one blank stays, so that they stay apart.
    const until = isLast || free.length < 2 ? end : isMeasured(line, start, end) ? end : end - 1
    const place = !isLast && free.length < 2 ? { start, end: start } : { start, end: until }
    return [blankAt('blank-label', text, place, asked.label, asked)]
  })
}

function isMeasured({ text, to }: FormLine, start: number, end: number): boolean {
  if (end - start < 2) return false
  const unit = unitAt(text, to, end)
  // `张` counts paper, and begins a name.
  return unit ? !isHan(text.charCodeAt(unit.end)) : /^[（(]/u.test(text.charAt(end))
}

const beforeLetters = /[\p{Script=Han}〔〕［］（(《，。；：]/u
const behindLetters = /[\p{Script=Han}〕］）)》”，。；、%％]/u

/** XXX behind a label, between Chinese and a unit of the date, or at the end of a line. */
export function standInLetters(line: FormLine): readonly Blank[] {
  const { text, from, to } = line
  const own = text.slice(from, to)
  return [...own.matchAll(letterBlanks)].flatMap(({ index, 0: { length } }) => {
    const [start, end] = [from + index, from + index + length]
    const [before, after] = [text.charCodeAt(start - 1), end < to ? text.charCodeAt(end) : Number.NaN]
    if (isLatin(before) || isLatin(after)) return []
    if (exampleBefore.test(text.slice(Math.max(from, start - 24), start))) return []
    const asked = labelBefore(text, from, start)
    // 135XXXXXXXX, 第1章 XXXX.
    const isEnd = isSpace(after) && (isHan(before) || (length > 2 && (isDigit(before) || isSpace(before))))
    if (start > from && text.charAt(start - 1) === '第' && end < to && '章节条款'.includes(text.charAt(end))) return []
    const isWithin =
      (start === from || beforeLetters.test(text.charAt(start - 1))) && end < to && behindLetters.test(text.charAt(end))
    if (!asked && !isEnd && !isWithin && !(end < to && behindDateBlank.test(text.charAt(end)))) return []
    const label = asked?.label ?? askedBySign(line, start, end)
    return [{ ...blankAt('blank-letters', text, { start, end }, label, asked), form: plain }]
  })
}

/** Blanks where a number is to be written: 第    号, 共    页, （    年度）. */
export function numberGaps(line: FormLine): readonly Blank[] {
  const { text, from, to } = line
  return [...text.slice(from, to).matchAll(numberGap)].map(({ index, groups }) => {
    const free = groups?.ordinal ?? groups?.sum ?? groups?.year ?? ''
    const start = from + index + 1
    const label = groups?.year === undefined ? askedBySign(line, start, start + free.length) : '年度'
    return blankAt('blank-line', text, { start, end: start + free.length }, label, null)
  })
}

const sentenceGap = /(?<=[\p{Script=Han}）)])(?: {3,24}|\u3000{2,12})(?=[\p{Script=Han}，。；（(])/gu
const sentence = /[，。；]/u

/** Blanks within a sentence: 兹介绍      等   人前往. What is spaced for its looks is no sentence. */
export function sentenceGaps(line: FormLine): readonly Blank[] {
  const { text, from, to } = line
  const own = text.slice(from, to)
  if (!sentence.test(own) || /[：:□☐]|\t/u.test(own)) return []
  return [...own.matchAll(sentenceGap)].map(({ index, 0: free }) =>
    stretch(line, from + index, from + index + free.length),
  )
}
