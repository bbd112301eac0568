/** The marks of placeholders in the text. Their styles differ in edge, fill and sign, never in colour alone. */
import type { editor } from 'monaco-editor/editor'
import type { Change } from '../../src/core/change.ts'
import type { PlaceholderId, Span } from '../../src/core/model.ts'
import type { Resolved, ResolvedPiece } from '../../src/core/resolve.ts'
import { rangeIn } from './range-in.ts'
import { isSameText } from './same-text.ts'
import { type TextUpdate, untouched } from './text-update.ts'

interface PlaceholderMarks {
  /** The text went from `before` to `after`, in which `update` was made to it; `before` is null the first time. */
  readonly show: (before: Resolved | null, after: Resolved, update: TextUpdate) => void
  readonly activate: (placeholder: PlaceholderId | null) => void
}

/** Only what changed is drawn anew: with thousands of placeholders a keystroke must not touch them all. */
export function createPlaceholderMarks(model: editor.ITextModel): PlaceholderMarks {
  let ids: string[] = []
  let shown: Resolved | null = null
  let active: PlaceholderId | null = null
  /** Options as Monaco made them, by their class: given its own, it makes no copy for each mark. */
  const looks = new Map<string, editor.IModelDecorationOptions>()

  const mark = (piece: ResolvedPiece): editor.IModelDeltaDecoration => {
    const isEmpty = piece.start === piece.end
    const look = `placeholder ${piece.state}${piece.placeholder === active ? ' active' : ''}${isEmpty ? ' empty' : ''}`
    return {
      range: rangeIn(model, piece),
      options: looks.get(look) ?? { inlineClassName: look, stickiness: 1, ...(isEmpty && seen(look)) },
    }
  }
  const put = (old: string[], marks: editor.IModelDeltaDecoration[]) => {
    const drawn = model.deltaDecorations(old, marks)
    for (const [at, { options }] of marks.entries()) {
      const look = options.inlineClassName ?? ''
      if (looks.has(look)) continue
      const own = model.getDecorationOptions(drawn[at] ?? '')
      if (own) looks.set(look, own)
    }
    return drawn
  }
  const draw = (indexes: readonly number[]) => {
    const pieces = indexes.flatMap((index) => shown?.pieces[index] ?? [])
    const old = indexes.flatMap((index) => ids[index] ?? [])
    const drawn = put(old, pieces.map(mark))
    for (const [at, index] of indexes.entries()) ids[index] = drawn[at] ?? ''
  }
  const indexOf = (placeholder: PlaceholderId | null) =>
    shown?.pieces.findIndex((piece) => piece.placeholder === placeholder) ?? -1

  return {
    show: (before, after, update) => {
      shown = after
      if (before?.placeholders === after.placeholders) {
        draw(changedPieces(before, after, update))
        return
      }
      const { head, tail } = before ? keptPieces(before, after, update) : { head: 0, tail: 0 }
      const [old, fresh] = [ids.slice(head, ids.length - tail), after.pieces.slice(head, after.pieces.length - tail)]
      ids = [...ids.slice(0, head), ...put(old, fresh.map(mark)), ...ids.slice(ids.length - tail)]
    },
    activate: (placeholder) => {
      const indexes = [indexOf(active), indexOf(placeholder)].filter((index) => index >= 0)
      active = placeholder
      draw([...new Set(indexes)])
    },
  }
}

/** What has no width is seen by a gap that is no part of the text: a blank of a form behind its label, a value that is empty. */
function seen(look: string): Partial<editor.IModelDecorationOptions> {
  return { showIfCollapsed: true, before: { content: '\u3000\u3000', inlineClassName: look } }
}

/** The pieces to draw anew where the placeholders are the same ones as before. */
function changedPieces(before: Resolved, after: Resolved, { typed, repairs }: TextUpdate): readonly number[] {
  const [isTyped, isWritten] = [reachedBy(typed), reachedBy(writtenBy(repairs))]
  const changed: number[] = []
  for (let index = 0; index < after.pieces.length; index++) {
    const piece = after.pieces[index] as ResolvedPiece
    const old = before.pieces[index]
    // What was written over and says the same as before has lost its place in Monaco.
    const isOver = old !== undefined && isTyped(old)
    const isSaidAnew = old?.state !== piece.state || !isSameText(before.text, old, after.text, piece)
    if (isWritten(piece) || isOver || isSaidAnew) changed.push(index)
  }
  return changed
}

/** Where the new text of each edit lies in the text after all of them. */
function writtenBy(change: Change): readonly Span[] {
  let shift = 0
  return change.map((edit) => {
    const start = edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
    return { start, end: start + edit.text.length }
  })
}

/**
 * Says of pieces, asked in their order, whether one of `spans`, which are sorted, overlaps them or stands at their edge. A key asks it of every
 * placeholder: nothing is made for it, and nothing looked for twice.
 */
function reachedBy(spans: readonly Span[]): (piece: Span) => boolean {
  let next = 0
  return ({ start, end }) => {
    while (next < spans.length && (spans[next] as Span).start <= end) next++
    const span = spans[next - 1]
    return span !== undefined && span.end >= start
  }
}

/** How many pieces at the start and at the end of the text no edit reached: Monaco moved their marks by itself. */
function keptPieces(
  before: Resolved,
  after: Resolved,
  update: TextUpdate,
): { readonly head: number; readonly tail: number } {
  const reach = untouched(before.text.length, update)
  const [old, now] = [before.pieces, after.pieces]
  const most = Math.min(old.length, now.length)
  const shift = after.text.length - before.text.length
  let head = 0
  while (head < most && isSame(old[head], now[head], 0) && (now[head]?.end ?? 0) < reach.head) head++
  let tail = 0
  const last = before.text.length - reach.tail
  while (tail < most - head) {
    const [was, is] = [old[old.length - 1 - tail], now[now.length - 1 - tail]]
    if (!isSame(was, is, shift) || (was?.start ?? 0) <= last) break
    tail++
  }
  return { head, tail }
}

function isSame(was: ResolvedPiece | undefined, is: ResolvedPiece | undefined, shift: number): boolean {
  return (
    was?.placeholder === is?.placeholder &&
    was?.state === is?.state &&
    (was?.start ?? 0) + shift === is?.start &&
    (was?.end ?? 0) + shift === is.end
  )
}
