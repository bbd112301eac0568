import { isCapital } from '../language/capitals.ts'
import type { Finding } from '../model.ts'
import type { ShownPlace } from '../quantities/place.ts'
import { isFigureForm } from './figure.ts'
import { finding, type Reading, valueFinding } from './subject.ts'

/** Ⅳ级, A类: a grade is counted in Roman figures or letters. */
const grade = /^(?:[IVX]{1,5}|[A-E]|\dA)$/u
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u

/** Figures that are none, and figures that are not written as a report writes them (GB/T 15835-2011, 4 and 5.1). */
export function figureWriting(reading: Reading): readonly Finding[] {
  let known: boolean | null = null
  // Most figures are plain: the report is not searched for them.
  const isWide = () => {
    known ??= countOf(reading.report, /[０-９．％]/gu) > countOf(reading.report, /[0-9%]/gu)
    return known
  }
  return reading.filled.flatMap((place) => {
    const { kind } = place.placeholder
    // A form asks for the parts of a day by itself.
    if (kind === 'date') return place.placeholder.form ? [] : (noDate(place) ?? [])
    return kind === 'figure' ? (writing(place, isWide) ?? []) : []
  })
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** `isWide` tells whether the report itself is written full-width. */
function writing(place: ShownPlace, isWide: () => boolean): Finding | null {
  const value = place.text.trim()
  if (/^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(value)) return null
  const plain = value.normalize('NFKC')
  const say = (code: Parameters<typeof valueFinding>[0], better?: string) =>
    valueFinding(code, place, value, better ?? '', better)
  if (isCapital.test(plain)) return null
  if (!/[\d一二两三四五六七八九十百千万亿零〇半几数]/u.test(plain) || /[A-Za-z*＊]/u.test(plain))
    return grade.test(plain) ? null : noFigure(place, value)
  if (/[０-９．]|[\d０-９]，[\d０-９]/u.test(value) && !place.placeholder.text.includes('．') && !isWide())
    return say('full-width', plain)
  if (/\d\s+\d/u.test(plain)) return say('thousands-broken', plain.replaceAll(/\s+/gu, ''))
  if (/\d,/u.test(plain.replace(/(?<!,),+$/u, ''))) return separators(place, plain, say)
  // 21。7: the key beside the point.
  if (/\d[。、;；:]\d/u.test(plain)) return say('not-a-figure', plain.replace(/[。、]/u, '.'))
  const isWhole = place.whole.end - place.whole.start === place.piece.end - place.piece.start
  if (isWhole && /^\.\d|\d\.$/u.test(plain)) return say('not-a-figure', plain.replace(/^\./u, '0.').replace(/\.$/u, ''))
  if (/^0\d/u.test(plain)) return say('leading-zero', plain.replace(/^0+(?=\d)/u, ''))
  if (/\..*\./u.test(plain) || (place.placeholder.unit === null && !isFigureForm(plain) && !/\d/u.test(plain)))
    return say('not-a-figure')
  return null
}

/** Days are told in figures or in words. */
function noDate(place: ShownPlace): Finding | null {
  const value = place.text.trim()
  return value === '' || /[\p{N}\p{sc=Han}〇]/u.test(value)
    ? null
    : finding('not-a-figure', place.piece, { cue: value, place })
}

/** Words as long as the mask, or none that a unit follows: that a figure is meant is what was read of the mask, and may be read wrongly. */
function noFigure(place: ShownPlace, value: string): Finding {
  const { text, reason } = place.placeholder
  const isName =
    /^(?:(?![零壹贰叁肆伍陆柒捌玖拾佰仟])[\u4e00-\u9fff]){2,20}$/u.test(value) &&
    (value.length === text.length || reason.code !== 'unit-after')
  return finding('not-a-figure', place.piece, { cue: value, place, confidence: isName ? 'likely' : 'sure' })
}

function separators(
  { placeholder }: ShownPlace,
  plain: string,
  say: (code: 'thousands' | 'thousands-broken', better: string) => Finding,
): Finding | null {
  const better = plain.replaceAll(',', '')
  if (!grouped.test(plain)) return say('thousands-broken', better)
  return /[,，]/u.test(placeholder.text) ? null : say('thousands', better)
}
