/** All figures of a resolved text, so that rules can be written as patterns over what stands between them. */
import { either, isAmong, longest } from '../detection/lexicon.ts'
import { After, afterWords, magnitudeWords } from '../detection/lookup.ts'
import type { Span } from '../model.ts'
import type { Resolved } from '../resolve.ts'
import { firstIndex } from '../search.ts'
import { indexBefore } from '../spans.ts'
import type { ShownPlace } from './place.ts'

const measureLike = either(After.measure, After.notMeasure)

/** In a shape, one figure, whatever its length; a year of four digits is no figure and stays as it is. */
export const figureSign = '\uE000'
/** In a shape, each character of a mask that hides words. */
const hiddenWord = '\uE002'
const hiddenDigit = '\uE001'

export interface Figure extends Span {
  /** In ones of its unit's magnitude: 3.5 for 3.5万元; null where it is masked. */
  readonly value: number | null
  readonly decimals: number
  /** 1, or the power of ten that the unit opens with: 10000 for 万元. */
  readonly magnitude: number
  /** Measure word without magnitude, half-width; empty where none follows. */
  readonly unit: string
  /** Where its unit ends. */
  readonly unitEnd: number
  /** Where its sign stands in the shape. */
  readonly at: number
  /** The placeholder whose value or mask it is; null where the report says it. */
  readonly place: ShownPlace | null
}

export interface Figures {
  /** In text order. */
  readonly all: readonly Figure[]
  /** The resolved text with every figure as one sign. */
  readonly shape: string
}

const number = new RegExp(
  // A comma groups three digits: 1.2∶1，43户 tells two figures.
  `[\\d${hiddenDigit}](?:[\\d${hiddenDigit}]|[,，](?=[\\d${hiddenDigit}]{3}(?![\\d${hiddenDigit}])))*(?:\\.[\\d${hiddenDigit}]+)?`,
  'gu',
)
/** Before a number, unless it stands between two: -3.2, but not 3-5 or 5月-7月. */
const minus = new RegExp(`(?:^|[^\\dA-Za-z%％年月日${hiddenDigit}])[-－−]$`, 'u')
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8, 兆: 1e12 }

export function figuresOf(resolved: Resolved, places: readonly ShownPlace[]): Figures {
  const flat = flatText(resolved, places)
  const all: Figure[] = []
  const shape: string[] = []
  let from = 0
  let at = 0
  for (const { 0: written, index } of flat.matchAll(number)) {
    const end = index + written.length
    const start =
      '-－−'.includes(flat[index - 1] || '0') && minus.test(flat.slice(Math.max(0, index - 2), index))
        ? index - 1
        : index
    if (isYear(flat, written, end) || isGrade(flat, end)) continue
    shape.push(flat.slice(from, start), figureSign)
    at += start - from
    all.push(figureAt(flat, written, { start, end, at }, placeAt(resolved, places, start, end)))
    at += 1
    from = end
  }
  shape.push(flat.slice(from))
  return { all, shape: shape.join('') }
}

/** Of the same length as the resolved text: undecided masks as signs, digits half-width. */
function flatText({ text }: Resolved, places: readonly ShownPlace[]): string {
  const parts: string[] = []
  let from = 0
  for (const { piece, placeholder } of places) {
    if (piece.state === 'filled') continue
    const sign = placeholder.kind === 'name' || placeholder.kind === 'person' ? hiddenWord : hiddenDigit
    parts.push(text.slice(from, piece.start), sign.repeat(piece.end - piece.start))
    from = piece.end
  }
  parts.push(text.slice(from))
  const flat = parts.join('')
  return /[０-９．]/u.test(flat) ? flat.replaceAll(/[０-９．]/gu, (char) => char.normalize('NFKC')) : flat
}

function isYear(flat: string, written: string, end: number): boolean {
  return written.length === 4 && flat[end] === '年' && !/[,.]/u.test(written)
}

/** 4A级景区, 5G基站: part of a name. */
function isGrade(flat: string, end: number): boolean {
  return /^(?:A{1,4}级|[GCD](?![A-Za-z]))/u.test(flat.slice(end, end + 5))
}

function figureAt(
  flat: string,
  written: string,
  { start, end, at }: Pick<Figure, 'start' | 'end' | 'at'>,
  place: ShownPlace | null,
): Figure {
  const plain = /[,，]/u.test(written) ? written.replaceAll(/[,，]/gu, '') : written
  const value = plain.includes(hiddenDigit) ? null : Number(plain)
  const point = plain.indexOf('.')
  const power = longest(magnitudeWords, flat, end)?.edge ?? end
  const from = flat[power] === '多' || flat[power] === '余' ? power + 1 : power
  const word = longest(afterWords, flat, from, measureLike)
  const unitEnd = word && isAmong(word.classes, After.measure) ? word.edge : from
  return {
    start,
    end,
    at,
    place,
    value: value !== null && (end - start > written.length || flat.startsWith('零下', start - 2)) ? -value : value,
    decimals: point < 0 ? 0 : plain.length - point - 1,
    magnitude: power === end ? 1 : magnitudeOf(flat.slice(end, power)),
    unit: flat.slice(from, unitEnd).replace('％', '%'),
    unitEnd,
  }
}

function magnitudeOf(words: string): number {
  return [...words].reduce((product, char) => product * (powers[char] ?? 1), 1)
}

function placeAt({ pieces }: Resolved, places: readonly ShownPlace[], start: number, end: number): ShownPlace | null {
  const index = indexBefore(pieces, end - 1)
  const piece = pieces[index]
  return piece && piece.end > start ? (places[index] ?? null) : null
}

/** In the shape, where the words behind its unit begin. */
export function behindUnit({ at, end, unitEnd }: Figure): number {
  return at + 1 + unitEnd - end
}

/** The figure whose sign stands at or after `at` in the shape, as an index of `all`. */
export function figureFrom({ all }: Figures, at: number): number {
  return firstIndex(all, (figure) => figure.at >= at)
}

/** What it is in ones of its unit, or null where it is masked. */
export function ones({ value, magnitude }: Figure): number | null {
  return value === null ? null : value * magnitude
}

/** One in the last digit that is written, in ones of its unit. */
export function lastDigit({ decimals, magnitude }: Figure): number {
  return magnitude / 10 ** decimals
}

/**
 * One in the last digit that is meant: 3亿 is 3.0亿 beside 1.8亿 unless 约 or 近 says otherwise, for a sum is not written with a single
 * digit where more are known.
 */
export function meantDigit(figure: Figure, before: string, after: string): number {
  // What is planned is no measure: 全年目标28亿元 are 28.00.
  if (figure.magnitude > 1 && planned.test(before) && !/[约近超逾达]$/u.test(before)) return lastDigit(figure) / 100
  const isSingle = figure.magnitude > 1 && figure.decimals === 0 && Math.abs(figure.value ?? 0) < 10
  const isLoose = () => /[约近超逾达]$/u.test(before) || /^[多余左]/u.test(after) || figure.unitEnd === figure.end
  return lastDigit(figure) / (isSingle && !isLoose() ? 10 : 1)
}

const planned = /(?:计划|目标|任务|预算|指标|概算)[^完实超]{0,4}$/u

/** Counts of people and things are exact; sums in 万 and measures with decimals are not. */
export function isRounded({ magnitude, decimals }: Figure): boolean {
  return magnitude > 1 || decimals > 0
}
