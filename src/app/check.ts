/** What is still wrong with a report or a finished document. */
import { error, type Message } from '../core/codes.ts'
import { type Detection, fieldsOf, placeholdersOf } from '../core/detect.ts'
import type { FieldId, Span } from '../core/model.ts'
import type { ValueRow } from '../core/values.ts'

/** A place (UTF-16 offsets of the text) and what is the matter there. */
export interface CheckFinding extends Span {
  readonly text: string
  readonly field: FieldId
  readonly label: string
  readonly message: Message
}

/** Placeholders that the rows do not keep masked, in text order. Fields of the rows that the text does not have any more are as they should be. */
export function openPlaces(detection: Detection, rows: readonly ValueRow[]): readonly CheckFinding[] {
  const kept = new Set(rows.filter(({ keep }) => keep).map(({ key }) => key))
  const labels = new Map(fieldsOf(detection).map(({ id, label }) => [id, label]))
  return placeholdersOf(detection).flatMap(({ start, end, text, field }) => {
    const label = labels.get(field) ?? field
    if (kept.has(field) || kept.has(label)) return []
    return [{ start, end, text, field, label, message: error('open-place', { field: label, text }) }]
  })
}
