/** What is still wrong with a report or a finished text. */
import { error, type Message } from '../core/codes.ts'
import { type Detection, fieldsOf, placeholdersOf, textOf } from '../core/detect.ts'
import type { Span } from '../core/model.ts'
import type { ValueRow } from '../core/values.ts'

/** A place (UTF-16 offsets of the text), the characters there, and what is the matter with them. */
export interface CheckFinding extends Span {
  readonly text: string
  /** The field's label. */
  readonly field: string
  readonly message: Message
}

/**
 * In text order: placeholders that the rows do not keep masked, and lines that tell the value of a kept field. Fields that the rows name
 * and the text no longer has are filled, as they should be.
 */
export async function checkReport(detection: Detection, rows: readonly ValueRow[]): Promise<readonly CheckFinding[]> {
  const found = [...openPlaces(detection, rows), ...(await leaks(textOf(detection), rows))]
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function openPlaces(detection: Detection, rows: readonly ValueRow[]): readonly CheckFinding[] {
  const kept = new Set(rows.filter(({ keep }) => keep).map(({ key }) => key))
  const labels = new Map(fieldsOf(detection).map(({ id, label }) => [id, label]))
  return placeholdersOf(detection).flatMap(({ start, end, text, field: id }) => {
    const field = labels.get(id) ?? id
    if (kept.has(id) || kept.has(field)) return []
    return [{ start, end, text, field, message: error('open-place', { field, text }) }]
  })
}

async function leaks(text: string, rows: readonly ValueRow[]): Promise<readonly CheckFinding[]> {
  const known = rows.flatMap(({ key, value, keep }) => (keep && value ? [{ field: key, value }] : []))
  if (known.length === 0) return []
  const { findForms, formOf } = await import('../docx/leak-forms.ts')
  const forms = findForms(text, known.map(formOf))
  if (forms.length === 0) return []
  return [...text.matchAll(/[^\r\n]+/gu)].flatMap(({ 0: line, index }) =>
    findForms(line, forms).map(({ field, value }) => {
      // Where the value is written differently, the whole line is the place.
      const at = line.indexOf(value)
      const start = index + Math.max(0, at)
      const end = at === -1 ? index + line.length : start + value.length
      return { start, end, text: text.slice(start, end), field, message: error('kept-value-found', { field }) }
    }),
  )
}
