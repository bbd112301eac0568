/** Columns of tables that are to be masked whole, by their heads: 姓名, 账号, 病种. */
import { gridsOf } from '../grid.ts'
import type { CellPlace, Format, Span } from '../model.ts'
import { tableRows } from '../quantities/tables.ts'
import type { TextToHide } from './place-masks.ts'

export interface ColumnSource {
  readonly format: Format
  readonly text: string
  /** The lines that stand in tables of a Word document. */
  readonly cells?: readonly CellPlace[] | undefined
}

export interface HeadedCell extends Span {
  /** Without white space and signs of emphasis. */
  readonly head: string
}

export interface ColumnHides {
  readonly hides: readonly TextToHide[]
  /** Of the heads that were asked for those that no table has. */
  readonly missing: readonly string[]
}

/** Nothing to hide: a dash, blanks; or hidden already. */
const nothing = /^[-—–/\\.…\s]*$|[*＊]/u

/** Every cell below a head that is one of `heads` or ends with one: 户主姓名 for 姓名. Linear in the text. */
export function columnHides(source: ColumnSource, heads: readonly string[]): ColumnHides {
  if (heads.length === 0) return { hides: [], missing: [] }
  const seen = new Set<string>()
  const hides = headedCells(source).flatMap(({ head, start, end }) => {
    const found = heads.find((asked) => isHead(head, asked))
    if (found === undefined) return []
    seen.add(found)
    const text = source.text.slice(start, end)
    return nothing.test(text) ? [] : [{ text, from: 0, to: text.length, at: start }]
  })
  return { hides, missing: heads.filter((head) => !seen.has(head)) }
}

/** 金额（元） is 金额 as well. */
function isHead(head: string, asked: string): boolean {
  const own = asked.replaceAll(/\s/gu, '')
  const plain = head.replaceAll(/[（(][^（(）)]{0,16}[）)]/gu, '')
  return own !== '' && (head === own || plain.endsWith(own))
}

/** The cells below the heads of all tables, each paragraph of a cell for itself, in text order. */
export function headedCells({ format, text, cells = [] }: ColumnSource): readonly HeadedCell[] {
  if (format !== 'docx')
    return tableRows({ format, text, figures: { all: [], shape: '' } }).flatMap(([heads = [], ...rows]) =>
      rows.flatMap((row) =>
        row.flatMap((cell, column) => {
          const head = heads[column]?.text ?? ''
          return head === '' ? [] : [{ head, ...trimmed(text, cell) }]
        }),
      ),
    )
  const lines = text.split('\n')
  const starts: number[] = []
  for (let line = 0, start = 0; line < lines.length; start += (lines[line++]?.length ?? 0) + 1) starts.push(start)
  return gridsOf(cells, lines)
    .flatMap((grid) =>
      grid.hasHeads
        ? grid.cells.flatMap(({ row, column, lines: own }) => {
            const head = grid.headsOf(column).join('').replaceAll(/[\s*]/gu, '')
            if (row < grid.body || head === '') return []
            return own.map((line) => {
              const start = starts[line] ?? 0
              return { head, ...trimmed(text, { start, end: start + (lines[line]?.length ?? 0) }) }
            })
          })
        : [],
    )
    .toSorted((a, b) => a.start - b.start)
}

function trimmed(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end)
  const from = start + own.length - own.trimStart().length
  return { start: from, end: Math.max(from, start + own.trimEnd().length) }
}
