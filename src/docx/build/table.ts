/** Tables: a grid that is written out, the head repeated on every page, rows as high as their text. */
import type { FileChild } from 'docx'
import { type Align, type Merge, type Runs, type Table, textOfRuns } from '../../core/blocks.ts'
import { characterWidth, twipsOfMm, widthInCharacters } from '../measures.ts'
import { runsIn } from './runs.ts'
import type { Setting } from './setting.ts'
import { styleId } from './styles.ts'

const alignments = { left: 'left', centre: 'center', right: 'right' } as const

/** A head's unit in brackets, which may stand in a line of its own: 投入资金（万元）. */
const unit = /(?=[（(][^（）()]{1,8}[）)]$)/u

/** What stands below a table. */
interface Below {
  /** Another table, and Word would make one of the two. */
  readonly isApart: boolean
  /** What is not to stand on a page without the last row. */
  readonly isKept: boolean
}

export function tableOf(setting: Setting, block: Table, { isApart, isKept }: Below): readonly FileChild[] {
  const { docx, layout, page } = setting
  const { heads = 1, merged = [] } = block
  const widths = columnWidths(block, page.textWidth)
  const merges = new Map(merged.map((merge) => [`${merge.row} ${merge.column}`, merge]))
  const covered = new Set(merged.flatMap(coveredBy))
  const line = { style: 'single' as const, size: Math.round(layout.table.linePt * 8), color: '000000' }
  const padding = twipsOfMm(layout.table.cellPaddingMm)
  const cell = (runs: Runs, row: number, column: number) => {
    const { rows = 1, columns = 1 } = merges.get(`${row} ${column}`) ?? {}
    const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0)
    return new docx.TableCell({
      width: { size: width, type: 'dxa' },
      verticalAlign: 'center',
      ...(rows > 1 ? { rowSpan: rows } : {}),
      ...(columns > 1 ? { columnSpan: columns } : {}),
      children: [
        row < heads
          ? headParagraph(setting, runs, width)
          : cellParagraph(setting, runs, block.columns[column] ?? 'left', isKept && row === block.rows.length - 1),
      ],
    })
  }
  const table = new docx.Table({
    width: { size: page.textWidth, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    alignment: 'center',
    margins: { left: padding, right: padding, top: 40, bottom: 40, marginUnitType: 'dxa' },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: block.rows.map(
      (cells, row) =>
        new docx.TableRow({
          cantSplit: true,
          ...(row < heads ? { tableHeader: true } : {}),
          children: cells.flatMap((runs, column) => (covered.has(`${row} ${column}`) ? [] : [cell(runs, row, column)])),
        }),
    ),
  })
  return isApart ? [table, new docx.Paragraph({ style: styleId('body') })] : [table]
}

/** The places that a merged cell reaches over, as `row column`. */
function coveredBy({ row, column, rows, columns }: Merge): readonly string[] {
  return Array.from(
    { length: rows * columns - 1 },
    (_, at) => `${row + Math.floor((at + 1) / columns)} ${column + ((at + 1) % columns)}`,
  )
}

function cellParagraph(setting: Setting, runs: Runs, align: Align, keepNext: boolean) {
  return new setting.docx.Paragraph({
    style: styleId('tableCell'),
    ...(keepNext ? { keepNext } : {}),
    alignment: alignments[align],
    children: runsIn(setting, runs, setting.layout.styles.tableCell),
  })
}

/** A head that is too long for its column is divided before its unit. */
function headParagraph(setting: Setting, runs: Runs, width: number) {
  const { layout, page } = setting
  const style = layout.styles.tableHead
  const room = width - 2 * twipsOfMm(layout.table.cellPaddingMm)
  const fits = widthInCharacters(textOfRuns(runs)) * characterWidth(style, layout, page) <= room
  const last = runs.at(-1)
  const divided =
    fits || last?.value !== null ? runs : [...runs.slice(0, -1), { ...last, text: last.text.split(unit).join('\n') }]
  return new setting.docx.Paragraph({ style: styleId('tableHead'), children: runsIn(setting, divided, style) })
}

/**
 * In proportion to the longest text of each column, within limits: a column of figures is not squeezed by one of sentences. What a cell
 * over several columns says widens none of them.
 */
function columnWidths({ columns, rows, heads = 1, merged = [] }: Table, total: number): readonly number[] {
  const wide = new Set(merged.flatMap(({ row, column, columns }) => (columns > 1 ? [`${row} ${column}`] : [])))
  const shares = columns.map((_, column) => {
    const lines = rows.flatMap((cells, row) => {
      if (wide.has(`${row} ${column}`)) return []
      const said = textOfRuns(cells[column] ?? []).split('\n')
      return row < heads ? said.flatMap((line) => line.split(unit)) : said
    })
    return lines.reduce((most, line) => Math.min(16, Math.max(most, widthInCharacters(line))), 3) + 1
  })
  const sum = shares.reduce((all, share) => all + share, 0)
  const widths = shares.map((share) => Math.floor((share / sum) * total))
  const used = widths.reduce((all, width) => all + width, 0)
  return widths.map((width, column) => (column === widths.length - 1 ? width + total - used : width))
}
