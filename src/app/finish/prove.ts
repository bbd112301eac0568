/** What a finished file must say and must not, from the decisions that went into it. */
import { error } from '../../core/codes.ts'
import type { Decisions, Field, FieldId } from '../../core/model.ts'
import type { Resolved } from '../../core/resolve.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import type { Expectation, Proof } from '../../docx/verify.ts'

/** Values are expected as they stand in the text, for visible digits beside a mask are not written twice. */
export function expectationOf(fields: readonly Field[], decisions: Decisions, resolved: Resolved): Expectation {
  const labels = new Map(fields.map(({ id, label }) => [id, label]))
  const labelOf = (id: FieldId): string => labels.get(id) ?? id
  const filled = new Map<string, { readonly field: string; readonly value: string; readonly count: number }>()
  const masked = new Map<FieldId, number>()
  for (const { start, end, field, state } of resolved.pieces) {
    const value = resolved.text.slice(start, end)
    if (state === 'kept') masked.set(field, (masked.get(field) ?? 0) + 1)
    if (state !== 'filled') continue
    const key = JSON.stringify([field, value])
    filled.set(key, { field: labelOf(field), value, count: (filled.get(key)?.count ?? 0) + 1 })
  }
  const kept = [...decisions].flatMap(([id, decision]) =>
    decision.state === 'kept' ? [{ field: labelOf(id), value: decision.value, masked: masked.get(id) ?? 0 }] : [],
  )
  return { filled: [...filled.values()], kept }
}

/** How many kept values were proved in each way. */
export function proofCounts({ kept }: Proof): { readonly searched: number; readonly byPlace: number } {
  const searched = kept.filter(({ by }) => by === 'search').length
  return { searched, byPlace: kept.length - searched }
}

/** A text says what it says; only what it must not say has to be looked for. */
export async function proveText(text: string, { kept }: Expectation): Promise<Result<Proof>> {
  const { findForms, formOf, isTelling } = await import('../../docx/leak/forms.ts')
  const forms = kept.flatMap(({ field, value }) => (value === null ? [] : [formOf({ field, value })]))
  const [first, ...rest] = findForms(text, forms).map(({ field }) => error('kept-value-found', { field }))
  if (first) return fail(first, ...rest)
  const searched = new Set(forms.filter(isTelling).map(({ field }) => field))
  return ok({ kept: kept.map(({ field }) => ({ field, by: searched.has(field) ? 'search' : 'place' })) })
}
