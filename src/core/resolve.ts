/** A report with its decisions put in: the text to show or export, and where each of its characters comes from. */
import type { Side } from './change.ts'
import { writtenIn } from './form-values.ts'
import type { Decision, Decisions, Field, FieldId, Placeholder, PlaceholderId, Span } from './model.ts'
import { indexBefore } from './spans.ts'
import { hiddenPart } from './values.ts'

/** How a kept mask looks in an export: as it stands, as bars, or as crosses. */
export const maskLooks = ['same', 'bars', 'crosses'] as const

/** Characters: the most that every mask can be made as long as. */
export const widestMask = 200

export interface KeptMaskLook {
  readonly as: (typeof maskLooks)[number]
  /** Gives every mask one length, so that it tells nothing: characters, from 1 to `widestMask`; null leaves each mask its own. */
  readonly width: number | null
}

export const sameMasks: KeptMaskLook = { as: 'same', width: null }

/** A placeholder's place in the resolved text. */
export interface ResolvedPiece extends Span {
  readonly placeholder: PlaceholderId
  readonly field: FieldId
  readonly state: Decision['state']
}

export interface Resolved {
  readonly text: string
  /** In text order, one for each of `placeholders`. */
  readonly pieces: readonly ResolvedPiece[]
  readonly placeholders: readonly Placeholder[]
}

const open: Decision = { state: 'open' }

export function decisionOf(decisions: Decisions, field: FieldId): Decision {
  return decisions.get(field) ?? open
}

/** Whether somebody still has to decide the field; one for a pen or a seal, or with a box ticked already, may stay as it is. */
export function isOpenField(decisions: Decisions, field: Pick<Field, 'id' | 'isForPen' | 'ticked'>): boolean {
  return decisionOf(decisions, field.id).state === 'open' && !mayStay(field)
}

export function mayStay({ isForPen, ticked }: Pick<Field, 'isForPen' | 'ticked'>): boolean {
  return isForPen === true || ticked !== undefined
}

/** The same of one place of a field, which alone may be for a pen. */
export function isOpenPlace(decisions: Decisions, { field, form }: Pick<Placeholder, 'field' | 'form'>): boolean {
  return decisionOf(decisions, field).state === 'open' && !form?.isForPen && !form?.isAnswered
}

export function sameDecision(a: Decision, b: Decision): boolean {
  return a === b || (a.state === b.state && (a.state === 'open' || b.state === 'open' || a.value === b.value))
}

/** What stands at the placeholder's place; an open one stays exactly as it was. */
function textAt(placeholder: Placeholder, decision: Decision, masking: KeptMaskLook): string {
  const { form, text } = placeholder
  if (decision.state === 'open') return text
  // A form hides nothing: what is kept of it stays as it was.
  if (form) return decision.state === 'filled' ? writtenIn(form, text, decision.value) : text
  return decision.state === 'filled' ? hiddenPart(placeholder, decision.value) : maskAt(placeholder.text, masking)
}

const maskCharacters: Readonly<Record<Exclude<KeptMaskLook['as'], 'same'>, string>> = { bars: '█', crosses: '×' }

function maskAt(mask: string, { as, width }: KeptMaskLook): string {
  if (as === 'same' && width === null) return mask
  const character = as === 'same' ? (mask.match(/[*＊×某Xx]/u)?.[0] ?? '*') : maskCharacters[as]
  return character.repeat(width ?? mask.length)
}

/** `placeholders` are those of `text`, in its order. Linear in the text. */
export function resolve(
  text: string,
  placeholders: readonly Placeholder[],
  decisions: Decisions,
  masking: KeptMaskLook = sameMasks,
): Resolved {
  const parts: string[] = []
  const pieces: ResolvedPiece[] = []
  let from = 0
  let length = 0
  for (const placeholder of placeholders) {
    const decision = decisionOf(decisions, placeholder.field)
    const shown = textAt(placeholder, decision, masking)
    parts.push(text.slice(from, placeholder.start), shown)
    const start = length + placeholder.start - from
    length = start + shown.length
    from = placeholder.end
    pieces.push({
      start,
      end: length,
      placeholder: placeholder.id,
      field: placeholder.field,
      state: decision.state,
    })
  }
  parts.push(text.slice(from))
  return { text: parts.join(''), pieces, placeholders }
}

/** The report's position for one in the resolved text; inside a piece, the start or end of its placeholder. */
export function toSource({ pieces, placeholders }: Resolved, position: number, side: Side): number {
  return mapAcross(pieces, placeholders, position, side)
}

/** The resolved text's position for one in the report; inside a placeholder, the start or end of its piece. */
export function toResolved({ pieces, placeholders }: Resolved, position: number, side: Side): number {
  return mapAcross(placeholders, pieces, position, side)
}

function mapAcross(from: readonly Span[], to: readonly Span[], position: number, side: Side): number {
  let index = indexBefore(from, position)
  // Where an empty value stands, two places share one start; the first of them is meant before, the last after.
  if (side === 'before') while (from[index - 1]?.start === position) index--
  const [here, there] = [from[index], to[index]]
  if (!here || !there) return position
  if (here.start === position && (here.end > position || side === 'before')) return there.start
  if (position >= here.end) return there.end + position - here.end
  return side === 'before' ? there.start : there.end
}
