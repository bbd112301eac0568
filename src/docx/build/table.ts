/** Tables: a grid that is written out, the head repeated on every page, rows as high as their text. */
import type { FileChild } from 'docx'
import { type Align, type Block, type Runs, textOfRuns } from '../../core/blocks.ts'
import { characterWidth, twipsOfMm, widthInCharacters } from '../measures.ts'
import { runsIn } from './runs.ts'
import type { Setting } from './setting.ts'
import { styleId } from './styles.ts'

type TableBlock = Extract<Block, { readonly kind: 'table' }>

const alignments = { left: 'left', centre: 'center', right: 'right' } as const

/** A head's unit in brackets, which may stand in a line of its own: 投入资金（万元）. */
const unit = /(?=[（(][^（）()]{1,8}[）)]$)/u

/** `apart`: another table follows, and Word would make one of the two. */
export function tableOf(setting: Setting, block: TableBlock, apart: boolean): readonly FileChild[] {
  const { docx, layout, page } = setting
  const widths = columnWidths(block, page.textWidth)
  const line = { style: 'single' as const, size: Math.round(layout.table.linePt * 8), color: '000000' }
  const padding = twipsOfMm(layout.table.cellPaddingMm)
  const cell = (runs: Runs, row: number, column: number) =>
    new docx.TableCell({
      width: { size: widths[column] ?? 0, type: 'dxa' },
      verticalAlign: 'center',
      children: [
        row === 0
          ? headParagraph(setting, runs, widths[column] ?? 0)
          : cellParagraph(setting, runs, block.columns[column] ?? 'left'),
      ],
    })
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
          ...(row === 0 ? { tableHeader: true } : {}),
          children: cells.map((runs, column) => cell(runs, row, column)),
        }),
    ),
  })
  return apart ? [table, new docx.Paragraph({ style: styleId('body') })] : [table]
}

function cellParagraph(setting: Setting, runs: Runs, align: Align) {
  return new setting.docx.Paragraph({
    style: styleId('tableCell'),
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

/** In proportion to the longest text of each column, within limits: a column of figures is not squeezed by one of sentences. */
export function columnWidths({ columns, rows }: TableBlock, total: number): readonly number[] {
  const shares = columns.map((_, column) => {
    const texts = rows.map((row) => textOfRuns(row[column] ?? []))
    const head = (texts[0] ?? '').split(unit).map(widthInCharacters)
    return Math.min(16, Math.max(3, ...head, ...texts.slice(1).map(widthInCharacters))) + 1
  })
  const sum = shares.reduce((all, share) => all + share, 0)
  const widths = shares.map((share) => Math.floor((share / sum) * total))
  const used = widths.reduce((all, width) => all + width, 0)
  return widths.map((width, column) => (column === widths.length - 1 ? width + total - used : width))
}
