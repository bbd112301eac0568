/** Values as people give them, by a sheet or by hand, and what they decide. */
import { type Code, error, type Message } from './codes.ts'
import type { Decision, Field, FieldId, Placeholder } from './model.ts'
import { failAll, isSome, ok, type Result } from './result.ts'

/** What a sheet of values says in its columns. */
export const valueColumns = ['id', 'label', 'value', 'keep'] as const
export type ValueColumn = (typeof valueColumns)[number]

/** One line of a sheet of values: `key` is a field's id or its label. */
export interface ValueRow {
  readonly key: string
  /** What the sheet calls the field besides; where its words have changed, its id has, and this is left to know it by. */
  readonly label?: string
  /** Null or empty where none is given. */
  readonly value: string | null
  readonly keep: boolean
}

// XML 1.0 cannot carry these (ECMA-376 part 1 builds on it, production 2 "Char"), and half a surrogate pair is no character at all.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Cs}/u
const lineBreak = /[\n\r\u0085\u2028\u2029\t]/u

/** Why a value cannot stand in a report, or null. */
export function refusalOf(value: string): Extract<Code, 'value-line-break' | 'value-control'> | null {
  if (lineBreak.test(value)) return 'value-line-break'
  return forbidden.test(value) ? 'value-control' : null
}

/** A pasted text as a value: its lines joined, what cannot stand in a report left out. */
export function cleanValue(text: string): string {
  return text
    .replace(/[\t\u0085\u2028\u2029]|\r?\n|\r/gu, ' ')
    .replace(new RegExp(forbidden, 'gu'), '')
    .trim()
}

/**
 * What the rows decide. Rows without a value that are not to be kept decide nothing. All that is wrong is said at once:
 * a field that does not exist or is given twice (also once by id and once by label), a value with line breaks or control characters.
 */
export function decide(rows: readonly ValueRow[], fields: readonly Field[]): Result<ReadonlyMap<FieldId, Decision>> {
  const named = namedIn(fields)
  const decisions = new Map<FieldId, Decision>()
  const seen = new Set<FieldId>()
  const wrong: Message[] = []
  for (const { key, value, keep } of rows) {
    const field = named.get(key)
    if (!field) {
      wrong.push(error('value-unknown-field', { field: key }))
      continue
    }
    if (seen.has(field.id)) wrong.push(error('value-given-twice', { field: field.label }))
    seen.add(field.id)
    const given = value === '' ? null : value && withoutRate(value, field)
    const refusal = given === null ? null : refusalOf(given)
    if (refusal) wrong.push(error(refusal, { field: field.label }))
    else if (keep) decisions.set(field.id, { state: 'kept', value: given })
    else if (given !== null) decisions.set(field.id, { state: 'filled', value: given })
  }
  return isSome(wrong) ? failAll(wrong) : ok(decisions)
}

/** Kept with the fields: rows without end are decided over the same. */
const names = new WeakMap<readonly Field[], ReadonlyMap<string, Field>>()

function namedIn(fields: readonly Field[]): ReadonlyMap<string, Field> {
  const known = names.get(fields)
  if (known) return known
  const named = new Map<string, Field>(fields.map((field) => [field.label, field]))
  for (const field of fields) named.set(field.id, field)
  names.set(fields, named)
  return named
}

/** A cell in per cent shows 98.5%, and the report has the sign already: nobody typed it. */
function withoutRate(value: string, { unit }: Field): string {
  return unit === '%' || unit === '％' ? value.replace(/(?<=\d)[%％]$/u, '') : value
}

/**
 * The part of a value that takes the place of the mask. People give the whole value (`435` for `4**户`, `2022` for `20**年`) or only
 * what is hidden (`35`, `22`): what stands visibly beside the mask is not written twice.
 */
export function hiddenPart({ shape, text }: Pick<Placeholder, 'shape' | 'text'>, value: string): string {
  if (shape === text) return value
  const at = shape.indexOf(text)
  const before = shape.slice(0, at)
  const after = shape.slice(at + text.length)
  const isWhole = value.length > before.length + after.length && value.startsWith(before) && value.endsWith(after)
  if (!isWhole) return value
  if (/^\d/u.test(value) && distance(value, text) < distance(value, shape)) return value
  return value.slice(before.length, value.length - after.length)
}

/** How far apart two numbers are in the length of their integer parts; the whole length decides between equals. */
function distance(a: string, b: string): number {
  return Math.abs(integerLength(a) - integerLength(b)) * 1000 + Math.abs(a.length - b.length)
}

function integerLength(number: string): number {
  return (number.split('.')[0] ?? '').replace(/[,，\s]/gu, '').length
}

/** A figure as typed (`１，２３４`, `1,234`) in half-width digits with its separators gone, or null where it is no number. */
export function understoodFigure(typed: string): string | null {
  // Normalising costs more than all else, and most figures are plain.
  if (/^[+-]?\d+(?:\.\d+)?$/u.test(typed)) return typed
  const plain = typed.normalize('NFKC').trim()
  return /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u.test(plain) ? plain.replaceAll(',', '') : null
}
