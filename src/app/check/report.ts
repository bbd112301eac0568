/** What is still wrong with a report, with the values it is to be filled with, or with a finished text. */

import { checkReport } from '../../core/checks.ts'
import { info } from '../../core/codes.ts'
import { type Detection, textOf } from '../../core/detect.ts'
import { provedFindings } from '../../core/findings.ts'
import type { Decisions } from '../../core/model.ts'
import { isOpenPlace, resolve, toSource } from '../../core/resolve.ts'
import { map, type Result } from '../../core/result.ts'
import { overridesOf } from '../../core/value-places.ts'
import { decide, type ValueRow } from '../../core/values.ts'
import { type View, viewOf } from '../../core/view.ts'
import { findingSentence } from '../../messages/finding.ts'
import type { Language } from '../../messages/sentence.ts'
import type { OpenedReport } from '../open.ts'
import { type Checked, checked, labelsOf, nowhere, openPlace } from './checked.ts'
import { checkFinished, type FinishedProof, type Origin } from './finished.ts'
import { leaksOf } from './leaks.ts'

/** What is checked, and what with. */
export interface CheckRequest {
  readonly report: OpenedReport
  readonly detection: Detection
  readonly rows: readonly ValueRow[]
  /** The report that a finished one was made from, where it is at hand: only beside it can each place be proved. */
  readonly origin?: Origin | null
  /** Whether placeholders may be open: then they are said as warnings. */
  readonly allowOpen?: boolean
  /** Places of kept values of which somebody said that they mean something else. */
  readonly accepted?: ReadonlySet<string>
}

export interface Checking {
  /** In text order; what stands in no line of the report (a property, a file name) comes first. */
  readonly findings: readonly Checked[]
  /** Null where nothing is finished that could be proved. */
  readonly proof: FinishedProof | null
}

/**
 * Where the rows name only fields that the report has, it is to be filled with them. Where they name others, or keep every field they name, or the
 * report it was made from is given, it is finished: then the values must stand in it, whatever is still masked must be a field that the rows keep, and it
 * is proved as far as it can be.
 */
export async function checkOpened(request: CheckRequest, language: Language): Promise<Result<Checking>> {
  const { report, detection, origin = null, allowOpen = false, accepted = new Set() } = request
  const view = viewOf({ detection, overrides: overridesOf(request.rows) })
  const names = new Set(view.fields.flatMap(({ id, label }) => [id, label]))
  const rows = origin ? request.rows : recognised(request.rows, view)
  const known = rows.filter(({ key }) => names.has(key))
  const wasFilled = origin !== null || known.length < rows.length
  const decided = decide(wasFilled ? known.filter(({ keep }) => keep) : rows, view.fields)
  if (!decided.ok) return decided
  const told = labelled(rows, viewOf({ detection: origin?.detection ?? detection, overrides: overridesOf(rows) }))
  const leaks = await leaksOf(report, told, { language, accepted })
  const isFinished = wasFilled || rows.every(({ keep, value }) => keep || !value)
  const finished = await checkFinished({ report, origin, leaks, rows: isFinished ? told : null, names }, language)
  if (!finished.ok) return finished
  const { open, findings, proof } = finished.value
  const places = open ?? openPlaces(view, decided.value, language)
  const unknown = rows.filter(({ key, keep }) => keep && !names.has(key)).length
  const isUnsure = origin === null && unknown > 0 && places.length > 0
  const found = [
    ...(isUnsure ? [checked(nowhere, info('check-unsure', { count: unknown }), null, language)] : []),
    ...places.map((place) => (allowOpen ? { ...place, severity: 'warning' as const } : place)),
    ...valueFindings(detection, view, decided.value, language),
    ...leaks,
    ...findings,
  ]
  return map(decided, () => ({ findings: found.toSorted((a, b) => a.start - b.start || a.end - b.end), proof }))
}

/** An id comes from the words around a mask, which have changed where a value stands now: then the label tells which mask a row keeps. */
function recognised(rows: readonly ValueRow[], { fields }: View): readonly ValueRow[] {
  const labels = new Map(fields.flatMap(({ id, label }) => [[id, label] as const, [label, label] as const]))
  const taken = new Set(rows.map(({ key }) => labels.get(key)))
  return rows.map((row) => {
    const { key, label, keep } = row
    if (!keep || label === undefined || labels.has(key) || !labels.has(label) || taken.has(label)) return row
    taken.add(label)
    return { ...row, key: label }
  })
}

/** A person knows a field by its label; a row that is about a single place keeps the key that says which. */
function labelled(rows: readonly ValueRow[], { fields }: View): readonly ValueRow[] {
  const labels = new Map(fields.map(({ id, label }) => [id, label]))
  return rows.map((row) =>
    overridesOf([row]).size > 0 ? row : { ...row, key: labels.get(row.key) ?? row.label ?? row.key },
  )
}

export function openPlaces(view: View, decisions: Decisions, language: Language): readonly Checked[] {
  const labels = labelsOf(view)
  return view.placeholders
    .filter((placeholder) => isOpenPlace(decisions, placeholder))
    .map((place) => openPlace(place, labels.get(place.field) ?? place.field, language))
}

export function valueFindings(
  detection: Detection,
  view: View,
  decisions: Decisions,
  language: Language,
): readonly Checked[] {
  const labels = labelsOf(view)
  const [report, fields] = [textOf(detection), view.fields]
  const resolved = resolve(report, view.placeholders, decisions)
  const { format, cells } = detection.options
  return checkReport({ format, cells, report, resolved, fields, decisions })
    .filter(({ reason }) => !provedFindings.includes(reason.code))
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
