/** A report and its values into a finished file, in memory. */
import { error, type Message } from '../core/codes.ts'
import { type Detection, fieldsOf, placeholdersOf, textOf } from '../core/detect.ts'
import type { Decision, Field, FieldId } from '../core/model.ts'
import { type Decisions, type Masking, type Resolved, resolve } from '../core/resolve.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { decide, type ValueRow } from '../core/values.ts'
import type { Expectation } from '../docx/verify.ts'
import { encodeText } from '../files/encoding.ts'
import { openLayout } from './layout.ts'
import type { OpenedReport } from './open.ts'
import { expectationOf, proveText } from './prove.ts'
import { step, type Work } from './work.ts'

export interface FillRequest {
  readonly report: OpenedReport
  readonly detection: Detection
  readonly rows: readonly ValueRow[]
  /** Ids or labels of fields that stay masked whatever the rows say. */
  readonly keep: readonly string[]
  readonly masking: Masking
  readonly allowOpen: boolean
  /** A Word document in a layout (its name or path), or the text as it was read. */
  readonly target: { readonly format: 'docx'; readonly layout: string } | { readonly format: 'text' }
}

export interface Filled {
  readonly bytes: Uint8Array
  /** Placeholders of each state. */
  readonly counts: Readonly<Record<Decision['state'], number>>
}

/** Refused where a field is open, unless open ones are allowed: they then stay masked exactly as they were. */
export async function fillReport(request: FillRequest, work: Work = {}): Promise<Result<Filled>> {
  const { report, detection, masking, target } = request
  const decided = decisionsOf(request)
  if (!decided.ok) return decided
  const open = openFields(fieldsOf(detection), decided.value)
  if (open && !request.allowOpen) return fail(open)
  const resolved = resolve(textOf(detection), placeholdersOf(detection), decided.value, masking)
  const expected = expectationOf(detection, decided.value, resolved)
  const going = step(work, 'build')
  if (!going.ok) return going
  const bytes =
    target.format === 'text'
      ? await provedText(report, resolved, expected)
      : await provedDocument(report, resolved, expected, target.layout, work)
  if (!bytes.ok) return bytes
  return ok({ bytes: bytes.value, counts: countsOf(resolved) }, bytes.messages)
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

async function provedText(
  report: OpenedReport,
  resolved: Resolved,
  expected: Expectation,
): Promise<Result<Uint8Array>> {
  const proof = await proveText(resolved.text, expected)
  return proof.ok ? encodeText(resolved.text, report.form) : proof
}

/** The Word room is loaded only here, for it costs more than everything else. */
async function provedDocument(
  report: OpenedReport,
  resolved: Resolved,
  expected: Expectation,
  layoutName: string,
  work: Work,
): Promise<Result<Uint8Array>> {
  const layout = await openLayout(layoutName)
  if (!layout.ok) return layout
  const [{ buildDocument }, { blocksOf }] = await Promise.all([import('../docx/build.ts'), import('../core/blocks.ts')])
  const built = await buildDocument(blocksOf(resolved, report.format), layout.value)
  if (!built.ok) return built
  const going = step(work, 'verify')
  if (!going.ok) return going
  const { verifyDocument } = await import('../docx/verify.ts')
  const proof = verifyDocument(built.value, expected)
  return proof.ok ? built : proof
}

function countsOf({ pieces }: Resolved): Filled['counts'] {
  const counts = { open: 0, filled: 0, kept: 0 }
  for (const { state } of pieces) counts[state]++
  return counts
}
