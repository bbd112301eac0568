/** Comma-, semicolon- or tab-separated text, a row at a time. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { letters } from '../core/batch/columns.ts'
import { error, type Message, warning } from '../core/codes.ts'
import { fail, ok } from '../core/result.ts'
import { declaredDelimiter, delimiterOf, withoutGuard } from './csv.ts'
import type { DataRows } from './data-row.ts'
import { decodeText } from './encoding.ts'
import { largest } from './limits.ts'
import { unreadable } from './read.ts'
import { tableTooLarge } from './sheet-parts.ts'

/** Bytes from which encoding and separator are told. */
export const beginning = 1 << 16
/** UTF-16 code units of one row: a quotation mark that is never closed would take the rest of the file. */
const longestRow = 1 << 20

/** `begin` is the beginning of the file, for what it is was told from it. */
export async function* csvRows(path: string, begin: Uint8Array): DataRows {
  const { parse, CsvError } = await import('csv-parse')
  const form = await decodeText(wholeLines(begin))
  if (!form) return yield fail(error('file-not-text', { path }))
  const declared = declaredDelimiter(form.text)
  const parser = parse({
    delimiter: declared?.delimiter ?? delimiterOf(form.text),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
    from_line: declared ? 2 : 1,
  })
  // No more is read than the parser has room for; what goes wrong in reading is told by the parser.
  const feeding = pipeline(decodedText(path, form.encoding), parser).catch(() => undefined)
  let row = declared ? 1 : 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++
      if (cells.length > largest.columns) return yield fail(tableTooLarge(path))
      const shown = cells.map(withoutGuard)
      if (shown.some((cell) => cell.trim() !== ''))
        yield ok({ row, cells: shown, messages: shortened(shown, row, path) })
    }
    await feeding
  } catch (reason) {
    if (reason instanceof CsvError) return yield fail(error('table-broken', { path, row: row + 1 }))
    if (reason instanceof TypeError) return yield fail(error('file-not-text', { path }))
    return yield fail(unreadable(path, reason))
  } finally {
    parser.destroy()
  }
}

/** A spreadsheet that saves a long number as text saves what it showed, and its digits are gone: `1.2E+11`. */
function shortened(cells: readonly string[], row: number, path: string): readonly Message[] {
  return cells.flatMap((text, index) =>
    /^\s?[+-]?\d(?:\.\d{1,15})?E[+-]?\d{1,3}\s?$/iu.test(text)
      ? [warning('table-cell-scientific', { path, cell: `${letters(index)}${row}`, text: text.trim() })]
      : [],
  )
}

/** A beginning may end within a character, and never within a line end; in UTF-16, which has zeros, a character has two bytes. */
function wholeLines(begin: Uint8Array): Uint8Array {
  if (begin.length < beginning || begin.includes(0)) return begin
  const end = begin.lastIndexOf(0x0a)
  return end > 0 ? begin.subarray(0, end) : begin
}

async function* decodedText(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const bytes of createReadStream(path)) yield decoder.decode(bytes as Uint8Array, { stream: true })
  yield decoder.decode()
}
