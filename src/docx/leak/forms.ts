/** A kept value in its canonical forms: what `find.ts` compares the readings of a text with. */
import { datesIn } from './dates.ts'
import { foldedValue } from './fold.ts'
import { lettersOf } from './letters.ts'
import { type NumberReading, numbersIn, saysFigures } from './numerals.ts'

export interface KeptValue {
  /** The field's label, for messages. */
  readonly field: string
  readonly value: string
}

/** How one kept value is looked for; nothing of it where it means nothing by itself. */
export interface Form extends KeptValue {
  /** Folded text, or null where the value is a bare number. */
  readonly words: string | null
  /** Digits without separators, or null where it is no number or too short to mean anything. */
  readonly number: string | null
  /** The digits of a telephone, an identity or an account number, or of a figure that stands one digit a cell. */
  readonly digits: string | null
  /** `date 2021-3-7`, or null where it is no date. */
  readonly date: string | null
}

/** What a number says by itself begins at so many digits; below, a document is full of them. */
const fewestDigits = 4

export function formOf({ field, value }: KeptValue): Form {
  const { folded, together } = foldedValue(value.trim())
  const { hasLetters, isTelling } = lettersOf(together)
  const hasFigures = saysFigures(folded)
  const number = hasFigures ? numberForm(folded) : null
  const digits = hasLetters ? null : folded.replace(/^(?:\+|00)86(?=\D*\d{10})/u, '').replace(/\D/gu, '')
  const isLong = digits !== null && digits.length >= 7 && /^[+()\d\s.\-/]+$/u.test(folded)
  return {
    field,
    value,
    words: hasLetters && isTelling ? together : null,
    number,
    digits: isLong || (number !== null && digits !== null && digits.length >= fewestDigits) ? digits : null,
    date: hasFigures ? dateForm(folded) : null,
  }
}

/** Fewer than four digits or a single character are proved by place instead. */
export const isTelling = ({ words, number, digits, date }: Form): boolean =>
  (words ?? number ?? digits ?? date) !== null

/** The whole value is one number, however it is written. */
function numberForm(folded: string): string | null {
  const { longest } = numbersIn(folded)
  const widest = longest.reduce<NumberReading | null>(
    (best, one) => (best === null || one.end - one.start >= best.end - best.start ? one : best),
    null,
  )
  if (widest === null || longest.some(({ start, end }) => start < widest.start || end > widest.end)) return null
  return widest.key.replace('.', '').replace(/^0+/u, '').length < fewestDigits ? null : widest.key
}

function dateForm(folded: string): string | null {
  const dates = datesIn(folded).filter(({ start, end }) => start === 0 && /^[日号]?$/u.test(folded.slice(end)))
  return dates[dates.length - 1]?.key ?? null
}
