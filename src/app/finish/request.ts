/** A report and its values into a finished file, in memory. */
import { error, type Message } from '../../core/codes.ts'
import { type Detection, textOf } from '../../core/detect.ts'
import type { Decision, Decisions, Field, FieldId, Placeholder } from '../../core/model.ts'
import { type KeptMaskLook, type Resolved, resolve } from '../../core/resolve.ts'
import { fail, map, ok, type Result } from '../../core/result.ts'
import { overridesOf } from '../../core/value-places.ts'
import { decide, type ValueRow } from '../../core/values.ts'
import { viewOf } from '../../core/view.ts'
import type { Proof } from '../../docx/verify.ts'
import { encodeText } from '../../files/encoding.ts'
import type { OpenedReport } from '../open.ts'
import { step, type TaskControl } from '../task-control.ts'
import type { Decided, DocumentTarget } from './decided.ts'
import { documentOf, type ProvedDocument } from './document.ts'
import { expectationOf, proveText } from './prove.ts'
import { bodyOf } from './word-body.ts'

/** What the finished file is to be. */
export interface FinishOptions {
  readonly masking: KeptMaskLook
  readonly allowOpen: boolean
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

/** Refused where a field is open, unless open ones are allowed: they then stay masked exactly as they were. */
export async function finishReport(request: FinishRequest, control: TaskControl = {}): Promise<Result<Filled>> {
  const { text, placeholders, fields, decisions, masking, target } = request
  const open = openFields(fields, decisions)
  if (open && !request.allowOpen) return fail(open)
  const resolved = resolve(text, placeholders, decisions, masking)
  const going = step(control, 'build')
  if (!going.ok) return going
  const finished =
    target.format === 'text'
      ? await provedText(request, resolved)
      : await documentOf(request, resolved, target, control)
  return map(finished, ({ bytes, proof }) => ({ bytes, proof, counts: countsOf(resolved) }))
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
  const open = fields.filter(({ id }) => (decisions.get(id)?.state ?? 'open') === 'open')
  if (open.length === 0) return null
  const labels = open.slice(0, named).map(({ label }) => label)
  if (open.length > named) labels.push('…')
  return error('open-placeholders', {
    count: open.reduce((sum, { count }) => sum + count, 0),
    fields: labels.join('、'),
  })
}

async function provedText({ report, fields, decisions }: Decided, whole: Resolved): Promise<Result<ProvedDocument>> {
  const resolved = report.word ? bodyOf(report.word, whole) : whole
  const proof = await proveText(resolved.text, expectationOf(fields, decisions, resolved))
  if (!proof.ok) return proof
  return map(await encodeText(resolved.text, report.form), (bytes) => ({ bytes, proof: proof.value }))
}

function countsOf({ pieces }: Resolved): Filled['counts'] {
  const counts = { open: 0, filled: 0, kept: 0 }
  for (const { state } of pieces) counts[state]++
  return counts
}
