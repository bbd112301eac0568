/** What a finished file must say and must not, from the decisions that went into it. */
import { info } from '../../core/codes.ts'
import type { ProofCounts } from '../../core/kept-proved.ts'
import type { Decisions, Field, FieldId } from '../../core/model.ts'
import type { Resolved } from '../../core/resolve.ts'
import { andThen, failAll, isSome, map, ok, type Result } from '../../core/result.ts'
import type { Expectation, Proof } from '../../docx/verify.ts'
import { step, type TaskControl } from '../task-control.ts'

export interface ProvedFile {
  readonly bytes: Uint8Array
  readonly proof: Proof
}

/** Values are expected as they stand in the text, for visible digits beside a mask are not written twice. */
export function expectationOf(fields: readonly Field[], decisions: Decisions, resolved: Resolved): Expectation {
  const labelOf = labelsOf(fields)
  const filled = new Map<string, { readonly field: string; readonly value: string; readonly count: number }>()
  for (const { start, end, field, state } of resolved.pieces) {
    const value = resolved.text.slice(start, end)
    if (state !== 'filled') continue
    const key = JSON.stringify([field, value])
    filled.set(key, { field: labelOf(field), value, count: (filled.get(key)?.count ?? 0) + 1 })
  }
  return { filled: [...filled.values()], kept: keptAmong(fields, decisions, resolved) }
}

/** What it must not say. */
export function keptAmong(fields: readonly Field[], decisions: Decisions, { pieces }: Resolved): Expectation['kept'] {
  const kept = [...decisions].flatMap(([id, decision]) => (decision.state === 'kept' ? [{ id, ...decision }] : []))
  if (kept.length === 0) return []
  const labelOf = labelsOf(fields)
  const masked = new Map<FieldId, number>()
  for (const { field, state } of pieces) if (state === 'kept') masked.set(field, (masked.get(field) ?? 0) + 1)
  return kept.map(({ id, value }) => ({ field: labelOf(id), value, masked: masked.get(id) ?? 0 }))
}

function labelsOf(fields: readonly Field[]): (id: FieldId) => string {
  const labels = new Map(fields.map(({ id, label }) => [id, label]))
  return (id) => labels.get(id) ?? id
}

/** How many kept values were proved in each way. */
export function proofCounts({ kept, accepted }: Proof): ProofCounts {
  const searched = kept.filter(({ by }) => by === 'search').length
  return { searched, byPlace: kept.length - searched, accepted: accepted.length }
}

/** A text says what it says; only what it must not say has to be looked for. */
export async function proveText(text: string, { kept, accepted = new Set() }: Expectation): Promise<Result<Proof>> {
  const [{ searchText }, { leakMessages }, { formOf, isTelling }, { acceptedAmong }] = await Promise.all([
    import('../../docx/leak/search.ts'),
    import('../../docx/leak/sighting.ts'),
    import('../../docx/leak/forms.ts'),
    import('../../docx/verify.ts'),
  ])
  const forms = kept.flatMap(({ field, value }) => (value === null ? [] : [formOf({ field, value })]))
  const found = leakMessages(searchText(text, forms), accepted)
  const wrong = found.filter(({ severity }) => severity === 'error')
  if (isSome(wrong)) return failAll(wrong)
  const searched = new Set(forms.filter(isTelling).map(({ field }) => field))
  const proved = kept.map(({ field }) => ({ field, by: searched.has(field) ? 'search' : 'place' }) as const)
  return ok({ kept: proved, accepted: acceptedAmong(found) }, found)
}

/** The finished bytes, reopened: they say all that they must and nothing that they must not. */
export async function proveDocument(
  built: Result<Uint8Array>,
  expected: Expectation,
  control: TaskControl,
): Promise<Result<ProvedFile>> {
  if (!built.ok) return built
  const going = step(control, 'verify')
  if (!going.ok) return going
  const { verifyDocument } = await import('../../docx/verify.ts')
  const mayLack = built.messages.some(({ code }) => leftOut.has(code))
  return andThen(built, (bytes) => {
    const verified = verifyDocument(bytes, expected)
    const lacking = verified.messages.filter(({ code }) => code === 'docx-value-missing').map(({ params }) => params)
    if (lacking.length === 0 || !mayLack) return map(verified, (proof) => ({ bytes, proof }))
    // A value that stood in a comment went with it; everything else has to be right without it.
    const filled = expected.filled.filter(
      ({ field, value }) => !lacking.some((one) => one.field === field && one.value === value),
    )
    const gone = [...new Set(lacking.map(({ field }) => String(field ?? '')))]
    return andThen(verifyDocument(bytes, { ...expected, filled }), (proof) =>
      ok(
        { bytes, proof },
        gone.map((field) => info('public-lacks', { field })),
      ),
    )
  })
}

/** What a public copy leaves out that may have held a place. */
const leftOut: ReadonlySet<string> = new Set(
  [
    'authors',
    'organisation',
    'comments',
    'changes',
    'custom-properties',
    'custom-xml',
    'variables',
    'hidden-text',
    'properties',
  ].map((what) => `removed-${what}`),
)
