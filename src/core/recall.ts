/**
 * The values of last time: this year's report is the master, and last year's finished one says at the same places what they were. They are
 * offered beside the fields and decide nothing.
 */
import type { Field, FieldId, Kind, Placeholder } from './model.ts'
import { answeringLines } from './recall/lines.ts'
import { type Slot, valuesInLine } from './recall/values-in-line.ts'
import { refusalOf, understoodFigure, type ValueRow } from './values.ts'

export type RecalledValues = ReadonlyMap<FieldId, string>

/** The part of a field's places that must say the same. */
const agreement = 0.75
const masked = /[*＊×█]/u
const looksLike: Readonly<Record<Kind, RegExp>> = {
  figure: /^[-+]?[\d,，.．零〇一二三四五六七八九十百千]+[万亿]?$/u,
  date: /^[\d〇零一二三四五六七八九十年月日.\-/:：]+$/u,
  identifier: /^[\dA-Za-z〔〕()（）-]+$/u,
  name: /^[^\d，。；：、！？,;!?]{1,30}$/u,
  person: /^[^\d，。；：、！？,;!?]{1,15}$/u,
  text: /^.{1,60}$/u,
}

/** What a finished text says at the places of the placeholders; a field whose places do not agree there has none. Linear in both texts. */
export function recalledFrom(text: string, placeholders: readonly Placeholder[], earlier: string): RecalledValues {
  const lines = text.split('\n')
  const others = earlier.split('\n')
  const answers = answeringLines(lines, others)
  const told = new Map<FieldId, Map<string, number>>()
  let start = 0
  let next = 0
  lines.forEach((line, index) => {
    const slots: Slot[] = []
    for (; (placeholders[next]?.start ?? text.length + 1) <= start + line.length; next++) {
      const placeholder = placeholders[next]
      if (placeholder) slots.push(slotOf(placeholder, start))
    }
    const other = others[answers[index] ?? -1]
    if (other !== undefined && slots.length > 0)
      valuesInLine(line, slots, other).forEach((found, at) => {
        const placeholder = slots[at]?.placeholder
        if (!placeholder || found === null || !isLike(placeholder.kind, found)) return
        const value = wholeOf(placeholder, found)
        const values = told.get(placeholder.field) ?? new Map<string, number>()
        told.set(placeholder.field, values.set(value, (values.get(value) ?? 0) + 1))
      })
    start += line.length + 1
  })
  return new Map(
    [...told].flatMap(([field, values]) => {
      const value = agreedOn(values)
      return value === null ? [] : [[field, value] as const]
    }),
  )
}

/** What nearly all places say. */
function agreedOn(values: ReadonlyMap<string, number>): string | null {
  const total = [...values.values()].reduce((sum, times) => sum + times, 0)
  for (const [value, times] of values) if (times >= total * agreement) return value
  return null
}

/** What a sheet or a project of last time says, by ids and, where those have changed, by labels; nothing that it kept. */
export function recalledByName(fields: readonly Field[], rows: readonly ValueRow[]): RecalledValues {
  const named = new Map(
    rows.flatMap(({ key, label, value, keep }) =>
      keep || !value || refusalOf(value) ? [] : [[label ?? key, value] as const, [key, value] as const],
    ),
  )
  return new Map(
    fields.flatMap(({ id, label }) => {
      const value = named.get(id) ?? named.get(label)
      return value === undefined || masked.test(value) ? [] : [[id, value] as const]
    }),
  )
}

/** How much a figure grew, as a part of what it was: 0.12 for 112 after 100; null where one is no number, or there was nothing. */
export function growthOf(before: string, after: string): number | null {
  const [from, to] = [before, after].map((value) => Number(understoodFigure(value) ?? Number.NaN))
  if (from === undefined || to === undefined || !Number.isFinite(from) || !Number.isFinite(to) || from === 0)
    return null
  return (to - from) / Math.abs(from)
}

/** The mask with the figures that show beside it, which may have been others: 4 of 4**, but not 县 of **县. */
function slotOf(placeholder: Placeholder, lineStart: number): Slot {
  const { start, end } = placeholder
  const { before, after } = shownOf(placeholder)
  const [wide, far] = [before, after].map((shown) => (/\d/u.test(shown) ? shown.length : 0))
  return { placeholder, start: start - lineStart - (wide ?? 0), end: end - lineStart + (far ?? 0) }
}

function shownOf({ text, shape }: Placeholder): { readonly before: string; readonly after: string } {
  const at = shape.indexOf(text)
  return { before: shape.slice(0, at), after: shape.slice(at + text.length) }
}

/** The value as a sheet has it: 旬河县 where 旬河 stood before 县. */
function wholeOf(placeholder: Placeholder, found: string): string {
  const { before, after } = shownOf(placeholder)
  return (/\d/u.test(before) ? '' : before) + found + (/\d/u.test(after) ? '' : after)
}

function isLike(kind: Kind, value: string): boolean {
  return value !== '' && !masked.test(value) && refusalOf(value) === null && looksLike[kind].test(value)
}
