/** The rows of a Word document's tables, drawn apart: a line above each, its cells divided by faint signs. */
import type { editor } from 'monaco-editor/editor'
import type { CellPlace } from '../../src/core/model.ts'
import type { Session } from '../../src/core/session.ts'
import { shownOf } from '../model/shown.ts'
import { rangeIn } from './range-in.ts'
import { anySign, editorLine, type Joint, placesOfJoints } from './table-rows.ts'
import type { TextUpdate } from './text-update.ts'

/** More marks than that would be felt; the signs beyond look like the text. */
const most = 20_000

interface RowMarks {
  /** The text was brought to what `session` says, by `update`. */
  readonly show: (session: Session, update: TextUpdate) => void
}

export function createRowMarks(
  view: editor.IStandaloneCodeEditor,
  cells: readonly CellPlace[],
  joints: readonly Joint[],
): RowMarks {
  view.createDecorationsCollection(
    rowsInEditor(cells, joints).map(({ from, to, isLast }) => ({
      range: { startLineNumber: from, startColumn: 1, endLineNumber: to, endColumn: 1 },
      options: { isWholeLine: true, blockClassName: isLast ? 'table-row last' : 'table-row' },
    })),
  )
  const signs = view.createDecorationsCollection()
  let isDrawn = joints.length === 0
  return {
    show: (session, { repairs }) => {
      const model = view.getModel()
      // Monaco moves the marks along; where signs were taken away and came back, theirs are gone.
      const isWhole = repairs.every((edit) => !anySign.test(edit.text))
      if (!model || (isDrawn && isWhole)) return
      isDrawn = true
      signs.set(
        placesOfJoints(shownOf(session).text, joints.slice(0, most)).map((start) => ({
          range: rangeIn(model, { start, end: start + 1 }),
          options: { inlineClassName: 'cell-sign', stickiness: 1 },
        })),
      )
    },
  }
}

interface EditorRow {
  /** Lines of the editor, both of them in it. */
  readonly from: number
  readonly to: number
  /** No other row follows at once. */
  readonly isLast: boolean
}

export function rowsInEditor(cells: readonly CellPlace[], joints: readonly Joint[]): readonly EditorRow[] {
  const rows: { from: number; to: number }[] = []
  for (const [at, { line, table, row }] of cells.entries()) {
    const [before, own] = [cells[at - 1], rows.at(-1)]
    const to = editorLine(line, joints)
    if (own && before?.table === table && before.row === row) own.to = to
    else rows.push({ from: to, to })
  }
  return rows.map((row, at) => ({ ...row, isLast: rows[at + 1]?.from !== row.to + 1 }))
}
