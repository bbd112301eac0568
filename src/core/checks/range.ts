import { cannotExceedHundred, counted, mayBeBelowZero } from '../language/quantities.ts'
import { haveOneLength } from '../mask-look.ts'
import type { Finding } from '../model.ts'
import type { Figure } from '../quantities/figures.ts'
import type { ShownPlace } from '../quantities/place.ts'
import { beforePlace, numberAt } from './figure.ts'
import { finding, type Reading, valueFinding } from './subject.ts'

/** Figures that cannot be, or hardly: 12.5 people, a pass rate of 108%, 3000000万元 where 300 were meant. */
export function figureRange(reading: Reading): readonly Finding[] {
  const tells = !haveOneLength(reading.resolved.placeholders.filter(({ form }) => form === undefined))
  const values = reading.filled.flatMap((place) => {
    if (place.placeholder.kind !== 'figure') return []
    const less = belowZero(reading, place)
    if (less) return less
    const value = numberAt(reading, place)
    return value === null ? [] : (wholeness(reading, place, value) ?? slip(place, value, tells) ?? [])
  })
  const high = reading.figures.all.filter(({ unit, value }) => unit === '%' && value !== null && value > 100)
  return [...values, ...high.flatMap((figure) => rate(reading, figure) ?? [])]
}

function wholeness(reading: Reading, place: ShownPlace, value: number): Finding | null {
  if (Number.isInteger(value) || !counted.has(place.placeholder.unit ?? '')) return null
  const label = reading.fieldOf.get(place.piece.field)?.label ?? ''
  const isAverage =
    /均|每|平$|[百千万]人[\u4e00-\u9fff]{0,10}$/u.test(beforePlace(reading, place)) || /均|每|班额/u.test(label)
  return isAverage || isOfAverages(reading, place)
    ? null
    : valueFinding('not-whole', place, place.text, place.placeholder.unit ?? '')
}

function belowZero(reading: Reading, place: ShownPlace): Finding | null {
  if (!/^[-－−负]/u.test(place.text) || place.whole.start !== place.piece.start) return null
  const unit = place.placeholder.unit ?? ''
  const before = beforePlace(reading, place)
  const isCount = counted.has(unit) || (unit === '%' && cannotExceedHundred.test(before))
  const label = reading.fieldOf.get(place.piece.field)?.label ?? ''
  if (!isCount || mayBeBelowZero.test(before + label)) return null
  return valueFinding('below-zero', place, place.text + unit, '')
}

/** 班额分别为46.8人、45.2人: each member of a row of them. */
function isOfAverages({ text }: Reading, { whole: { start } }: ShownPlace): boolean {
  const before = text.slice(Math.max(0, start - rowReach), start)
  return /[均每]|班额/u.test(before.slice(Math.max(...[...'，。；：\n'].map((mark) => before.lastIndexOf(mark))) + 1))
}

const rowReach = 40

/** Whoever wrote it: nothing is more than all of it. */
function rate({ text, figures: { shape } }: Reading, { at, start, end, place }: Figure): Finding | null {
  if (!cannotExceedHundred.test(shape.slice(Math.max(0, at - rateReach), at))) return null
  const filled = place?.piece.state === 'filled' ? place : null
  return finding('rate-over-hundred', filled?.piece ?? { start, end }, { cue: text.slice(start, end), place: filled })
}

/** The words of a rate before its figure, in signs of the shape. */
const rateReach = 16

/** Digits by which a figure in 万 or 亿 outgrows its mask when it was counted in ones. */
const slipDigits = 3
/** 1000亿元 in 万元, 10000000亿元 in 亿元: no office reports so much. */
const most: Readonly<Record<string, number>> = { 万元: 1e7, 亿元: 1e6 }

function slip(place: ShownPlace, value: number, tells: boolean): Finding | null {
  const { unit, digits, shape } = place.placeholder
  if (!unit || !/^[百千]?[万亿]/u.test(unit)) return null
  const hinted = digits === null ? null : shape.split('.')[0]?.replaceAll(/[,，]/gu, '').length
  const integer = Math.trunc(Math.abs(value)).toString().length
  const outgrown = tells && hinted != null && value >= 10_000 && integer - hinted >= slipDigits
  return outgrown || value >= (most[unit] ?? Number.POSITIVE_INFINITY)
    ? valueFinding('magnitude', place, `${place.text}${unit}`, shape + unit)
    : null
}
