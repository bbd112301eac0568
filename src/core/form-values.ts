/** How a value stands in a place of a form: ticked, as a part of a date, or as wide as the blank was. */
import type { FormBlank } from './model.ts'

const between = /[、，,;；/\s]+/u

/** What stands at the place once its field has the value; `text` is what stood there. */
export function writtenIn(form: FormBlank, text: string, value: string): string {
  if (form.option !== null) return (isTicked(form, form.option, value) ? form.checked : form.unchecked) ?? text
  const written = form.part === null ? value : partOfDate(value, form.part)
  if (written === null) return text
  return form.fill === null
    ? written
    : written + form.fill.repeat(Math.floor(restOf(text, written) / widthOf(form.fill)))
}

function isTicked({ isOne }: FormBlank, option: string, value: string): boolean {
  return value.trim() === option || (!isOne && value.split(between).includes(option))
}

/** The value with an option ticked, or no longer; in the order of `options`. Of a choice of one the others are unticked. */
function withOption(form: FormBlank, options: readonly string[], value: string, option: string): string {
  if (form.isOne) return isTicked(form, option, value) ? '' : option
  return options.filter((one) => (one === option) !== isTicked(form, one, value)).join('、')
}

const units = ['年', '月', '日', '时', '分'] as const
const number = '[\\d〇○零一二三四五六七八九十元]{1,6}'
const saidWith: ReadonlyMap<string, RegExp> = new Map(
  units.map((unit) => [unit, new RegExp(`(${number})\\s{0,4}${unit === '时' ? '[时点]' : unit}`, 'u')]),
)

/** The part of a date that a unit counts: 11 of 2026年11月27日, 2026-11-27 or 11-27 is its 月; null where the value has none. */
function partOfDate(value: string, unit: string): string | null {
  const said = saidWith.get(unit)?.exec(value)?.[1]
  if (said !== undefined) return said
  if (/[年月日]/u.test(value)) return null
  const numbers = value.match(/\d{1,4}/gu) ?? []
  const first = (numbers[0]?.length ?? 0) === 4 ? 0 : 1
  return numbers[(units as readonly string[]).indexOf(unit) - first] ?? null
}

/** The value of a date field after its part was written in one of its places. */
function withPart(value: string, unit: string, part: string): string {
  return units
    .map((one) => {
      const said = one === unit ? part : (partOfDate(value, one) ?? '')
      return said === '' ? '' : said + one
    })
    .join('')
}

/** What a person typed into a place of a form: `before`, the field's value, of which `shown` characters from `start` on were written over. */
export interface TypedInForm {
  readonly form: FormBlank
  /** What stood at the place, and what stands there now. */
  readonly text: string
  readonly shown: string
  /** The field's value; null where it has none. */
  readonly value: string | null
  readonly options: readonly string[]
  /** The replacement, in offsets of `shown`. */
  readonly start: number
  readonly end: number
  readonly typed: string
}

/** The value after it: a box is ticked or unticked by any key, a part of a date changes that part, and what fills a blank up is no value. */
export function valueAfter({ form, text, shown, value, options, start, end, typed }: TypedInForm): string {
  const { option, part } = form
  if (option !== null) return withOption(form, options, value ?? '', option)
  if (value === null) return part === null ? typed : withPart('', part, typed)
  const written = part === null ? value : (partOfDate(value, part) ?? '')
  const isOpen = shown === text && written === ''
  const own = isOpen ? typed : written.slice(0, start) + typed + written.slice(end)
  return part === null ? own : withPart(value, part, own)
}

/**
 * What of the value the form has no place for: ticks that name no box, more than one of which one is chosen, what a closed list does not
 * have, a date without a part that is asked for; null where all has its place.
 */
export function unplacedIn(form: FormBlank, options: readonly string[], value: string): string | null {
  if (form.option !== null) {
    if (value === '') return null
    if (options.includes(value.trim())) return null
    if (form.isOne) return value.trim()
    return value.split(between).find((one) => one !== '' && !options.includes(one)) ?? null
  }
  if (form.choices?.isClosed === true && !form.choices.texts.includes(value.trim())) return value.trim()
  return form.part !== null && partOfDate(value, form.part) === null ? form.part : null
}

/** Whether a value that keeps its blank's width is wider than it, and pushes what stands behind. */
export function isTooWide(form: FormBlank, text: string, written: string): boolean {
  return form.fill !== null && widthOf(written) > widthOf(text)
}

/** Half widths. */
function widthOf(text: string): number {
  let width = 0
  for (const { length } of text.matchAll(/[\u2E80-\uFFEF]/gu)) width += length
  return text.length + width
}

function restOf(blank: string, written: string): number {
  return Math.max(0, widthOf(blank) - widthOf(written))
}
