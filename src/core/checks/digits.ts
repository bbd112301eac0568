import { haveOneLength } from '../mask-look.ts'
import type { Finding } from '../model.ts'
import type { ShownPlace } from '../quantities/place.ts'
import { understoodFigure } from '../values.ts'
import { type Reading, valueFinding } from './subject.ts'

/** Figures whose digits are not those that the mask hints at, or that contradict the digits standing visibly beside it. */
export function digitsAgainstMask(reading: Reading): readonly Finding[] {
  // How wide a blank of a form is says nothing of what is to be written on it.
  const masked = reading.places.filter(({ placeholder: { form } }) => form === undefined)
  const isFigure = (place: ShownPlace) => place.placeholder.kind === 'figure' || place.placeholder.kind === 'identifier'
  const figures = masked.filter((place) => place.piece.state === 'filled' && isFigure(place))
  const tells = !haveOneLength(masked.map(({ placeholder }) => placeholder))
  return figures.flatMap((place) => visibleDigits(reading, place) ?? (tells ? (lengths(reading, place) ?? []) : []))
}

/** `85.1` for `9*.*%`: as long as the whole shape, and yet it does not show what the report shows. */
function visibleDigits({ decisions }: Reading, place: ShownPlace): Finding | null {
  const { shape, text, field } = place.placeholder
  const decision = decisions.get(field)
  if (shape === text || decision?.state !== 'filled') return null
  const { value } = decision
  const at = shape.indexOf(text)
  const fits = value.startsWith(shape.slice(0, at)) && value.endsWith(shape.slice(at + text.length))
  if (fits || value.length !== shape.length || value.length === text.length) return null
  return valueFinding('visible-differs', place, value, shape)
}

function lengths({ text }: Reading, place: ShownPlace): Finding | null {
  const plain = understoodFigure(text.slice(place.whole.start, place.whole.end))
  if (plain === null) return null
  const [integer, decimals] = partsOf(plain.replace(/^[+-]/u, ''))
  const [hintedInteger, hintedDecimals] = partsOf(place.placeholder.shape)
  if (hintedDecimals > 0 !== decimals > 0)
    return valueFinding('decimals-differ', place, place.text, place.placeholder.shape)
  return integer === hintedInteger ? null : valueFinding('digits-differ', place, place.text, place.placeholder.shape)
}

function partsOf(number: string): readonly [number, number] {
  const [integer = '', decimals = ''] = number.replace(/[,，\s-]/gu, '').split(/[.．]/u)
  return [integer.length, decimals.length]
}
