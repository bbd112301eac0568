/** How placeholders look in the text: told by edge, fill and sign, never by colour alone. */
import type { editor } from 'monaco-editor/editor'
import type { PlaceholderId } from '../../src/core/model.ts'
import type { Piece, Resolved } from '../../src/core/resolve.ts'
import type { Monaco } from './load.ts'

export interface Marks {
  readonly show: (before: Resolved | null, after: Resolved) => void
  readonly activate: (placeholder: PlaceholderId | null) => void
}

/** Only what changed is drawn anew: with thousands of placeholders a keystroke must not touch them all. */
export function createMarks(monaco: Monaco, model: editor.ITextModel): Marks {
  let ids: string[] = []
  let shown: Resolved | null = null
  let active: PlaceholderId | null = null

  const mark = (piece: Piece): editor.IModelDeltaDecoration => {
    const [from, to] = [model.getPositionAt(piece.start), model.getPositionAt(piece.end)]
    return {
      range: new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column),
      options: {
        inlineClassName: `placeholder ${piece.state}${piece.placeholder === active ? ' active' : ''}`,
        stickiness: 1,
      },
    }
  }
  const draw = (indexes: readonly number[]) => {
    const pieces = indexes.flatMap((index) => shown?.pieces[index] ?? [])
    const old = indexes.flatMap((index) => ids[index] ?? [])
    const drawn = model.deltaDecorations(old, pieces.map(mark))
    for (const [at, index] of indexes.entries()) ids[index] = drawn[at] ?? ''
  }
  const indexOf = (placeholder: PlaceholderId | null) =>
    shown?.pieces.findIndex((piece) => piece.placeholder === placeholder) ?? -1

  return {
    show: (before, after) => {
      shown = after
      if (before?.placeholders !== after.placeholders) {
        ids = model.deltaDecorations(ids, after.pieces.map(mark))
        return
      }
      draw(after.pieces.flatMap((piece, index) => (isChanged(before, after, piece, index) ? [index] : [])))
    },
    activate: (placeholder) => {
      const indexes = [indexOf(active), indexOf(placeholder)].filter((index) => index >= 0)
      active = placeholder
      draw([...new Set(indexes)])
    },
  }
}

function isChanged(before: Resolved, after: Resolved, piece: Piece, index: number): boolean {
  const old = before.pieces[index]
  if (!old || old.state !== piece.state || old.end - old.start !== piece.end - piece.start) return true
  return before.text.slice(old.start, old.end) !== after.text.slice(piece.start, piece.end)
}
