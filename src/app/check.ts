/** What is still wrong with a report, with the values it is to be filled with, or with a finished text. */
import { checkReport } from '../core/checks.ts'
import { error, type Message, type Severity } from '../core/codes.ts'
import { type Detection, textOf } from '../core/detect.ts'
import type { FindingSeverity } from '../core/findings.ts'
import type { FieldId, Span } from '../core/model.ts'
import { type Decisions, resolve, toSource } from '../core/resolve.ts'
import { map, type Result } from '../core/result.ts'
import { overridesOf } from '../core/value-places.ts'
import { decide, type ValueRow } from '../core/values.ts'
import { type View, viewOf } from '../core/view.ts'
import type { WordDocument } from '../docx/stories.ts'
import { findingSentence } from '../messages/finding.ts'
import { type Language, sentence } from '../messages/sentence.ts'
import type { OpenedReport } from './open.ts'

/** A place (UTF-16 offsets of the report), the characters there, and what is the matter with them. */
export interface Checked extends Span {
  readonly code: string
  readonly severity: Severity | FindingSeverity
  readonly text: string
  /** The field's label; null where it is about the report's own words. */
  readonly field: string | null
  readonly message: string
}

/**
 * In text order; what stands in no line of the report (a property, a file name) comes first.
 * Where the rows name only fields that the report has, it is to be filled with them. Where they name others, it was filled: then those
 * values must stand in it, and whatever is still masked must be a field that the rows keep.
 */
export async function checkOpened(
  report: OpenedReport,
  detection: Detection,
  rows: readonly ValueRow[],
  language: Language,
): Promise<Result<readonly Checked[]>> {
  const view = viewOf({ detection, overrides: overridesOf(rows) })
  const { fields } = view
  const names = new Set(fields.flatMap(({ id, label }) => [id, label]))
  const known = rows.filter(({ key }) => names.has(key))
  const wasFilled = known.length < rows.length
  const decided = decide(wasFilled ? known.filter(({ keep }) => keep) : rows, fields)
  if (!decided.ok) return decided
  const kept = rows.flatMap(({ key, value, keep }) => (keep && value ? [{ field: key, value }] : []))
  const must = wasFilled ? rows.filter(({ key, value, keep }) => value && !keep && !names.has(key)) : []
  const leaked = await leaksInText(detection, kept, language)
  const found = [
    ...openPlaces(view, decided.value, language),
    ...valueFindings(detection, view, decided.value, language),
    ...leaked,
    ...(report.word ? await leaksInPackage(report.word, kept, leaked, language) : []),
    ...missing(report.text, must, language),
  ]
  return map(decided, () => found.toSorted((a, b) => a.start - b.start || a.end - b.end))
}

function labelsOf({ fields }: View): ReadonlyMap<FieldId, string> {
  return new Map(fields.map(({ id, label }) => [id, label]))
}

function checked(
  place: Span & { readonly text: string },
  message: Message,
  field: string,
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

export function openPlaces(view: View, decisions: Decisions, language: Language): readonly Checked[] {
  const labels = labelsOf(view)
  return view.placeholders
    .filter(({ field }) => !decisions.has(field))
    .map((place) => {
      const field = labels.get(place.field) ?? place.field
      return checked(place, error('open-place', { field, text: place.text }), field, language)
    })
}

/** Said above for each place, and below in every form of the value. */
const toldHere: readonly string[] = ['open', 'kept-in-clear']

export function valueFindings(
  detection: Detection,
  view: View,
  decisions: Decisions,
  language: Language,
): readonly Checked[] {
  const labels = labelsOf(view)
  const [report, fields] = [textOf(detection), view.fields]
  const resolved = resolve(report, view.placeholders, decisions)
  const { format } = detection.options
  return checkReport({ format, report, resolved, fields, decisions })
    .filter(({ reason }) => !toldHere.includes(reason.code))
    .map((found) => {
      const start = toSource(resolved, found.start, 'before')
      const end = toSource(resolved, found.end, 'after')
      return {
        code: found.reason.code,
        severity: found.severity,
        start,
        end,
        text: report.slice(start, end),
        field: found.field === null ? null : (labels.get(found.field) ?? found.field),
        message: findingSentence(found.reason, language),
      }
    })
}

type Kept = readonly { readonly field: string; readonly value: string }[]

async function leaksInText(detection: Detection, kept: Kept, language: Language): Promise<readonly Checked[]> {
  if (kept.length === 0) return []
  const text = textOf(detection)
  const { findForms, formOf } = await import('../docx/leak-forms.ts')
  const forms = findForms(text, kept.map(formOf))
  if (forms.length === 0) return []
  return [...text.matchAll(/[^\r\n]+/gu)].flatMap(({ 0: line, index }) =>
    findForms(line, forms).map(({ field, value }) => {
      // Where the value is written differently, the whole line is the place.
      const at = line.indexOf(value)
      const start = index + Math.max(0, at)
      const end = at === -1 ? index + line.length : start + value.length
      const place = { start, end, text: text.slice(start, end) }
      return checked(place, error('kept-value-found', { field }), field, language)
    }),
  )
}

/** Everywhere in the Word document but where a line of the report shows it already. */
async function leaksInPackage(
  word: WordDocument,
  kept: Kept,
  shown: readonly Checked[],
  language: Language,
): Promise<readonly Checked[]> {
  if (kept.length === 0) return []
  const { searchPackage } = await import('../docx/leak-search.ts')
  const { formOf } = await import('../docx/leak-forms.ts')
  const told = new Set(shown.map(({ field }) => field))
  return searchPackage(word.package.zip, kept.map(formOf)).flatMap((message) => {
    const field = String(message.params.field ?? '')
    return message.code === 'leak-text' && told.has(field) ? [] : [checked(nowhere, message, field, language)]
  })
}

/** What stands in no line of the report. */
export const nowhere = { start: 0, end: 0, text: '' } as const

function missing(text: string, rows: readonly ValueRow[], language: Language): readonly Checked[] {
  return rows
    .filter(({ value }) => value !== null && !text.includes(value))
    .map(({ key, value }) =>
      checked(nowhere, error('value-not-found', { field: key, value: value ?? '' }), key, language),
    )
}
