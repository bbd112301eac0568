/** What a review copy says beside the text: every finding, and what reviewers wrote. Kept values are in none of it. */
import { error, type Message } from './codes.ts'
import { markOfFinding } from './finding-review.ts'
import type { Decisions, Field, FieldId, Finding, Span } from './model.ts'
import type { Resolved } from './resolve.ts'
import { type FieldMark, type FindingMark, type Review, type ReviewStanding, standingOf } from './review.ts'

/** At a place of the resolved text that holds at least one character wherever there is one, and reaches over no line's end. */
export interface Remark extends Span {
  readonly about: Finding | MarkRemark | { readonly finding: FindingMark }
}

/** A mark with a note, at the first of its field's `count` places. */
export interface MarkRemark {
  readonly mark: FieldMark
  readonly label: string
  readonly count: number
  readonly standing: ReviewStanding
}

export interface Reviewed {
  readonly resolved: Resolved
  readonly fields: readonly Field[]
  readonly decisions: Decisions
  readonly findings: readonly Finding[]
  readonly review: Review
}

/** In text order. That a field is open is seen by its colour and not said. */
export function remarksOf({ resolved, fields, decisions, findings, review }: Reviewed): readonly Remark[] {
  const hidden = keptValues(resolved, decisions)
  const found = findings
    .filter(({ reason }) => reason.code !== 'open')
    .flatMap((finding): readonly Remark[] => {
      const place = placeIn(resolved.text, finding)
      const said = markOfFinding(review, finding)
      const told: Remark = { ...place, about: masked(finding, hidden) }
      return said === null || said.note === '' ? [told] : [told, { ...place, about: { finding: said } }]
    })
  const noted = review.marks.flatMap((mark): readonly Remark[] => {
    const field = fields.find(({ id }) => id === mark.field)
    const piece = resolved.pieces.find((one) => one.field === mark.field)
    if (!field || !piece || mark.note === '') return []
    const standing = standingOf(review, decisions, mark.field)
    return [{ ...placeIn(resolved.text, piece), about: { mark, label: field.label, count: field.count, standing } }]
  })
  return [...noted, ...found].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Notes that quote what their field keeps masked: the copy would say what it hides. */
export function tellingNotes(review: Review, decisions: Decisions, fields: readonly Field[]): readonly Message[] {
  return review.marks.flatMap(({ field, note, by }) => {
    const decision = decisions.get(field)
    const known = fields.find(({ id }) => id === field)
    if (!known || decision?.state !== 'kept' || !decision.value || !note.includes(decision.value)) return []
    return [error('note-tells-kept', { field: known.label, name: by })]
  })
}

/** Each kept value that is known, with the mask of its first place. */
function keptValues({ pieces, placeholders }: Resolved, decisions: Decisions): ReadonlyMap<string, string> {
  const masks = new Map<FieldId, string>()
  for (const [index, { field, state }] of pieces.entries()) {
    const placeholder = placeholders[index]
    if (state === 'kept' && placeholder && !masks.has(field)) masks.set(field, placeholder.text)
  }
  return new Map(
    [...masks].flatMap(([field, mask]) => {
      const decision = decisions.get(field)
      // A single character says nothing by itself and stands in every sentence.
      return decision?.state === 'kept' && decision.value && decision.value.length > 1 ? [[decision.value, mask]] : []
    }),
  )
}

function masked(finding: Finding, hidden: ReadonlyMap<string, string>): Finding {
  let { cue, want } = finding.reason
  for (const [value, mask] of hidden) {
    cue = cue.replaceAll(value, mask)
    want = want.replaceAll(value, mask)
  }
  return { ...finding, reason: { ...finding.reason, cue, want } }
}

/** The part of the span in its first line; nothing widens to the character before it, or else to the one after. */
function placeIn(text: string, { start, end }: Span): Span {
  const lineEnd = text.indexOf('\n', start)
  const last = Math.min(end, lineEnd === -1 ? text.length : lineEnd)
  if (last > start) return { start, end: last }
  const [before = ''] = text.slice(Math.max(0, start - 2), start).match(/[^\n]$/u) ?? []
  if (before !== '') return { start: start - before.length, end: start }
  const [after = ''] = text.slice(start, start + 2).match(/^[^\n]/u) ?? []
  return { start, end: start + after.length }
}
