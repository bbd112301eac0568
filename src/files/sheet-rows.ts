/** A spreadsheet, a row at a time: its strings and formats are held, its cells are unpacked as they are asked for. */
import { error, type Message, warning } from '../core/codes.ts'
import { fail, ok } from '../core/result.ts'
import type { DataRow, DataRows } from './data-row.ts'
import { largest, megabytes } from './limits.ts'
import { type SheetBook, sheetBook, xmlReader } from './sheet-book.ts'
import { partsOf, sheets, tableTooLarge } from './sheet-parts.ts'

/** The first sheet that holds any text. `path` is only for the sentences. */
export async function* sheetRows(bytes: Uint8Array, path: string): DataRows {
  const parts = await partsOf(bytes, path, (name) => !sheets.test(name))
  if (!parts.ok) return yield parts
  const decoder = new TextDecoder()
  try {
    const book = sheetBook((name) => decoder.decode(parts.value.get(name)))
    for (const part of book.sheets) {
      let isEmpty = true
      for await (const row of rowsOf(bytes, part, book, path)) {
        isEmpty = false
        yield row
      }
      if (!isEmpty) return
    }
  } catch (reason) {
    if (!(reason instanceof Error)) throw reason
    // saxes and fflate throw plain errors for what they cannot read.
    return yield fail(error('table-not-a-sheet', { path }))
  }
  yield fail(error('file-empty', { path }))
}

/** Packed bytes that are unpacked at a time: at a thousandfold, the most that DEFLATE can, some ten megabytes. */
const portion = 1 << 13

async function* rowsOf(bytes: Uint8Array, part: string, book: SheetBook, path: string): DataRows {
  const { SSF } = await import('@e965/xlsx')
  const mergeOf = await merges(bytes, part, path)
  const found: DataRow[] = []
  const reader = rowReader(book, path, SSF.format, mergeOf, (row) => found.push(row))
  for await (const text of unpacked(bytes, part, path)) {
    if (text === null) return yield fail(error('table-part-too-large', { path, megabytes: megabytes(largest.sheet) }))
    if (!reader.read(text)) return yield fail(tableTooLarge(path))
    for (const row of found.splice(0)) yield ok(row)
  }
  reader.end()
}

/** The part's text, piece by piece; null where there is more of it than is read. */
async function* unpacked(bytes: Uint8Array, part: string, path: string): AsyncGenerator<string | null> {
  const { Unzip, UnzipInflate } = await import('fflate')
  const pieces: string[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let size = 0
  const unzip = new Unzip((file) => {
    if (file.name !== part) return
    file.ondata = (reason, data, isLast) => {
      if (reason) throw reason
      size += data.length
      pieces.push(decoder.decode(data, { stream: !isLast }))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let from = 0; from < bytes.length; from += portion) {
    unzip.push(bytes.subarray(from, from + portion), from + portion >= bytes.length)
    if (size > largest.sheet) return yield null
    yield pieces.splice(0).join('')
  }
  if (size === 0) throw new Error(`${path} names a sheet that it does not hold.`)
}

/** The ranges of merged cells that a row stands in, but for the row that holds what they say. */
type MergeFinder = (row: number) => readonly string[]

/** Behind the cells stands what is merged, so the part is gone through once for it. Rows are asked for in order. */
async function merges(bytes: Uint8Array, part: string, path: string): Promise<MergeFinder> {
  let tail = ''
  for await (const text of unpacked(bytes, part, path)) tail = (tail + (text ?? '')).slice(-longestTail)
  const ranges = [
    ...tail.matchAll(
      /<(?:\w{1,9}:)?mergeCell\s[^<>]{0,99}?ref="(?<range>[A-Z]{1,3}(?<top>\d{1,7}):[A-Z]{1,3}(?<bottom>\d{1,7}))"/gu,
    ),
  ]
    .map(({ groups }) => ({ range: groups?.range ?? '', top: Number(groups?.top), bottom: Number(groups?.bottom) }))
    .filter(({ top, bottom }) => bottom > top)
    .toSorted((a, b) => a.top - b.top)
  let next = 0
  let open: typeof ranges = []
  return (row) => {
    for (; (ranges[next]?.top ?? Number.POSITIVE_INFINITY) < row; next++) open.push(...ranges.slice(next, next + 1))
    open = open.filter(({ bottom }) => bottom >= row)
    return open.slice(0, mostMerges).map(({ range }) => range)
  }
}

/** UTF-16 code units: some ten thousand merged ranges. */
const longestTail = 1 << 19
/** Of one row, told. */
const mostMerges = 5

interface OpenCell {
  readonly column: number
  readonly name: string
  readonly type: string
  readonly format: string | number
  value: string
  hasValue: boolean
  hasFormula: boolean
}

type CellFormatter = (format: string | number, value: number, options: { readonly date1904: boolean }) => string

/** False where a row has more columns than are read. */
function rowReader(
  book: SheetBook,
  path: string,
  format: CellFormatter,
  mergeOf: MergeFinder,
  tell: (row: DataRow) => void,
) {
  let row = 0
  let cells: string[] = []
  let messages: Message[] = []
  let cell: OpenCell | null = null
  let isText = false
  let phonetic = false
  let isTooWide = false
  const shown = (one: OpenCell): string => {
    const text = shownText(one, book, format)
    const message = trouble(one, text, path)
    if (message) messages.push(message)
    return text
  }
  const parser = xmlReader({
    open: (name, attribute) => {
      if (name === 'row') {
        row = Number(attribute('r')) || row + 1
        cells = []
        messages = []
      } else if (name === 'c') {
        const column = columnOf(attribute('r')) ?? cells.length
        const format = book.formats[Number(attribute('s') || 0)] ?? 'General'
        const named = attribute('r') || `R${row}C${column + 1}`
        cell = { column, name: named, type: attribute('t'), format, value: '', hasValue: false, hasFormula: false }
      } else if (name === 'rPh') phonetic = true
      else if (cell && name === 'f') cell.hasFormula = true
      else if (cell && (name === 'v' || (name === 't' && !phonetic))) {
        isText = true
        cell.hasValue = true
      }
    },
    text: (piece) => {
      if (isText && cell) cell.value += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') isText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'c' && cell) {
        const text = shown(cell)
        if (cell.column >= largest.columns) isTooWide ||= text !== ''
        else if (text !== '') {
          while (cells.length < cell.column) cells.push('')
          cells[cell.column] = text
        }
        cell = null
      } else if (name === 'row') {
        for (const range of mergeOf(row)) messages.push(error('table-cell-merged', { path, row, range }))
        if (messages.length > 0 || cells.some((text) => text.trim() !== '')) tell({ row, cells, messages })
      }
    },
  })
  return {
    read: (text: string): boolean => {
      parser.write(text)
      return !isTooWide
    },
    end: parser.end,
  }
}

/** From the letters of a cell's name, `C` of `C7` is 2; null where it has none. */
function columnOf(name: string): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(name)?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 0x40
  return column - 1
}

/** As the sheet shows it on a Chinese system (ECMA-376 part 1, 18.18.11 and 18.8.30). */
function shownText({ type, value, hasValue, format: code }: OpenCell, book: SheetBook, format: CellFormatter): string {
  if (!hasValue) return ''
  if (type === 's') return book.strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type !== '' && type !== 'n') return value
  const chosen = typeof code === 'string' && code.startsWith('[$-F800]') ? 'yyyy"年"m"月"d"日"' : code
  return format(chosen, Number(value), { date1904: book.isFrom1904 })
}

/** What cannot be taken as it is shown, or was perhaps not meant so. */
function trouble({ type, name: cell, value, hasValue, hasFormula, format }: OpenCell, text: string, path: string) {
  if (type === 'e') return error('table-cell-error', { path, cell, text: value })
  if (hasFormula && !hasValue) return error('table-cell-uncalculated', { path, cell })
  if (type !== '' && type !== 'n') return null
  if (hasValue && /\[DBNum\d\]/iu.test(String(format))) return error('table-cell-format', { path, cell })
  return hasValue && /\dE[+-]?\d/u.test(text) ? warning('table-cell-scientific', { path, cell, text }) : null
}
