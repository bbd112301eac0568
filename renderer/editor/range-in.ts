import type { editor, IRange } from 'monaco-editor/editor'
import type { Span } from '../../src/core/model.ts'

/** Where a span of offsets stands, in the lines and columns of the editor. */
export function rangeIn(model: editor.ITextModel, { start, end }: Span): IRange {
  const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)]
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  }
}
