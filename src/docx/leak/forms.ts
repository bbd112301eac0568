/** A kept value in every form a reader recognises, and the search for all of them in a text. */
import { numbersIn } from './numerals.ts'

export interface KeptValue {
  /** The field's label, for messages. */
  readonly field: string
  readonly value: string
}

/** How one kept value is looked for; both null where it means nothing by itself. */
export interface Form extends KeptValue {
  /** Folded text, or null where the value is a bare number. */
  readonly words: string | null
  /** Digits without separators or idle zeros, or null where it is no number or too short to mean anything. */
  readonly number: string | null
}

/** What a number says by itself begins at so many digits; below, a document is full of them. */
const fewestDigits = 4

const invisible = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF·•・‧\-‐‑_]+/gu

/** Full-width and half-width, upper and lower case, spaced and joined are one. */
function foldText(text: string): string {
  return plain(text).toLowerCase().replace(invisible, '')
}

function plain(text: string): string {
  // Only ASCII never changes under compatibility composition, and most technical text is ASCII.
  return /[^\0-\x7F]/.test(text) ? text.normalize('NFKC') : text
}

export function formOf(kept: KeptValue): Form {
  const folded = foldText(kept.value)
  const letters = folded.match(/\p{L}/gu)?.length ?? 0
  const han = folded.match(/\p{Script=Han}/gu)?.length ?? 0
  const ascii = folded.match(/[a-z]/gu)?.length ?? 0
  const characters = folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const telling = letters > 0 && (han >= 2 || ascii >= 3 || characters >= 4)
  return { ...kept, words: telling ? folded : null, number: numberForm(folded) }
}

/** Fewer than four digits or a single character are proved by place instead. */
export function isTelling(form: Form): boolean {
  return form.words !== null || form.number !== null
}

function numberForm(folded: string): string | null {
  const [number, ...others] = numbersIn(folded).longest
  if (number === undefined || others.length > 0) return null
  return number.replace('.', '').replace(/^0+/u, '').length < fewestDigits ? null : number
}

/**
 * Which of the forms stand in the text. Line breaks, tabs between cells and `\u0001` end a number; only `\u0001` ends a word.
 * Linear in the text for numbers, however many are looked for.
 */
export function findForms(text: string, forms: readonly Form[]): readonly Form[] {
  if (forms.length === 0 || text === '') return []
  const shown = plain(text)
  const folded = forms.some(({ words }) => words !== null) ? shown.toLowerCase().replace(invisible, '') : ''
  const numbers = forms.some(({ number }) => number !== null) ? numbersIn(shown).all : null
  return forms.filter(
    ({ words, number }) => (words !== null && containsWord(folded, words)) || (number !== null && numbers?.has(number)),
  )
}

/** Latin letters and digits count only as whole words: `lin` does not stand in `line`. */
function containsWord(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!joins(text[at - 1], words[0]) && !joins(words.at(-1), text[at + words.length])) return true
  }
  return false
}

function joins(left: string | undefined, right: string | undefined): boolean {
  const both = `${left ?? ' '}${right ?? ' '}`
  return /^(?:[a-z]{2}|\d{2})$/u.test(both)
}
