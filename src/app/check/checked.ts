/** What a check found, as it is told. */
import { error, type Message } from '../../core/codes.ts'
import type { FieldId, Span } from '../../core/model.ts'
import type { Severity } from '../../core/severity.ts'
import type { View } from '../../core/view.ts'
import { type Language, sentence } from '../../messages/sentence.ts'

/** A place (UTF-16 offsets of the report), the characters there, and what is the matter with them. */
export interface Checked extends Span {
  readonly code: string
  readonly severity: Severity
  readonly text: string
  /** The field's label; null where it is about the report's own words. */
  readonly field: string | null
  readonly message: string
  /** Names the place of a kept value, for who says that it means something else there. */
  readonly place?: string
}

/** What stands in no line of the report. */
export const nowhere = { start: 0, end: 0, text: '' } as const

export function checked(
  place: Span & { readonly text: string },
  message: Message,
  field: string | null,
  language: Language,
): Checked {
  const { start, end, text } = place
  return {
    code: message.code,
    severity: message.severity,
    start,
    end,
    text,
    field,
    message: sentence(message, language),
  }
}

/** `field` is its label. */
export function openPlace(place: Span & { readonly text: string }, field: string, language: Language): Checked {
  return checked(place, error('open-place', { field, text: place.text }), field, language)
}

export function labelsOf({ fields }: View): ReadonlyMap<FieldId, string> {
  return new Map(fields.map(({ id, label }) => [id, label]))
}
