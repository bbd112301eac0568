/** The labels of the cells of a table, in a text by row and cell, in a Word document by the line that the cell begins with. */
import { gridsOf } from '../grid.ts'
import type { CellPlace } from '../model.ts'
import { cellLabels, type FormGrid } from './blanks/cell-labels.ts'
import type { TableRow } from './tables.ts'

export function textCellLabels(text: string, rows: readonly TableRow[]): ReadonlyMap<string, string> {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const at: FormGrid['at'] = (row, column) => {
    const cell = rows[row]?.cells[column]
    return cell ? { text: text.slice(cell.start, cell.end), row, column } : null
  }
  return cellLabels({ rows: rows.length, columns, at })
}

export interface CellLabel {
  readonly label: string
  /** Nothing else stands in its cell. */
  readonly isAlone: boolean
}

/** By line of the passage; of an empty cell of several paragraphs the first is to be filled. */
export function wordCellLabels(text: string, places: readonly CellPlace[]): ReadonlyMap<number, CellLabel> {
  const lines = new Map<number, CellLabel>()
  for (const grid of gridsOf(places, text.split('\n'))) {
    const labels = cellLabels(grid)
    for (const cell of grid.cells) {
      const label = labels.get(`${cell.row} ${cell.column}`)
      if (label === undefined) continue
      const isEmpty = cell.text === ''
      for (const [index, line] of cell.lines.entries())
        lines.set(line, { label, isAlone: isEmpty ? index === 0 : cell.lines.length === 1 })
    }
  }
  return lines
}
