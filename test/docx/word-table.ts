/** Tables as a test writes them: rows of cells, `<` for what the cell at the left reaches over, `^` for what the cell above does. */
import type { CellSpan } from '../../src/core/blocks.ts'
import type { CellPlace } from '../../src/core/model.ts'
import { paragraph } from './word-of.ts'

export type Rows = readonly (readonly string[])[]

const wide = (row: readonly string[], column: number): number => {
  let end = column + 1
  while (row[end] === '<') end++
  return end - column
}

/** The text of the table, a line a paragraph, and where each line stands. */
export function gridText(
  rows: Rows,
  table = 0,
  from = 0,
): { readonly text: string; readonly cells: readonly CellPlace[] } {
  const lines: string[] = []
  const cells: CellPlace[] = []
  for (const [row, own] of rows.entries())
    for (const [column, said] of own.entries()) {
      if (said === '<' || said === '^') continue
      let end = row + 1
      while (rows[end]?.[column] === '^') end++
      for (const line of said.split('\n')) {
        cells.push({ line: from + lines.length, table, row, column, rows: end - row, columns: wide(own, column) })
        lines.push(line)
      }
    }
  return { text: lines.join('\n'), cells }
}

/** Where those lines stand in the text. */
export function cellSpans(text: string, cells: readonly CellPlace[]): readonly CellSpan[] {
  let start = 0
  const spans = text.split('\n').map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
  return cells.flatMap(({ line, ...place }) => {
    const span = spans[line]
    return span ? [{ ...place, ...span }] : []
  })
}

/** The same as WordprocessingML. */
export function tableXml(rows: Rows): string {
  const cellXml = (row: number, column: number): string => {
    const said = rows[row]?.[column] ?? ''
    if (said === '<') return ''
    const columns = wide(rows[row] ?? [], column)
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''
    const merge = said === '^' ? '<w:vMerge/>' : rows[row + 1]?.[column] === '^' ? '<w:vMerge w:val="restart"/>' : ''
    const paragraphs =
      said === '^'
        ? '<w:p/>'
        : said
            .split('\n')
            .map((line) => paragraph(line))
            .join('')
    return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraphs}</w:tc>`
  }
  const rowXml = (own: readonly string[], row: number) =>
    `<w:tr>${own.map((_, column) => cellXml(row, column)).join('')}</w:tr>`
  const grid = '<w:gridCol w:w="2000"/>'.repeat(rows[0]?.length ?? 0)
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.map(rowXml).join('')}</w:tbl>`
}
