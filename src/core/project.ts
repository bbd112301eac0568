/** A session written out and read back: the report, what was decided, what a person said; without the steps that undo. */
import { error } from './codes.ts'
import { detect, type SavedId, savedIds, textOf } from './detect.ts'
import {
  type CellPlace,
  type Decision,
  type DetectOptions,
  type FieldId,
  type Format,
  type Kind,
  maskStyles,
  type PlaceholderId,
} from './model.ts'
import { fail, ok, type Result } from './result.ts'
import { noReview, type Review } from './review.ts'
import { reviewFrom } from './review-file.ts'
import { refusalOf } from './values.ts'
import { type Override, viewOf } from './view.ts'
import type { Work } from './work.ts'

interface Written {
  readonly text: string
  readonly options: DetectOptions
  readonly ids: readonly SavedId[]
  readonly decisions: readonly (readonly [FieldId, Decision])[]
  readonly overrides: readonly (readonly [PlaceholderId, Override])[]
  readonly review?: Review
}

/** One line of JSON. Decisions of fields that no longer stand in the report stay behind: their values are nobody's business. */
export function writeWork(work: Work, review: Review = noReview): string {
  const fields = new Set(viewOf(work).fields.map(({ id }) => id))
  const written: Written = {
    text: textOf(work.detection),
    options: work.detection.options,
    ids: savedIds(work.detection),
    decisions: [...work.decisions].filter(([field]) => fields.has(field)),
    overrides: [...work.overrides],
    ...(review !== noReview && { review }),
  }
  return JSON.stringify(written)
}

/** The work as it was written, with every id it had. Whatever else it is given is refused, never half read. */
export function readWork(json: string): Result<Work> {
  const written = parse(json)
  if (!isWritten(written)) return fail(error('session-damaged', {}))
  return ok({
    detection: detect(written.text, written.options, written.ids),
    decisions: new Map(written.decisions),
    overrides: new Map(written.overrides),
  })
}

/** The review that the work was written with. */
export function readReview(json: string): Result<Review> {
  const written = parse(json)
  return isRecord(written) ? reviewFrom(written.review) : fail(error('session-damaged', {}))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

type Guard<T> = (value: unknown) => value is T

const formats: readonly string[] = ['text', 'markdown', 'docx'] satisfies readonly Format[]
const kinds: readonly string[] = ['name', 'person', 'date', 'figure', 'identifier', 'text'] satisfies readonly Kind[]

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf<T>(value: unknown, guard: Guard<T>): value is readonly T[] {
  return Array.isArray(value) && value.every(guard)
}

function isPairOf<T>(guard: Guard<T>): Guard<readonly [string, T]> {
  return (value): value is readonly [string, T] =>
    Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && guard(value[1])
}

function isOneOf(list: readonly string[]): Guard<string> {
  return (value): value is string => typeof value === 'string' && list.includes(value)
}

function isWritten(value: unknown): value is Written {
  return (
    isRecord(value) &&
    typeof value.text === 'string' &&
    isOptions(value.options) &&
    isListOf(value.ids, isSavedId) &&
    isListOf(value.decisions, isPairOf(isDecision)) &&
    isListOf(value.overrides, isPairOf(isOverride))
  )
}

function isOptions(value: unknown): value is DetectOptions {
  return (
    isRecord(value) &&
    isOneOf(formats)(value.format) &&
    isListOf(value.masks, isOneOf(maskStyles)) &&
    (value.cells === undefined || isListOf(value.cells, isCellPlace))
  )
}

function isCellPlace(value: unknown): value is CellPlace {
  if (!isRecord(value)) return false
  return ['line', 'table', 'row', 'column', 'rows', 'columns'].every((name) => isOffset(value[name]))
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isSavedId(value: unknown): value is SavedId {
  return (
    isRecord(value) &&
    isOffset(value.start) &&
    isOffset(value.end) &&
    typeof value.id === 'string' &&
    typeof value.field === 'string'
  )
}

/** A value from a file must be one that could have been typed. */
function isDecision(value: unknown): value is Decision {
  if (!isRecord(value)) return false
  const given = typeof value.value === 'string' && refusalOf(value.value) === null
  if (value.state === 'filled') return given
  return value.state === 'kept' && (given || value.value === null)
}

function isOverride(value: unknown): value is Override {
  if (!isRecord(value)) return false
  const { kind, field, standing, divided } = value
  return (
    (kind === undefined || isOneOf(kinds)(kind)) &&
    (field === undefined || typeof field === 'string') &&
    (standing === undefined || standing === 'dismissed' || standing === 'adopted') &&
    (divided === undefined || (Array.isArray(divided) && divided.every(isOffset)))
  )
}
