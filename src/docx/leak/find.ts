/** The one search for kept values in a text: the text is read in every way that a person could read it, and each reading compared with the forms of the values. */
import { type Automaton, automatonOf } from './automaton.ts'
import { datesIn, serialNumbers } from './dates.ts'
import { digitRuns, isOwnNumber } from './digit-runs.ts'
import { readingsOf } from './escapes.ts'
import { fold, joined, offsetOf } from './fold.ts'
import type { Form } from './forms.ts'
import { type NumberReading, numbersIn, significant, unitlessKey } from './numerals.ts'

/** Why what was found is most likely not the value: `over-lines`, two characters that only meet where a line ends; `year`, a figure that is a year. */
export type Doubt = 'over-lines' | 'year'

/** Where a value stands: UTF-16 offsets in `text`, which is one of the readings of what was searched. */
export interface Place {
  readonly form: Form
  readonly text: string
  readonly start: number
  readonly end: number
  readonly doubt: Doubt | null
  /** Whether `text` is what was searched and no other reading of it. */
  readonly isPlain: boolean
}

/** Two lines seldom make a word of so many characters by chance; shorter ones they do: 王 at the end of one, 伟 at the start of the next. */
const unmistakable = 3

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
  const withWords: Form[] = []
  const withDigits: (readonly [Form, string])[] = []
  const keys = new Map<string, Form[]>()
  const add = (key: string, form: Form): void => {
    const same = keys.get(key)
    if (!same) keys.set(key, [form])
    else if (!same.includes(form)) same.push(form)
  }
  for (const form of forms) {
    if (form.words !== null) withWords.push(form)
    for (const digits of digitSpellings(form)) withDigits.push([form, digits])
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

const none: readonly string[] = []

/** The digits to look for. 0916 2212345 is also written +86 916 2212345, so a number with an area code is looked for without its zero too. */
const digitSpellings = ({ digits }: Form): readonly string[] =>
  digits === null ? none : digits.length >= 10 && digits.startsWith('0') ? [digits, digits.slice(1)] : [digits]

/**
 * Every place of the forms in the text. Line breaks, tabs between cells and `\u0001` end a number; only `\u0001` ends a word. One pass for all
 * values, linear in the text.
 */
export function findPlaces(text: string, forms: readonly Form[]): readonly Place[] {
  if (forms.length === 0 || text === '') return []
  const sought = soughtOf(forms)
  return distinctPlaces(readingsOf(text).map((reading) => placesIn(reading, sought, reading === text)))
}

/** The places of one text that was read in several ways: what reads the same in two of them is one place. */
export function distinctPlaces(readings: readonly (readonly Place[])[]): readonly Place[] {
  if (readings.every(({ length }) => length === 0)) return []
  const places: Place[] = []
  const seen = new Map<string, number>()
  for (const reading of readings) {
    const again = new Map<string, number>()
    for (const place of reading) {
      const key = surroundingsOf(place)
      const count = (again.get(key) ?? 0) + 1
      again.set(key, count)
      if (count <= (seen.get(key) ?? 0)) continue
      seen.set(key, count)
      places.push(place)
    }
  }
  return places
}

/** How many characters beside a place tell it from another. */
const beside = 6

/** A key of what stands at a place and beside it, without characters that nobody sees: two readings of one place have the same key. */
export function surroundingsOf({ form, text, start, end }: Place): string {
  const squeezed = (piece: string) => joined(fold(piece).text).text
  const [before, after] = [
    squeezed(text.slice(Math.max(0, start - 4 * beside), start)),
    squeezed(text.slice(end, end + 4 * beside)),
  ]
  return JSON.stringify([
    form.field,
    form.value,
    before.slice(-beside),
    squeezed(text.slice(start, end)),
    after.slice(0, beside),
  ])
}

/** Which of the forms stand in the text. */
export function findForms(text: string, forms: readonly Form[]): readonly Form[] {
  const found = new Set(findPlaces(text, forms).flatMap(({ form, doubt }) => (doubt === null ? [form] : [])))
  return found.size === 0 ? [] : forms.filter((form) => found.has(form))
}

function placesIn(text: string, sought: Sought, isPlain: boolean): readonly Place[] {
  const folded = fold(text)
  const shown = folded.text
  const places: Place[] = []
  const seen = new Set<string>()
  const add = (form: Form, from: number, to: number, doubt: Doubt | null = null): void => {
    const start = offsetOf(folded, from)
    const end = offsetOf(folded, to - 1) + 1
    const key = `${start} ${form.field} ${form.value}`
    if (seen.has(key)) return
    seen.add(key)
    places.push({ form, text, start, end: Math.max(end, start + 1), doubt, isPlain })
  }
  if (sought.withWords.length > 0) {
    const { text: together, offsets } = joined(shown)
    sought.words.each(together, (index, to) => {
      const form = sought.withWords[index]
      const from = to - (form?.words?.length ?? 0)
      if (!form || joins(together[from - 1], together[from]) || joins(together[to - 1], together[to])) return
      const [start, end] = [offsets[from] ?? 0, (offsets[to - 1] ?? 0) + 1]
      add(form, start, end, to - from < unmistakable && isOverLines(shown, start, end) ? 'over-lines' : null)
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
    for (const form of sought.keys.get(key) ?? [])
      add(form, start, end, isOnlyYear(form, shown, start, end) ? 'year' : null)
  }
}

/** Whether a line ends within the word and either of its two lines says more than its piece of the word. */
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
