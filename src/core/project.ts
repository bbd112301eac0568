/** A session written out and read back: the report, what was decided, what a person said; without the steps that undo. */
import * as v from 'valibot'
import { error } from './codes.ts'
import { KeptDecision } from './decision-schema.ts'
import { detect, placesIn, type SavedId, savedIds, textOf } from './detect.ts'
import type { ReportHabits } from './detection/emphasis-habit.ts'
import { emphasisHabits } from './detection/readings.ts'
import { reportSigns } from './detection/report-sign.ts'
import {
  type CellPlace,
  type Decisions,
  type DetectOptions,
  type FormPlace,
  formats,
  kinds,
  maskStyles,
  placeKinds,
} from './model.ts'
import { cleanName } from './naming.ts'
import { cleanNote } from './notes.ts'
import { fail, ok, type Result } from './result.ts'
import { noReview, type Review } from './review.ts'
import { reviewFrom } from './review-file.ts'
import { type Override, standings, viewOf } from './view.ts'
import type { Work } from './work.ts'

/** A place in a text or a table, counted from 0. */
export const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const CellPlaceSchema = v.object({
  line: Offset,
  table: Offset,
  row: Offset,
  column: Offset,
  rows: Offset,
  columns: Offset,
}) satisfies v.GenericSchema<unknown, CellPlace>

export const FormPlaceSchema = v.object({
  start: Offset,
  end: Offset,
  kind: v.picklist(placeKinds),
  label: v.nullable(v.string()),
  checked: v.nullable(v.string()),
  unchecked: v.exactOptional(v.string()),
  choices: v.exactOptional(v.object({ texts: v.pipe(v.array(v.string()), v.readonly()), isClosed: v.boolean() })),
}) satisfies v.GenericSchema<unknown, FormPlace>

export const MasksSchema = v.array(v.picklist(maskStyles))

const OptionsSchema = v.object({
  format: v.picklist(formats),
  masks: MasksSchema,
  cells: v.exactOptional(v.array(CellPlaceSchema)),
  places: v.exactOptional(v.array(FormPlaceSchema)),
  boxes: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, DetectOptions>

export const SavedIdSchema = v.object({
  start: Offset,
  end: Offset,
  id: v.string(),
  field: v.string(),
}) satisfies v.GenericSchema<unknown, SavedId>

/** A name from a file must be one that could have been typed. */
const Name = v.pipe(
  v.string(),
  v.check((name) => name !== '' && cleanName(name) === name),
)

const Note = v.pipe(
  v.string(),
  v.check((text) => text !== '' && cleanNote(text) === text),
)

export const OverrideSchema = v.object({
  kind: v.exactOptional(v.picklist(kinds)),
  field: v.exactOptional(v.string()),
  standing: v.exactOptional(v.picklist(standings)),
  divided: v.exactOptional(v.array(Offset)),
  name: v.exactOptional(v.object({ field: v.string(), label: Name })),
  note: v.exactOptional(v.object({ by: v.string(), at: v.string(), text: Note })),
}) satisfies v.GenericSchema<unknown, Override>

const HabitsSchema = v.object({
  habit: v.picklist(emphasisHabits),
  notes: v.boolean(),
  signs: v.exactOptional(v.array(v.picklist(reportSigns))),
}) satisfies v.GenericSchema<unknown, ReportHabits>

/** The pairs are a field's id and what was decided, a placeholder's id and what was said of it. */
export const WrittenWork = v.object({
  text: v.string(),
  options: OptionsSchema,
  ids: v.array(SavedIdSchema),
  /** Learnt when the report was opened; absent in work of earlier versions. */
  habits: v.exactOptional(HabitsSchema),
  decisions: v.array(v.strictTuple([v.string(), KeptDecision])),
  overrides: v.array(v.strictTuple([v.string(), OverrideSchema])),
})

const Decided = v.pick(WrittenWork, ['decisions'])

/** Anything may stand beside the work: the review is read by itself. */
export const Reviewed = v.object({ review: v.optional(v.unknown()) })

/** One line of JSON. Decisions of fields that no longer stand in the report stay behind: their values are nobody's business. */
export function writeWork(work: Work, review: Review = noReview): string {
  const fields = new Set(viewOf(work).fields.map(({ id }) => id))
  const places = placesIn(work.detection)
  const written = {
    text: textOf(work.detection),
    options: { ...work.detection.options, ...(places.length > 0 && { places }) },
    ids: savedIds(work.detection),
    habits: work.detection.habits,
    decisions: [...work.decisions].filter(([field]) => fields.has(field)),
    overrides: [...work.overrides],
    ...(review !== noReview && { review }),
  }
  return JSON.stringify(written)
}

/** The work as it was written, with every id it had. Whatever else it is given is refused, never half read. */
export function readWork(json: string): Result<Work> {
  const read = v.safeParse(WrittenWork, parseJson(json), { abortEarly: true })
  if (!read.success) return fail(error('session-damaged', {}))
  const { text, options, ids, habits, decisions, overrides } = read.output
  return ok({
    detection: detect(text, options, ids, habits),
    decisions: new Map(decisions),
    overrides: new Map(overrides),
  })
}

/** What the work decides, without the report that it decides of. */
export function readDecisions(json: string): Result<Decisions> {
  const read = v.safeParse(Decided, parseJson(json), { abortEarly: true })
  return read.success ? ok(new Map(read.output.decisions)) : fail(error('session-damaged', {}))
}

/** The review that the work was written with. */
export function readReview(json: string): Result<Review> {
  const read = v.safeParse(Reviewed, parseJson(json))
  return read.success ? reviewFrom(read.output.review) : fail(error('session-damaged', {}))
}

/** Null where it is no JSON. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
