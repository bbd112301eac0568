/** Replaces words within the values of a report. What stands outside of them is the document's own, and stays. */
import type { Edit } from './change.ts'
import type { FieldId, Span, Step } from './model.ts'
import type { Resolved, ResolvedPiece } from './resolve.ts'
import { ok, type Result } from './result.ts'
import { indexBefore } from './spans.ts'
import { stepsOf } from './typing.ts'
import type { Work } from './work.ts'

export interface Replacing {
  readonly wanted: string
  readonly by: string
}

export interface Replaced {
  readonly steps: readonly Step[]
  /** So many fields have another value by them. */
  readonly fields: number
  /** So often the words stand where nothing is replaced: outside of fields, and in what is kept or open. */
  readonly left: number
}

/** Text as it is searched, as long as it was: upper and lower case are the same, and so are both kinds of blanks. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  return (lower.length === text.length ? lower : text).replaceAll('\u00a0', ' ')
}

/** Wherever the words stand in a value. Linear in the text. */
export function replaceAll(work: Work, shown: Resolved, { wanted, by }: Replacing): Result<Replaced> {
  const query = folded(wanted)
  if (query === '') return ok({ steps: [], fields: 0, left: 0 })
  const steps: Step[] = []
  const fields = new Set<FieldId>()
  let inside = 0
  for (const piece of shown.pieces) {
    if (piece.state !== 'filled') continue
    const value = shown.text.slice(piece.start, piece.end)
    const found = occurrences(folded(value), query)
    if (found.length === 0) continue
    inside += found.length
    // Its other places follow.
    if (fields.has(piece.field)) continue
    fields.add(piece.field)
    const text = replacedIn(value, found, query.length, by)
    if (text === value) continue
    const made = stepsFor(work, shown, piece, { start: piece.start, end: piece.end, text })
    if (!made.ok) return made
    steps.push(...made.value)
  }
  const all = occurrences(folded(shown.text), query).length
  return ok({
    steps,
    fields: new Set(steps.flatMap((step) => ('field' in step ? step.field : []))).size,
    left: Math.max(0, all - inside),
  })
}

/** The words at one place; null where that is not within a value. */
export function replaceAt(
  work: Work,
  shown: Resolved,
  { start, end }: Span,
  by: string,
): Result<readonly Step[]> | null {
  const piece = shown.pieces[indexBefore(shown.pieces, start)]
  if (piece?.state !== 'filled' || start < piece.start || end > piece.end) return null
  return stepsFor(work, shown, piece, { start, end, text: by })
}

function stepsFor(work: Work, shown: Resolved, { placeholder }: ResolvedPiece, edit: Edit): Result<readonly Step[]> {
  return stepsOf(work, shown, { edit, active: placeholder })
}

/** None of which overlap. */
function occurrences(text: string, query: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) found.push(at)
  return found
}

function replacedIn(value: string, found: readonly number[], length: number, by: string): string {
  const parts = found.map((at, index) => value.slice(index === 0 ? 0 : (found[index - 1] ?? 0) + length, at))
  return [...parts, value.slice((found.at(-1) ?? 0) + length)].join(by)
}
