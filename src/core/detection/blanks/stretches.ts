/** Stretches to write on: `____`, underlined blanks, what is left free behind a label, letters that stand for a value. */
import { isDigit, isHan, isLatin, isSpace } from '../../characters.ts'
import { calledBehind, namingHint } from '../../language/forms.ts'
import { behindDateBlank } from '../../language/markup.ts'
import type { FormPlace } from '../../model.ts'
import { unitAt } from '../units.ts'
import { type Blank, type FormLine, fillOf, plain } from './blank.ts'
import { type LabelBefore, labelBefore } from './label-before.ts'

const lines = /[_＿]{2,}/gu
const fewest = 3

export function drawnLines(line: FormLine): readonly Blank[] {
  const { text, from, to } = line
  const own = text.slice(from, to)
  return [...own.matchAll(lines)].flatMap(({ index, 0: { length } }) => {
    const [start, end] = [from + index, from + index + length]
    const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(end)]
    // A name of a program has letters on both sides: load____data. A unit stands behind, QQ or No before.
    const isNamed = isLatin(before) && isLatin(after)
    const isWritten = length >= fewest && !isNamed && (!isLatin(after) || latinUnit.test(text.slice(end, end + 6)))
    if (isQuoted(text, start, end)) return []
    if (!isWritten && !(length === 2 && end < to && behindDateBlank.test(text.charAt(end)))) return []
    return [stretch(line, start, end)]
  })
}

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
      else if (tabs < free.length || !/\S$/u.test(said.slice(0, index)))
        found.push({
          ...stretch(line, from, to),
          end: to - tabs,
          form: { ...stretch(line, from, to).form, fill: null },
        })
    }
  }
  return found
}

function stretch(line: FormLine, start: number, end: number): Blank {
  const { text, from, to } = line
  const asked = labelBefore(text, from, start)
  const label = asked?.label ?? hintBehind(text.slice(end, Math.min(to, end + 24))) ?? ''
  return blankAt('blank-line', text, { start, end }, label, asked)
}

function blankAt(
  code: Blank['code'],
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  label: string,
  asked: LabelBefore | null,
): Blank {
  const fill = fillOf(text.slice(start, end))
  const form = { ...plain, fill, isForPen: asked?.isForPen ?? false }
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
  if (!/[：:]/u.test(own)) return []
  return [...own.matchAll(colons)].flatMap(({ index, groups }) => {
    const free = groups?.free ?? ''
    const start = from + index + 1
    const end = start + free.length
    const asked = labelBefore(text, from, start)
    if (!asked?.asks) return []
    // A tab stays: it holds what follows in its column, and its underline.
    const isLast = end === to || groups?.tabs !== ''
    if (!isLast && !nextLabel.test(text.slice(end, Math.min(to, end + 40))) && !isMeasured(line, start, end)) return []
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

const letters = /[Xx×]{2,}/gu

/** XXX behind a label, between Chinese and a unit of the date, or at the end of a line. */
export function standInLetters(line: FormLine): readonly Blank[] {
  const { text, from, to } = line
  const own = text.slice(from, to)
  return [...own.matchAll(letters)].flatMap(({ index, 0: { length } }) => {
    const [start, end] = [from + index, from + index + length]
    const [before, after] = [text.charCodeAt(start - 1), end < to ? text.charCodeAt(end) : Number.NaN]
    if (isLatin(before) || isLatin(after)) return []
    const asked = labelBefore(text, from, start)
    // 135XXXXXXXX, 第1章 XXXX.
    const isEnd = isSpace(after) && (isHan(before) || (length > 2 && (isDigit(before) || isSpace(before))))
    if (!asked && !isEnd && !(end < to && behindDateBlank.test(text.charAt(end)))) return []
    const label = asked?.label ?? ''
    return [{ ...blankAt('blank-letters', text, { start, end }, label, asked), form: plain }]
  })
}
