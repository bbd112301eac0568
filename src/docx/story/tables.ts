/** Which cell of which table is being read (ISO/IEC 29500-1, 17.4). */

/** A cell of a table's grid while its table is read; paragraphs hold on to it. */
export interface TableCell {
  /** Its table, known by itself. */
  readonly table: object
  readonly row: number
  readonly column: number
  columns: number
  rows: number
  /** It is the lower part of a merged cell, and nothing in it is shown. */
  isContinued: boolean
}

interface OpenTable {
  row: number
  /** Where the next cell of the row begins. */
  column: number
  cell: TableCell | null
  /** By column: the cell that a continued one below belongs to. */
  readonly merged: Map<number, TableCell>
}

export type TableStep = 'table' | 'row' | 'cell' | 'box'

/** A cell spans no more, whatever the document says: Word makes tables of 63 columns. */
const mostColumns = 64

export interface TableWalk {
  /** Null outside of tables, and in a text box that stands in one. */
  readonly cell: () => TableCell | null
  readonly open: (step: TableStep) => void
  readonly close: (step: TableStep) => void
  /** `w:gridSpan`. */
  readonly span: (value: string) => void
  /** `w:gridBefore`. */
  readonly skip: (value: string) => void
  /** `w:vMerge`. */
  readonly merge: (value: string) => void
}

/** Follows the tables of one part; a text box is no part of the cell it stands in. */
export function walkTables(): TableWalk {
  const open: (OpenTable | null)[] = []
  const current = (): OpenTable | null => open.at(-1) ?? null
  const number = (value: string) => Math.min(mostColumns, Math.max(0, Number.parseInt(value, 10) || 0))
  return {
    cell: () => current()?.cell ?? null,
    open(step) {
      const table = current()
      if (step === 'table') open.push({ row: -1, column: 0, cell: null, merged: new Map() })
      else if (step === 'box') open.push(null)
      else if (table && step === 'row') {
        table.row++
        table.column = 0
      } else if (table && step === 'cell')
        table.cell = { table, row: table.row, column: table.column, columns: 1, rows: 1, isContinued: false }
    },
    close(step) {
      const table = current()
      if (step === 'table' || step === 'box') open.pop()
      else if (table && step === 'cell' && table.cell) {
        const { column, columns, isContinued } = table.cell
        if (!isContinued) table.merged.set(column, table.cell)
        table.column = column + columns
        table.cell = null
      }
    },
    span(value) {
      const cell = current()?.cell
      if (cell) cell.columns = Math.max(1, number(value))
    },
    skip(value) {
      const table = current()
      if (table && !table.cell) table.column += number(value)
    },
    merge(value) {
      const table = current()
      const cell = table?.cell
      const above = cell && value !== 'restart' ? table?.merged.get(cell.column) : undefined
      if (!cell || !above) return
      cell.isContinued = true
      above.rows = cell.row - above.row + 1
    },
  }
}
