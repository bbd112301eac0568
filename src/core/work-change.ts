/**
 * What changed between two states of the work, as data: as large as the change and not as the report, so that each can be written down
 * at once. A state written out, with the changes since, gives the later state again.
 */
import * as v from 'valibot'
import { error } from './codes.ts'
import { KeptDecision } from './decision-schema.ts'
import { type Detection, placesIn, savedIds } from './detect.ts'
import type { Decision, Decisions, FieldId, MaskStyle, PlaceholderId, Span } from './model.ts'
import {
  FormPlaceSchema,
  MasksSchema,
  Offset,
  OverrideSchema,
  parseJson,
  Reviewed,
  SavedIdSchema,
  WrittenWork,
} from './project.ts'
import { fail, ok, type Result } from './result.ts'
import { noReview, type Review } from './review.ts'
import { reviewFrom } from './review-file.ts'
import { type Override, viewOf } from './view.ts'
import type { Work } from './work.ts'

/** Work and what a reviewer said of it. */
export interface ReviewedWork {
  readonly work: Work
  readonly review: Review
}

/** A part of the text between two passages that stayed, and the ids in it; `end` counts in the text before, `ids` and `places` in the text after. */
const TextChange = v.object({
  start: Offset,
  end: Offset,
  text: v.string(),
  ids: v.array(SavedIdSchema),
  places: v.exactOptional(v.array(FormPlaceSchema)),
})

/** By the name of what each entry is about: those that are no longer there, and those that are new. */
const ListChange = v.object({ gone: v.array(v.string()), come: v.array(v.unknown()) })

const WorkChangeSchema = v.object({
  /** Where the report is read in another way than before. */
  masks: v.exactOptional(MasksSchema),
  text: v.nullable(TextChange),
  /** Null where the field was opened again. */
  decisions: v.array(v.strictTuple([v.string(), v.nullable(KeptDecision)])),
  overrides: v.array(v.strictTuple([v.string(), v.nullable(OverrideSchema)])),
  marks: ListChange,
  fillings: ListChange,
  findings: ListChange,
})

export interface WorkChange {
  readonly masks?: readonly MaskStyle[]
  readonly text: v.InferOutput<typeof TextChange> | null
  readonly decisions: readonly (readonly [FieldId, Decision | null])[]
  readonly overrides: readonly (readonly [PlaceholderId, Override | null])[]
  readonly marks: NamedChange
  readonly fillings: NamedChange
  readonly findings: NamedChange
}

interface NamedChange {
  readonly gone: readonly string[]
  readonly come: readonly unknown[]
}

/** Null where nothing changed. */
export function changeBetween(before: ReviewedWork, after: ReviewedWork): WorkChange | null {
  if (isSame(before, after)) return null
  const [was, is] = [before.work.detection.options, after.work.detection.options]
  return {
    ...(was !== is && { masks: is.masks }),
    text: textChange(before.work.detection, after.work.detection),
    decisions: entriesChanged(standing(before.work), standing(after.work)),
    overrides: entriesChanged(before.work.overrides, after.work.overrides),
    marks: listChange(before.review.marks, after.review.marks, byField),
    fillings: listChange(before.review.fillings, after.review.fillings, byField),
    findings: listChange(before.review.findings, after.review.findings, byFinding),
  }
}

/** A state is written without the decisions of fields that no longer stand in the report; an undo may bring one back. */
function standing(work: Work): Decisions {
  const fields = new Set(viewOf(work).fields.map(({ id }) => id))
  return new Map([...work.decisions].filter(([field]) => fields.has(field)))
}

const byField = ({ field }: { readonly field: string }) => field
const byFinding = ({ finding }: { readonly finding: string }) => finding

function isSame({ work: a, review }: ReviewedWork, { work: b, review: later }: ReviewedWork): boolean {
  return a.detection === b.detection && a.decisions === b.decisions && a.overrides === b.overrides && review === later
}

/** Passages that an edit leaves alone are the same objects, so what differs lies between the first and the last that are not. */
function textChange(before: Detection, after: Detection): WorkChange['text'] {
  if (before === after) return null
  const [was, is] = [before.passages, after.passages]
  const most = Math.min(was.length, is.length)
  let head = 0
  while (head < most && was[head] === is[head]) head++
  let tail = 0
  while (tail < most - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++
  const [gone, come] = [was.slice(head, was.length - tail), is.slice(head, is.length - tail)]
  const start = lengthOf(was.slice(0, head))
  const ids = savedIds({ ...after, passages: come }).map((saved) => ({
    ...saved,
    start: start + saved.start,
    end: start + saved.end,
  }))
  const own = placesIn({ ...after, passages: come })
  const places = own.map((place) => ({ ...place, start: start + place.start, end: start + place.end }))
  const text = come.map(({ text }) => text).join('')
  return { start, end: start + lengthOf(gone), text, ids: [...ids], ...(places.length > 0 && { places }) }
}

function lengthOf(passages: Detection['passages']): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0)
}

function entriesChanged<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): [string, T | null][] {
  if (before === after) return []
  const gone = [...before.keys()].filter((key) => !after.has(key)).map((key): [string, null] => [key, null])
  const come = [...after].filter(([key, value]) => before.get(key) !== value)
  return [...gone, ...come]
}

function listChange<T>(before: readonly T[], after: readonly T[], nameOf: (item: T) => string) {
  if (before === after) return { gone: [], come: [] }
  const [was, is] = [new Set(before), new Set(after)]
  return {
    gone: before.filter((item) => !is.has(item)).map(nameOf),
    come: after.filter((item) => !was.has(item)),
  }
}

/** The later state, written out. Refused where the state or one of the changes is damaged, or they do not belong together. */
export function replay(written: string, changes: readonly unknown[]): Result<string> {
  const json = parseJson(written)
  const [work, reviewed] = [v.safeParse(WrittenWork, json), v.safeParse(Reviewed, json)]
  const review = reviewed.success ? reviewFrom(reviewed.output.review) : null
  const read = v.safeParse(v.array(WorkChangeSchema), changes)
  if (!work.success || !review?.ok || !read.success) return fail(error('session-damaged', {}))
  let [now, said]: [v.InferOutput<typeof WrittenWork>, Lists] = [work.output, review.value]
  for (const change of read.output) {
    if (change.text && change.text.end > now.text.length) return fail(error('session-damaged', {}))
    now = changed(now, change)
    said = {
      marks: listAfter(said.marks, change.marks, 'field'),
      fillings: listAfter(said.fillings, change.fillings, 'field'),
      findings: listAfter(said.findings, change.findings, 'finding'),
    }
  }
  const after = reviewFrom(said)
  if (!after.ok) return after
  const hasReview = [...said.marks, ...said.fillings, ...said.findings].length > 0
  return ok(JSON.stringify({ ...now, ...(hasReview && after.value !== noReview && { review: after.value }) }))
}

type Written = v.InferOutput<typeof WrittenWork>
type Lists = { readonly [K in keyof Review]: readonly object[] }

function changed(now: Written, { masks, text, decisions, overrides }: v.InferOutput<typeof WorkChangeSchema>): Written {
  const moved = { ...now, ...(text && textAfter(now, text)) }
  return {
    ...moved,
    ...(masks && { options: { ...moved.options, masks } }),
    decisions: entriesAfter(now.decisions, decisions),
    overrides: entriesAfter(now.overrides, overrides),
  }
}

function textAfter(
  { text, ids, options }: Written,
  change: NonNullable<WorkChange['text']>,
): Pick<Written, 'text' | 'ids' | 'options'> {
  const { start, end } = change
  const shift = change.text.length - (end - start)
  const around = <T extends Span>(now: readonly T[], come: readonly T[]): T[] => [
    ...now.filter((one) => one.start < start),
    ...come,
    ...now.filter((one) => one.start >= end).map((one) => movedSpan(one, shift)),
  ]
  const places = around(options.places ?? [], change.places ?? [])
  return {
    text: text.slice(0, start) + change.text + text.slice(end),
    ids: around(ids, change.ids),
    options: places.length > 0 || options.places ? { ...options, places } : options,
  }
}

function movedSpan<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by }
}

function entriesAfter<T>(now: [string, T][], changes: readonly (readonly [string, T | null])[]): [string, T][] {
  if (changes.length === 0) return now
  const entries = new Map(now)
  for (const [key, value] of changes) {
    if (value === null) entries.delete(key)
    else entries.set(key, value)
  }
  return [...entries]
}

function listAfter(
  now: readonly object[],
  { gone, come }: v.InferOutput<typeof ListChange>,
  key: 'field' | 'finding',
): readonly object[] {
  const names = new Set<unknown>(gone)
  const left = now.filter((item) => !names.has((item as Readonly<Record<string, unknown>>)[key]))
  return [...left, ...come.filter((item) => typeof item === 'object' && item !== null)]
}
