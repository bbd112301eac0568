/** The labels of the cells of a table, in a text by row and cell, in a Word document by the line that the cell begins with. */
import { type GridCell, gridsOf } from '../grid.ts'
import { closesOpinion, saysOpinion } from '../language/form-words.ts'
import type { CellPlace, FormPlace } from '../model.ts'
import { cellLabels, type FormGrid } from './blanks/cell-labels.ts'
import type { TableRow } from './tables.ts'

export function textCellLabels(text: string, rows: readonly TableRow[]): ReadonlyMap<string, string> {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const at: FormGrid['at'] = (row, column) => {
    const cell = rows[row]?.cells[column]
    return cell ? { text: text.slice(cell.start, cell.end), row, column, columns: 1 } : null
  }
  return cellLabels({ rows: rows.length, columns, at })
}

export interface CellLabel {
  readonly label: string
  /** Nothing else stands in its cell. */
  readonly isAlone: boolean
  /** It asks for what belongs into the empty cell to its right, and not behind its own colon. */
  readonly asksRight: boolean
}

/** By line of the passage; of an empty cell of several paragraphs the first is to be filled. */
export function wordCellLabels(
  text: string,
  places: readonly CellPlace[],
  forms: readonly FormPlace[],
): ReadonlyMap<number, CellLabel> {
  const lines = new Map<number, CellLabel>()
  const said = withoutPrompts(text, forms)
  for (const grid of gridsOf(places, said)) {
    const labels = cellLabels(grid)
    for (const cell of grid.cells) {
      const label = labels.get(`${cell.row} ${cell.column}`) ?? ''
      const right = grid.at(cell.row, cell.column + cell.columns)
      const isRightOpen = right !== null && right.text === '' && /[：:]$/u.test(cell.text)
      const saysRight = right ? (labels.get(`${right.row} ${right.column}`) ?? '') : ''
      // Where the head of its column says what the right one asks, that is no answer to this.
      const asksRight = isRightOpen && (saysRight === '' || cell.text.replace(/\s/gu, '').startsWith(saysRight))
      if (label === '' && !asksRight) continue
      const isEmpty = cell.text === '' || opensForOpinion(label, cell, said)
      for (const [index, line] of cell.lines.entries())
        lines.set(line, { label, isAlone: isEmpty ? index === 0 : cell.lines.length === 1, asksRight })
    }
  }
  return lines
}

/** Whether the first line of a cell is left open above those in which somebody signs. */
function opensForOpinion(label: string, { text, lines }: GridCell, said: readonly string[]): boolean {
  if (lines.length < 2 || said[lines[0] ?? 0]?.trim() !== '' || !saysOpinion.test(label)) return false
  const closing = text.split('\n').filter((line) => line.trim() !== '')
  return (
    closing.length < mostClosing && closing.every((line) => closesOpinion.test(line.trimEnd().slice(-longestClosing)))
  )
}

const mostClosing = 6
const longestClosing = 60

/** The lines of a table; what only asks to be written over is nothing that a cell says. */
function withoutPrompts(text: string, forms: readonly FormPlace[]): readonly string[] {
  const prompts = forms.filter(({ kind, start, end }) => kind === 'prompt' && !text.slice(start, end).includes('\n'))
  let at = 0
  let next = 0
  return text.split('\n').map((line) => {
    const end = at + line.length
    while (next < prompts.length && (prompts[next]?.start ?? 0) < at) next++
    const prompt = prompts[next]
    const isPrompt = prompt !== undefined && prompt.end <= end && prompt.end - prompt.start === line.trim().length
    at = end + 1
    return isPrompt ? '' : line
  })
}
