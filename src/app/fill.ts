/** A report and its values into a finished file, in memory. */
import { error, type Message } from '../core/codes.ts'
import { type Detection, fieldsOf, placeholdersOf, textOf } from '../core/detect.ts'
import type { Decision, Field, FieldId, Placeholder } from '../core/model.ts'
import { type Decisions, type Masking, type Resolved, resolve } from '../core/resolve.ts'
import { andThen, fail, map, ok, type Result } from '../core/result.ts'
import { decide, type ValueRow } from '../core/values.ts'
import type { Expectation, Proof } from '../docx/verify.ts'
import { encodeText } from '../files/encoding.ts'
import { openLayout } from './layout.ts'
import type { OpenedReport } from './open.ts'
import { expectationOf, proveText } from './prove.ts'
import { step, type Work } from './work.ts'

/** What the finished file is to be. */
export interface Wanted {
  readonly masking: Masking
  readonly allowOpen: boolean
  /** A Word document in a layout (its name or path), or the text as it was read. */
  readonly target: { readonly format: 'docx'; readonly layout: string } | { readonly format: 'text' }
}

export interface FillRequest extends Wanted {
  readonly report: OpenedReport
  readonly detection: Detection
  readonly rows: readonly ValueRow[]
  /** Ids or labels of fields that stay masked whatever the rows say. */
  readonly keep: readonly string[]
}

export interface FinishRequest extends Wanted {
  /** As it came: its format, and how a text is written again. */
  readonly report: OpenedReport
  /** What stands there now, with its placeholders and fields, whoever found or named them. */
  readonly text: string
  readonly placeholders: readonly Placeholder[]
  readonly fields: readonly Field[]
  readonly decisions: Decisions
}

export interface Filled {
  readonly bytes: Uint8Array
  /** Placeholders of each state. */
  readonly counts: Readonly<Record<Decision['state'], number>>
  readonly proof: Proof
}

export async function fillReport(request: FillRequest, work: Work = {}): Promise<Result<Filled>> {
  const { detection } = request
  const decided = decisionsOf(request)
  if (!decided.ok) return decided
  const [text, placeholders, fields] = [textOf(detection), placeholdersOf(detection), fieldsOf(detection)]
  return finishReport({ ...request, text, placeholders, fields, decisions: decided.value }, work)
}

/** Refused where a field is open, unless open ones are allowed: they then stay masked exactly as they were. */
export async function finishReport(request: FinishRequest, work: Work = {}): Promise<Result<Filled>> {
  const { report, text, placeholders, fields, decisions, masking, target } = request
  const open = openFields(fields, decisions)
  if (open && !request.allowOpen) return fail(open)
  const resolved = resolve(text, placeholders, decisions, masking)
  const expected = expectationOf(fields, decisions, resolved)
  const going = step(work, 'build')
  if (!going.ok) return going
  const finished =
    target.format === 'text'
      ? await provedText(report, resolved, expected)
      : await provedDocument(report, resolved, expected, target.layout, work)
  return map(finished, ({ bytes, proof }) => ({ bytes, proof, counts: countsOf(resolved) }))
}

function decisionsOf({ detection, rows, keep }: FillRequest): Result<Decisions> {
  const fields = fieldsOf(detection)
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

interface Proved {
  readonly bytes: Uint8Array
  readonly proof: Proof
}

async function provedText(report: OpenedReport, resolved: Resolved, expected: Expectation): Promise<Result<Proved>> {
  const proof = await proveText(resolved.text, expected)
  if (!proof.ok) return proof
  return map(await encodeText(resolved.text, report.form), (bytes) => ({ bytes, proof: proof.value }))
}

/** The Word room is loaded only here, for it costs more than everything else. */
async function provedDocument(
  report: OpenedReport,
  resolved: Resolved,
  expected: Expectation,
  layoutName: string,
  work: Work,
): Promise<Result<Proved>> {
  const layout = await openLayout(layoutName)
  if (!layout.ok) return layout
  const [{ buildDocument }, { blocksOf }] = await Promise.all([import('../docx/build.ts'), import('../core/blocks.ts')])
  const built = await buildDocument(blocksOf(resolved, report.format), layout.value)
  if (!built.ok) return built
  const going = step(work, 'verify')
  if (!going.ok) return going
  const { verifyDocument } = await import('../docx/verify.ts')
  const proof = verifyDocument(built.value, expected)
  return andThen(built, (bytes) => map(proof, (proved) => ({ bytes, proof: proved })))
}

function countsOf({ pieces }: Resolved): Filled['counts'] {
  const counts = { open: 0, filled: 0, kept: 0 }
  for (const { state } of pieces) counts[state]++
  return counts
}
