/** A report and its values into a finished file, in memory, that is proved before anybody gets it. The Word room is loaded where it is needed: it costs more than all else. */
import type { ResolvedText } from '../../core/blocks.ts'
import { error, type Message } from '../../core/codes.ts'
import { type Detection, textOf } from '../../core/detect.ts'
import type { Decision, Decisions, Field, FieldId, Placeholder } from '../../core/model.ts'
import { isOpenField, type KeptMaskLook, type Resolved, resolve } from '../../core/resolve.ts'
import { fail, map, ok, type Result } from '../../core/result.ts'
import { overridesOf } from '../../core/value-places.ts'
import { decide, type ValueRow } from '../../core/values.ts'
import { viewOf } from '../../core/view.ts'
import type { Expectation, Proof } from '../../docx/verify.ts'
import { encodeText, type TextForm } from '../../files/encoding.ts'
import type { OpenedReport } from '../open.ts'
import { step, type TaskControl } from '../task-control.ts'
import type { Decided, DocumentTarget } from './decided.ts'
import { filledDocument } from './in-place.ts'
import { likewise, type ProvedWays } from './likewise.ts'
import { type Look, refusalOf } from './look.ts'
import { newDocument } from './new-document.ts'
import { expectationOf, keptAmong, type ProvedFile, proveDocument, proveText } from './prove.ts'
import { commentsOn } from './review-comments.ts'
import { bodyOf } from './word-body.ts'

/** What the finished file is to be. */
export interface FinishOptions {
  readonly masking: KeptMaskLook
  readonly allowOpen: boolean
  /** Given, errors of the checks refuse the file. */
  readonly look?: Look | null
  /** Places of kept values of which somebody said that they mean something else (`docx/leak/sighting.ts`). */
  readonly accepted?: ReadonlySet<string>
  /** A Word document in a layout (its name or path, or `source`: the document that the report came as), or the text as it was read. */
  readonly target: ({ readonly format: 'docx' } & DocumentTarget) | { readonly format: 'text' }
}

export interface FillRequest extends FinishOptions {
  readonly report: OpenedReport
  readonly detection: Detection
  readonly rows: readonly ValueRow[]
  /** Ids or labels of fields that stay masked whatever the rows say. */
  readonly keep: readonly string[]
}

/** What stands there now, with its placeholders and fields, whoever found or named them. */
export interface FinishRequest extends FinishOptions, Decided {
  readonly placeholders: readonly Placeholder[]
  /** Given where the same report is filled again and again. */
  readonly ways?: ProvedWays
}

export interface Filled {
  readonly bytes: Uint8Array
  /** Placeholders of each state. */
  readonly counts: Readonly<Record<Decision['state'], number>>
  readonly proof: Proof
}

export async function fillReport(request: FillRequest, control: TaskControl = {}): Promise<Result<Filled>> {
  const { detection, rows } = request
  const { placeholders, fields } = viewOf({ detection, overrides: overridesOf(rows) })
  const decided = decisionsOf(request, fields)
  if (!decided.ok) return decided
  return finishReport({ ...request, text: textOf(detection), placeholders, fields, decisions: decided.value }, control)
}

/** Refused where a field is open, unless open ones are allowed: they then stay masked exactly as they were; and where a look finds errors. */
export async function finishReport(request: FinishRequest, control: TaskControl = {}): Promise<Result<Filled>> {
  const { report, text, placeholders, fields, decisions, masking, target } = request
  const open = openFields(fields, decisions)
  if (open && !request.allowOpen) return fail(open)
  const refusal = request.look ? refusalOf(request, request.look) : null
  if (refusal) return fail(refusal)
  const whole = resolve(text, placeholders, decisions, masking)
  const isInPlace = target.format === 'docx' && target.layout === 'source'
  // A text and a new document say the body of a Word document alone.
  const shown = report.word && !isInPlace ? bodyOf(report.word, whole) : whole
  const { accepted = new Set() } = request
  const going = step(control, 'build')
  if (!going.ok) return going
  const like = await likeOf(request, whole)
  const again = like?.proved({ kept: keptAmong(fields, decisions, shown), accepted })
  if (again) return ok({ ...again, counts: countsOf(whole) })
  const expected = { ...expectationOf(fields, decisions, shown), accepted }
  const source = isInPlace ? report.word?.package.zip.bytes : undefined
  const proved =
    target.format === 'text'
      ? await provedText(shown.text, report.form, expected)
      : await proveDocument(
          await documentOf(request, target, whole, shown),
          { ...expected, ...(source && { source }) },
          control,
        )
  return map(proved, (file) => ({ ...(like ? like.learn(file) : file), counts: countsOf(whole) }))
}

/** Only the document as it came, without edits, is filled like another. */
async function likeOf({ report, text, target, ways }: FinishRequest, whole: Resolved) {
  const isFinal = target.format === 'docx' && target.layout === 'source' && (target.copy ?? 'final') === 'final'
  return ways && isFinal && report.word?.text === text ? likewise(report.word, ways, whole) : null
}

/** `shown` is what a new document says of the `whole`. */
async function documentOf(
  decided: Decided,
  { layout, copy = 'final' }: DocumentTarget,
  whole: Resolved,
  shown: ResolvedText,
): Promise<Result<Uint8Array>> {
  const { report } = decided
  const said = typeof copy === 'string' ? ok([]) : await commentsOn(decided, whole, copy)
  if (!said.ok) return said
  if (layout !== 'source') return newDocument(report, { layout, whole, shown, copy, said: said.value })
  if (!report.word) return fail(error('layout-no-source', {}))
  return filledDocument(report.word, decided, whole, { copy, said: said.value })
}

function decisionsOf({ rows, keep }: FillRequest, fields: readonly Field[]): Result<Decisions> {
  const decided = decide(rows, fields)
  if (!decided.ok) return decided
  const decisions = new Map<FieldId, Decision>(decided.value)
  for (const key of keep) {
    const field = fields.find(({ id }) => id === key) ?? fields.find(({ label }) => label === key)
    if (!field) return fail(error('keep-unknown-field', { field: key }))
    const given = decisions.get(field.id)
    decisions.set(field.id, { state: 'kept', value: given && given.state !== 'open' ? given.value : null })
  }
  return ok(decisions)
}

/** How many fields are named; the rest are only counted. */
const named = 5

function openFields(fields: readonly Field[], decisions: Decisions): Message | null {
  const open = fields.filter((field) => isOpenField(decisions, field))
  if (open.length === 0) return null
  const labels = open.slice(0, named).map(({ label }) => label)
  if (open.length > named) labels.push('…')
  return error('open-placeholders', {
    count: open.reduce((sum, { count }) => sum + count, 0),
    fields: labels.join('、'),
  })
}

async function provedText(text: string, form: TextForm, expected: Expectation): Promise<Result<ProvedFile>> {
  const proof = await proveText(text, expected)
  if (!proof.ok) return proof
  return map(await encodeText(text, form), (bytes) => ({ bytes, proof: proof.value }))
}

function countsOf({ pieces }: Resolved): Filled['counts'] {
  const counts = { open: 0, filled: 0, kept: 0 }
  for (const { state } of pieces) counts[state]++
  return counts
}
