/**
 * What a person typed, pasted or cut in the resolved text, as steps: inside a placeholder's piece it gives the field's value (all its
 * places follow), outside it edits the report. Never half of each for one character.
 */
import { changeOf, type Edit } from './change.ts'
import { error } from './codes.ts'
import { textOf } from './detect.ts'
import { valueAfter } from './form-values.ts'
import type { FieldId, PlaceholderId, Span, Step } from './model.ts'
import { decisionOf, type Resolved, type ResolvedPiece, toSource } from './resolve.ts'
import { fail, ok, type Result } from './result.ts'
import { indexBefore } from './spans.ts'
import { cleanValue } from './values.ts'
import { viewOf } from './view.ts'
import type { Work } from './work.ts'

export interface Typing {
  /** One replacement, in offsets of `shown.text`. */
  readonly edit: Edit
  /** The placeholder being typed in: what is typed exactly at its edge belongs to it. */
  readonly active: PlaceholderId | null
}

/**
 * The steps for several replacements made at once (find and replace, several cursors), none of which overlap; offsets are those of
 * `shown.text` before any of them. A field that several of them give a value takes the last.
 */
export function stepsOfAll(
  work: Work,
  shown: Resolved,
  edits: readonly Edit[],
  active: PlaceholderId | null,
): Result<readonly Step[]> {
  const others: Step[] = []
  const fills = new Map<FieldId, Step>()
  const change: Edit[] = []
  for (const edit of edits) {
    const steps = stepsOf(work, shown, { edit, active })
    if (!steps.ok) return steps
    for (const step of steps.value) {
      if (step.type === 'edit') change.push(...step.change)
      else if (step.type === 'fill' || step.type === 'reopen') fills.set(step.field, step)
      else others.push(step)
    }
  }
  if (change.length > 0) others.push({ type: 'edit', change: changeOf(change, Number.POSITIVE_INFINITY) })
  return ok([...fills.values(), ...others])
}

/**
 * The steps for one replacement. A piece wholly inside the replaced text goes from the report, at this place only; so does what is cut of
 * an open mask. A value cut through keeps what is left of it. A kept mask cannot be typed over, and a Word document keeps its paragraphs:
 * then a message instead.
 */
export function stepsOf(work: Work, shown: Resolved, { edit, active }: Typing): Result<readonly Step[]> {
  const host = hostOf(shown, edit, active)
  if (host >= 0) return fillAt(work, shown, host, edit)
  const steps: Step[] = []
  const cut = touchedPieces(shown, edit)
  for (const index of cut) {
    const piece = shown.pieces[index]
    if (!piece || isOfReport(piece, edit)) continue
    if (piece.state === 'kept') return locked(work, piece)
    const rest =
      shown.text.slice(piece.start, Math.max(piece.start, edit.start)) +
      shown.text.slice(Math.min(piece.end, edit.end), piece.end)
    steps.push({ type: 'fill', field: piece.field, value: rest })
  }
  const change = outsideOf(shown, cut, edit)
  if (work.detection.options.format === 'docx' && breaksParagraphs(textOf(work.detection), change))
    return fail(error('paragraphs-fixed', {}))
  return ok([...steps, ...(change.length > 0 ? [{ type: 'edit', change } as const] : [])])
}

/** The piece that the whole replacement falls into, or -1. */
function hostOf({ pieces }: Resolved, { start, end, text }: Edit, active: PlaceholderId | null): number {
  for (let index = indexBefore(pieces, start); index >= 0; index--) {
    const piece = pieces[index]
    if (!piece || piece.end < start) return -1
    const within = piece.start <= start && end <= piece.end
    // A blank without width has nothing but its edge to be typed at.
    const isEmpty = piece.start === piece.end && piece.state === 'open'
    const edgeOnly = start === end && (start === piece.start || start === piece.end) && !isEmpty
    const wholeGone = text === '' && start === piece.start && end === piece.end && piece.placeholder !== active
    if (within && !wholeGone && (!edgeOnly || piece.placeholder === active)) return index
  }
  return -1
}

function fillAt(work: Work, shown: Resolved, index: number, { start, end, text }: Edit): Result<readonly Step[]> {
  const piece = shown.pieces[index]
  if (!piece) return ok([])
  if (piece.state === 'kept') return locked(work, piece)
  const typed = cleanValue(text)
  const placeholder = shown.placeholders[index]
  const decision = decisionOf(work.decisions, piece.field)
  if (placeholder?.form) {
    const field = viewOf(work).fields.find(({ id }) => id === piece.field)
    const value = valueAfter({
      ...{ form: placeholder.form, text: placeholder.text, shown: shown.text.slice(piece.start, piece.end), typed },
      value: decision.state === 'filled' ? decision.value : (field?.ticked?.join('、') ?? null),
      options: field?.options ?? [],
      ...{ start: start - piece.start, end: end - piece.start },
    })
    // Open again, it would have the ticks that the report came with.
    const isUnticked = value === '' && field?.ticked !== undefined
    return ok([value !== '' || isUnticked ? { type: 'fill', field: piece.field, value } : reopened(piece)])
  }
  const head = shown.text.slice(piece.start, start)
  const tail = shown.text.slice(end, piece.end)
  // An open mask gives way to the first character typed into it.
  const value = piece.state === 'open' ? typed : head + typed + tail
  return ok([value === '' ? reopened(piece) : { type: 'fill', field: piece.field, value }])
}

function reopened({ field }: ResolvedPiece): Step {
  return { type: 'reopen', field }
}

function locked(work: Work, piece: ResolvedPiece): Result<never> {
  const field = viewOf(work).fields.find(({ id }) => id === piece.field)
  return fail(error('kept-locked', { field: field?.label ?? piece.field }))
}

/** Whether what the cut takes of the piece is text of the report: all of it, or some of an open mask. */
function isOfReport(piece: ResolvedPiece, { start, end }: Span): boolean {
  return piece.state === 'open' || (start <= piece.start && piece.end <= end)
}

/** Pieces that lose characters to the replacement. */
function touchedPieces({ pieces }: Resolved, { start, end }: Edit): readonly number[] {
  const touched: number[] = []
  for (let index = Math.max(0, indexBefore(pieces, start)); index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece || piece.start >= end) break
    if (piece.end > start) touched.push(index)
  }
  return touched
}

/** The report's part: what is cut outside the pieces, and what of the report is cut in them; the new text goes to its first place. */
function outsideOf(shown: Resolved, cut: readonly number[], { start, end, text }: Edit): readonly Edit[] {
  const spans: Span[] = []
  const push = (span: Span) => {
    const last = spans.at(-1)
    if (last?.end === span.start) spans[spans.length - 1] = { start: last.start, end: span.end }
    else spans.push(span)
  }
  let from = start
  for (const index of cut) {
    const [piece, source] = [shown.pieces[index], shown.placeholders[index]]
    if (!piece || !source) continue
    if (piece.start > from) push({ start: source.start - (piece.start - from), end: source.start })
    if (isOfReport(piece, { start, end }))
      push({
        start: source.start + Math.max(0, start - piece.start),
        end: source.end - Math.max(0, piece.end - end),
      })
    from = Math.max(from, piece.end)
  }
  if (from < end) push({ start: toSource(shown, from, 'after'), end: toSource(shown, end, 'after') })
  const [first, ...rest] = spans
  if (first) return [{ ...first, text }, ...rest.map((span) => ({ ...span, text: '' }))]
  const at = toSource(shown, start, 'after')
  return text === '' ? [] : [{ start: at, end: at, text }]
}

function breaksParagraphs(report: string, change: readonly Edit[]): boolean {
  return change.some(({ start, end, text }) => text.includes('\n') || report.slice(start, end).includes('\n'))
}
