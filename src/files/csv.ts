/** Tables as comma-, semicolon- or tab-separated text. */
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { largest } from './limits.ts'
import { tableTooLarge } from './sheet-parts.ts'
import type { ValueTable } from './table.ts'

/** `text` without a byte-order mark; `path` is only for the sentences. */
export async function readCsv(text: string, path: string): Promise<Result<ValueTable>> {
  const { parse, CsvError } = await import('csv-parse/sync')
  const declared = declaredDelimiter(text)
  const body = declared ? text.slice(declared.length) : text
  const delimiter = declared?.delimiter ?? delimiterOf(body)
  if (mayBeTooLarge(body, delimiter)) return fail(tableTooLarge(path))
  try {
    const table = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
    })
    return ok(table.map((row) => row.map(withoutGuard)))
  } catch (reason) {
    if (!(reason instanceof CsvError)) throw reason
    return fail(error('table-broken', { path, row: Number(reason.records ?? 0) + 1 }))
  }
}

/** With a byte-order mark, for Excel takes a file without one for GBK; lines end as RFC 4180 has them. */
export async function csvBytes(table: ValueTable): Promise<Uint8Array> {
  const { stringify } = await import('csv-stringify/sync')
  const guarded = table.map((row) => row.map(withGuard))
  return Buffer.from(stringify(guarded, { bom: true, record_delimiter: 'windows' }), 'utf8')
}

/** Counted before a cell is made of any: separators, quoted ones too, for a value has few. */
function mayBeTooLarge(text: string, delimiter: string): boolean {
  let cells = 0
  let columns = 0
  for (const character of text) {
    const isEnd = character === '\n'
    if (!isEnd && character !== delimiter) continue
    cells++
    columns = isEnd ? 0 : columns + 1
    if (cells > largest.cells || columns > largest.columns) return true
  }
  return false
}

/** Excel writes the separator it means into a first line of its own; `length` is that line's. */
export function declaredDelimiter(text: string): { readonly delimiter: string; readonly length: number } | null {
  const line = /^"?sep=(.)"?\r?\n/u.exec(text)
  return line?.[1] === undefined ? null : { delimiter: line[1], length: line[0].length }
}

/** Asks the first line that is not empty, for it holds the headings. */
export function delimiterOf(text: string): string {
  const line = /\S.*/u.exec(text)?.[0].replace(/"[^"]*"/gu, '') ?? ''
  const counted = [',', '\t', ';'].map((mark) => [mark, line.split(mark).length] as const)
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** A spreadsheet runs a cell that begins with one of these; an apostrophe before it makes it text. Taken off again when read. */
function withGuard(cell: string): string {
  return /^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
}

export function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell
}
