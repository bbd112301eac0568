/** What is copied or cut of a Word document's tables: cells with tabs between them, and none of the signs that the editor shows there. */
import type { editor } from 'monaco-editor/editor'
import { shownOf } from '../model/shown.ts'
import type { WindowModel } from '../model/window-model.ts'
import { copiedCells, jointsIn } from './table-rows.ts'

/** Returns what ends it. */
export function copyCells(node: HTMLElement, view: editor.IStandaloneCodeEditor, windowModel: WindowModel): () => void {
  const over = new AbortController()
  let copied: string | null = null
  /** Before Monaco, which takes a cut text away. */
  const read = () => {
    const [{ report }, model, selection] = [windowModel.store.get(), view.getModel(), view.getSelection()]
    copied = null
    if (!report || !model || !selection) return
    const lines = model.getFullModelRange().intersectRanges({
      ...{ startLineNumber: selection.startLineNumber, startColumn: 1 },
      ...{ endLineNumber: selection.endLineNumber + 1, endColumn: 1 },
    })
    // Without a selection Monaco copies the line.
    const range = selection.isEmpty() ? (lines ?? selection) : selection
    copied = copiedCells(
      shownOf(report.session).text,
      jointsIn(report.session.detection.options.cells),
      model.getOffsetAt(range.getStartPosition()),
      model.getOffsetAt(range.getEndPosition()),
    )
  }
  /** After Monaco. */
  const write = ({ clipboardData }: ClipboardEvent) => {
    if (copied === null) return
    clipboardData?.setData('text/plain', copied)
    clipboardData?.clearData('text/html')
  }
  for (const type of ['copy', 'cut'] as const) {
    node.addEventListener(type, read, { capture: true, signal: over.signal })
    node.addEventListener(type, write, { signal: over.signal })
  }
  return () => over.abort()
}
