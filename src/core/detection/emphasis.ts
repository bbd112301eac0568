/**
 * Which runs of asterisks are Markdown emphasis. CommonMark's flanking rules (0.31 §6.2) say which can open and close it; what stands
 * beside them decides whether they do, since `**市**区人民法院` can and does not. A run may be part delimiter, part mask (`第***`).
 */

import { codes, isHan, isPicture, isPunctuation, isSpace } from '../characters.ts'
import { leads, neverOpens } from '../language/markup.ts'
import { isLeftFlanking } from '../markup/emphasis.ts'
import type { ReasonCode } from '../reasons.ts'
import type { EmphasisHabit } from './readings.ts'
import type { Mask } from './scan.ts'
import type { Judge } from './verdict.ts'

/** How far a closing delimiter is looked for. */
const span = 160
const tries = 12
/** How long a phrase may be that is emphasised in the middle of a sentence and opens with a placeholder. */
const longestPhrase = 6

const neverCloses = '，、,'

/** Who emphasises half a sentence does not go on into the next. */
const endsSentence = /[。；;]/u

/** How long the words may be that open a sentence in bold and end in a colon. */
const longestLabel = 8

const opens = '（(《〈【「『“‘[〔"'
const closes = '）)》〉】」』”’]〕"'

/** A delimiter found, and what it leaves of the value it was taken from. */
export interface FoundDelimiter {
  readonly start: number
  readonly end: number
  readonly cue: string
}

export interface Emphasis {
  readonly masks: readonly Mask[]
  readonly delimiters: readonly FoundDelimiter[]
}

export interface EmphasisLine {
  readonly text: string
  readonly from: number
  readonly to: number
  /** The report is Markdown by name: less is asked of what is emphasised. */
  readonly markdown: boolean
  readonly habit: EmphasisHabit
}

/** Takes the delimiters out of the values of a line. */
export function takeEmphasis(line: EmphasisLine, masks: readonly Mask[], judge: Judge): Emphasis {
  const delimiters: FoundDelimiter[] = []
  const left: (Mask | null)[] = [...masks]
  for (let i = 0; i < masks.length; i++) {
    const opener = left[i]
    if (!opener?.stars || !canOpen(line, opener) || judge(opener).code === 'figure-behind') continue
    if (opener.head < 3 && !mayOpen(line, opener, judge, delimiters.length > 0)) continue
    const found = closing(delimiters.length > 0 ? { ...line, markdown: true } : line, left, i, judge)
    if (!found) continue
    const { size, at } = found
    const closer = left[at]
    if (!closer) continue
    const cue = line.text.slice(opener.start + size, Math.min(opener.start + size + 12, closer.end - size))
    delimiters.push(
      { start: opener.start, end: opener.start + size, cue },
      { start: closer.end - size, end: closer.end, cue },
    )
    left[i] = without(opener, size, 'head')
    left[at] = without(closer, size, 'tail')
    i = at - 1
    if (left[at]) i = at
  }
  delimiters.sort((a, b) => a.start - b.start)
  return { masks: left.filter((mask) => mask !== null), delimiters }
}

/** A quick no for the commonest openers: a placeholder that its own words make sure of. */
function mayOpen(line: EmphasisLine, opener: Mask, judge: Judge, marked: boolean): boolean {
  const { weight } = judge(opener)
  const first = line.text.charAt(opener.end)
  if (opens.includes(first)) return true
  if (weight === 2 || neverOpens.includes(first)) return false
  return weight === 0 || marked || line.markdown || opensHere(line, opener)
}

function without(mask: Mask, size: number, side: 'head' | 'tail'): Mask | null {
  if (mask.count === size && mask.groups === 1) return null
  const head = side === 'head' ? mask.head - size : mask.groups === 1 ? mask.head - size : mask.head
  const tail = side === 'tail' ? mask.tail - size : mask.groups === 1 ? mask.tail - size : mask.tail
  const start = side === 'head' ? mask.start + size : mask.start
  const end = side === 'tail' ? mask.end - size : mask.end
  return { ...mask, start, end, head, tail, count: mask.count - size }
}

function canOpen(line: EmphasisLine, mask: Mask): boolean {
  const after = mask.end < line.to ? line.text.charCodeAt(mask.end) : Number.NaN
  if (mask.groups > 1) return mask.head > 1
  if (isLeftFlanking(codeBefore(line, mask), after)) return true
  // Brackets and quotation marks that open stand for the word behind them: 区**（试点）**.
  return opens.includes(String.fromCharCode(after))
}

function codeBefore(line: EmphasisLine, mask: Mask): number {
  return mask.start > line.from ? line.text.charCodeAt(mask.start - 1) : Number.NaN
}

/** At the start of the line, of its list item, heading or numbered clause, or behind white space. */
function opensHere(line: EmphasisLine, mask: Mask): boolean {
  const before = codeBefore(line, mask)
  return (
    isSpace(before) ||
    before === codes.bar ||
    leads.test(line.text.slice(line.from, Math.min(mask.start, line.from + 24)))
  )
}

function closing(
  line: EmphasisLine,
  masks: readonly (Mask | null)[],
  open: number,
  judge: Judge,
): { size: number; at: number } | null {
  const opener = masks[open]
  if (!opener) return null
  for (let at = open + 1; at < masks.length && at <= open + tries; at++) {
    const closer = masks[at]
    if (!closer || closer.end - opener.start > span) return null
    if (!closer.stars || !canClose(line, closer) || judge(closer).code === 'figure-behind') continue
    const size = sizeOf(line, opener, closer, judge)
    if (size > 0) return { size, at }
  }
  return null
}

function canClose(line: EmphasisLine, mask: Mask): boolean {
  const before = codeBefore(line, mask)
  return (!isSpace(before) || mask.count > 3) && !opens.slice(0, -1).includes(String.fromCharCode(before))
}

/** No bracket is opened between the two without being closed, nor the other way round. */
function isWhole(line: EmphasisLine, start: number, end: number): boolean {
  let open = 0
  for (let at = start; at < end; at++) {
    const char = line.text.charAt(at)
    if ('（(《〈【「『“‘[〔'.includes(char)) open++
    else if ('）)》〉】」』”’]〕'.includes(char) && --open < 0) return false
  }
  return open === 0
}

/** A few words without punctuation. */
function isPhrase(line: EmphasisLine, start: number, end: number): boolean {
  if (end - start > longestPhrase) return false
  for (let at = start; at < end; at++) if (isPunctuation(line.text.charCodeAt(at))) return false
  return true
}

/** Decided by the words behind the value: then no delimiter closes there. */
const behind: ReadonlySet<ReasonCode> = new Set([
  'unit-after',
  'level-after',
  'institution-after',
  'domain-after',
  'landmark-after',
  'title-after',
  'date-part',
  'clock-time',
  'number-word-after',
  'ordinal-name',
  'person-mark',
  'figure-behind',
])

/** How sure it is, by the words behind it, that the value is a placeholder. */
function sureBehind(mask: Mask, judge: Judge): number {
  const { code, weight } = judge(mask)
  return behind.has(code) ? weight : 0
}

function whole(mask: Mask): boolean {
  return mask.groups === 1 && mask.count <= 3
}

/** The length of the delimiters that open at `opener` and close at `closer`; 0 where they are no pair. */
function sizeOf(line: EmphasisLine, opener: Mask, closer: Mask, judge: Judge): number {
  if (whole(opener) && whole(closer) && opener.count === closer.count)
    return isPair(line, opener, closer, judge) && isWhole(line, opener.end, closer.start)
      ? opener.count
      : splitSize(line, opener, closer, judge)
  return splitSize(line, opener, closer, judge)
}

/** Bold of two (or three) asterisks where one run, or both, hold a placeholder too: `****县召开会议**`, `**排名第***`. */
function splitSize(line: EmphasisLine, opener: Mask, closer: Mask, judge: Judge): number {
  if (sureBehind(closer, judge) > 0 || !edgeBehind(line, closer)) return 0
  for (const size of [2, 3]) {
    const opens = whole(opener) && opener.count === size
    const closes = whole(closer) && closer.count === size
    if (opens && closes) continue
    const rest = opens || opener.head <= size ? null : without(opener, size, 'head')
    const kept = closes || closer.tail <= size ? null : without(closer, size, 'tail')
    if (!opens && !(rest && judge(rest).weight > 0 && behind.has(judge(rest).code))) continue
    if (!closes && !(kept && judge(kept).weight > 0)) continue
    if (opens && judge(opener).weight > (opensHere(line, opener) ? 1 : 0)) continue
    if (closes && judge(closer).weight > 0) continue
    if (!opens && !closes && !opensHere(line, opener)) continue
    if (!opens && !opensHere(line, opener) && !isPhrase(line, opener.end, closer.start)) continue
    return isWhole(line, opener.end, closer.start) ? size : 0
  }
  return 0
}

/** Two equal runs that hide nothing. */
function isPair(line: EmphasisLine, opener: Mask, closer: Mask, judge: Judge): boolean {
  const first = line.text.charAt(opener.end)
  const last = line.text.charAt(closer.start - 1)
  if (neverOpens.includes(first) || neverCloses.includes(last)) return false
  const opened = judge(opener).weight
  const closed = judge(closer).weight
  const here = opensHere(line, opener)
  const free = here || isPunctuation(codeBefore(line, opener)) || isPicture(codeBefore(line, opener))
  const edge = edgeBehind(line, closer)
  const inside = line.text.slice(opener.end, closer.start)
  if (!here && endsSentence.test(inside.slice(0, -1))) return false
  if (!here && isHan(codeBefore(line, opener)) && /[*＊]/u.test(inside)) return false
  if (!edge && /[*＊]/u.test(inside) && line.habit !== 'marks') return false
  if (opens.includes(first) && closes[opens.indexOf(first)] === last)
    return sureBehind(opener, judge) === 0 && sureBehind(closer, judge) === 0
  if (!/[\p{L}\p{N}]/u.test(line.text.slice(opener.end, closer.start))) return false
  if (opener.count === 1) return opened === 0 && closed === 0 && free && edge
  if (here && '：:。'.includes(last)) return opened < 2
  if (here && isLabel(line, inside, closer) && judge(closer).code === 'amount-before') return opened < 2
  if (free && '：:'.includes(last)) return opened === 0 && closer.start - opener.end <= longestLabel
  if (isPunctuation(last.charCodeAt(0)) && !edge) return false
  if (here && closer.end >= line.to && opened < 2 && sureBehind(closer, judge) === 0) return true
  if (opened === 2 || closed === 2) return false
  if (opened + closed === 0) return line.markdown || free || edge
  return opened + closed === 1 && edge && (here || line.markdown)
}

/** `✅ **已完成**：`: a few words that a colon follows. */
function isLabel(line: EmphasisLine, inside: string, closer: Mask): boolean {
  return inside.length <= longestLabel && !/[*＊，。；]/u.test(inside) && /^[：:]/u.test(line.text.charAt(closer.end))
}

/** Behind the closer stands the end of the line or cell, white space, or punctuation. */
function edgeBehind(line: EmphasisLine, mask: Mask): boolean {
  const after = mask.end < line.to ? line.text.charCodeAt(mask.end) : Number.NaN
  return (
    isSpace(after) ||
    isPicture(after) ||
    (isPunctuation(after) && after !== codes.percent && after !== codes.widePercent)
  )
}
