/** A kept value in its canonical forms, and the search for all values in a text: both are read in the same ways, and the readings compared. */
import { type Automaton, automatonOf } from './automaton.ts'
import { datesIn, serialNumbers } from './dates.ts'
import { digitRuns, isOwnNumber } from './digit-runs.ts'
import { readingsOf } from './escapes.ts'
import { fold, joined, offsetOf } from './fold.ts'
import { type NumberReading, numbersIn, significant, unitlessKey } from './numerals.ts'

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

/** Where a value stands: UTF-16 offsets in `text`, which is one of the readings of what was searched. */
export interface Place {
  readonly form: Form
  readonly text: string
  readonly start: number
  readonly end: number
  /** Two characters or three that meet where one line ends and the next begins are most often no name. */
  readonly isOverLines: boolean
}

/** What a number says by itself begins at so many digits; below, a document is full of them. */
const fewestDigits = 4
/** A word of so many characters does not meet by chance over the end of a line. */
const unmistakable = 3

export function formOf(kept: KeptValue): Form {
  const folded = fold(kept.value.trim()).text
  const together = joined(folded).text
  const letters = together.match(/\p{L}/gu)?.length ?? 0
  const han = together.match(/\p{Script=Han}/gu)?.length ?? 0
  const ascii = together.match(/[a-z]/gu)?.length ?? 0
  const characters = together.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const telling = letters > 0 && (han >= 2 || ascii >= 3 || characters >= 4)
  const number = numberForm(folded)
  const digits = letters > 0 ? null : folded.replace(/^(?:\+|00)86(?=\D*\d{10})/u, '').replace(/\D/gu, '')
  const isLong = digits !== null && digits.length >= 7 && /^[+()\d\s.\-/]+$/u.test(folded)
  return {
    ...kept,
    words: telling ? together : null,
    number,
    digits: isLong || (number !== null && digits !== null && digits.length >= fewestDigits) ? digits : null,
    date: dateForm(folded),
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

interface Sought {
  readonly words: Automaton
  readonly withWords: readonly Form[]
  readonly digits: Automaton
  readonly withDigits: readonly (readonly [Form, string])[]
  /** Numbers and dates, by the keys of their readings. */
  readonly keys: ReadonlyMap<string, readonly Form[]>
  readonly hasNumbers: boolean
  readonly hasDates: boolean
}

const prepared = new WeakMap<readonly Form[], Sought>()

function soughtOf(forms: readonly Form[]): Sought {
  const known = prepared.get(forms)
  if (known) return known
  const withWords = forms.filter(({ words }) => words !== null)
  const withDigits = forms.flatMap((form) => digitSpellings(form).map((digits) => [form, digits] as const))
  const keys = new Map<string, Form[]>()
  const add = (key: string, form: Form): void => {
    const same = keys.get(key)
    if (!same) keys.set(key, [form])
    else if (!same.includes(form)) same.push(form)
  }
  for (const form of forms) {
    if (form.number !== null)
      for (const key of [form.number, unitlessKey(form.number)]) if (key !== null) add(key, form)
    if (form.date !== null) for (const key of [form.date, ...serialNumbers(form.date)]) add(key, form)
  }
  const made: Sought = {
    words: automatonOf(withWords.map(({ words }) => words ?? '')),
    withWords,
    digits: automatonOf(withDigits.map(([, digits]) => digits)),
    withDigits,
    keys,
    hasNumbers: keys.size > 0,
    hasDates: forms.some(({ date }) => date !== null),
  }
  prepared.set(forms, made)
  return made
}

/** A telephone of another place loses its zero behind +86. */
const digitSpellings = ({ digits }: Form): readonly string[] =>
  digits === null ? [] : digits.length >= 10 && digits.startsWith('0') ? [digits, digits.slice(1)] : [digits]

/**
 * Every place of the forms in the text. Line breaks, tabs between cells and `\u0001` end a number; only `\u0001` ends a word. One pass for all
 * values, linear in the text.
 */
function findPlaces(text: string, forms: readonly Form[]): readonly Place[] {
  if (forms.length === 0 || text === '') return []
  const sought = soughtOf(forms)
  return readingsOf(text).flatMap((reading) => placesIn(reading, sought))
}

/** Which of the forms stand in the text. */
export function findForms(text: string, forms: readonly Form[]): readonly Form[] {
  const found = new Set(findPlaces(text, forms).flatMap((place) => (place.isOverLines ? [] : [place.form])))
  return found.size === 0 ? [] : forms.filter((form) => found.has(form))
}

function placesIn(text: string, sought: Sought): readonly Place[] {
  const folded = fold(text)
  const shown = folded.text
  const places: Place[] = []
  const seen = new Set<string>()
  const add = (form: Form, from: number, to: number, isOverLines = false): void => {
    const start = offsetOf(folded, from)
    const end = offsetOf(folded, to - 1) + 1
    const key = `${start} ${form.field} ${form.value}`
    if (seen.has(key)) return
    seen.add(key)
    places.push({ form, text, start, end: Math.max(end, start + 1), isOverLines })
  }
  if (sought.withWords.length > 0) {
    const { text: together, offsets } = joined(shown)
    sought.words.each(together, (index, to) => {
      const form = sought.withWords[index]
      const from = to - (form?.words?.length ?? 0)
      if (!form || joins(together[from - 1], together[from]) || joins(together[to - 1], together[to])) return
      const [start, end] = [offsets[from] ?? 0, (offsets[to - 1] ?? 0) + 1]
      add(form, start, end, to - from < unmistakable && isOverLines(shown, start, end))
    })
  }
  if (sought.hasNumbers) {
    for (const reading of numbersIn(shown).all) addAll(reading)
    if (sought.hasDates) for (const reading of datesIn(shown)) addAll(reading)
  }
  if (sought.withDigits.length > 0) {
    const runs = digitRuns(shown)
    sought.digits.each(runs.text, (index, to) => {
      const [form, digits] = sought.withDigits[index] ?? []
      if (!form || !digits || !isOwnNumber(shown, runs, to - digits.length, to)) return
      add(form, runs.offsets[to - digits.length] ?? 0, (runs.offsets[to - 1] ?? 0) + 1)
    })
  }
  return places

  function addAll({ key, start, end }: NumberReading): void {
    for (const form of sought.keys.get(key) ?? []) if (!isOnlyYear(form, shown, start, end)) add(form, start, end)
  }
}

/** A line ends within the word, and there is more on its lines than the word. */
function isOverLines(text: string, start: number, end: number): boolean {
  if (!text.slice(start, end).includes('\n')) return false
  const [before, after] = [text[start - 1] ?? '\n', text[end] ?? '\n']
  return before !== '\n' || after !== '\n'
}

/** A year is no count: 2013 persons are not told by 2013年 or 〔2013〕. */
function isOnlyYear({ field, value, number, date }: Form, text: string, start: number, end: number): boolean {
  if (number === null || date !== null || !/^(?:19|20)\d\d$/u.test(number) || significant(number).length < 2)
    return false
  if (/[年日时]|date|year/iu.test(field + value)) return false
  const [before, after] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 7)]
  return (
    /^ ?(?:[-—–~至/] ?\d{2,4} ?)?(?:年|学年|财年)/u.test(after) ||
    (/[〔[(【]/u.test(before) && /^[〕\])】]/u.test(after)) ||
    /^[-/.](?:0?[1-9]|1[0-2])[-/.]/u.test(after)
  )
}

/** Latin letters and digits count only as whole words: `lin` does not stand in `line`. */
function joins(left: string | undefined, right: string | undefined): boolean {
  const both = `${left ?? ' '}${right ?? ' '}`
  return /^(?:[a-z]{2}|\d{2})$/u.test(both)
}
