/** What a chart shows of its workbook (ISO/IEC 29500-1, 21.2): each cached value with the cell that it was taken from. */
import { attributeOf } from '../package.ts'
import { scanXml } from '../xml/scan.ts'
import { decodeReferences } from '../xml/text.ts'

export interface ChartValue {
  readonly sheet: string
  /** Both counted from 1. */
  readonly row: number
  readonly column: number
  /** The cache is one of numbers. */
  readonly isNumber: boolean
  readonly text: string
}

const caches: ReadonlySet<string> = new Set(['c:strCache', 'c:numCache'])

/** In document order. Caches of several levels, and formulas that are no one range, name no cell. */
export function chartValues(source: string): readonly ChartValue[] {
  const values: ChartValue[] = []
  let range: CellRange | null = null
  let cache = ''
  let index = -1
  let read: 'formula' | 'value' | null = null
  let text = ''
  scanXml(source, {
    open(tag, start) {
      if (caches.has(tag.name)) cache = tag.name
      else if (tag.name === 'c:pt' && cache !== '') index = Number(attributeOf(source, tag, start, 'idx') ?? -1)
      else if (tag.name === 'c:f') read = 'formula'
      else if (tag.name === 'c:v') read = 'value'
      else return
      text = ''
    },
    close(name) {
      if (name === 'c:f') range = rangeOf(text)
      if (name === 'c:v' && range && cache !== '' && index >= 0) {
        const cell = cellIn(range, index)
        if (cell) values.push({ ...cell, isNumber: cache === 'c:numCache', text })
      }
      if (caches.has(name)) cache = ''
      if (name === 'c:f' || name === 'c:v') read = null
    },
    text(start, end) {
      if (read) text += decodeReferences(source.slice(start, end))
    },
    cdata(start, end) {
      if (read) text += source.slice(start, end)
    },
    aside() {},
  })
  return values
}

interface CellRange {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

const oneRange =
  /^(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!,()]+))!\$?(?<left>[A-Z]{1,3})\$?(?<top>\d{1,7})(?::\$?(?<right>[A-Z]{1,3})\$?(?<bottom>\d{1,7}))?$/u

function rangeOf(formula: string): CellRange | null {
  const found = oneRange.exec(formula.trim())?.groups
  if (!found) return null
  const [row, column] = [Number(found.top), columnOf(found.left ?? '')]
  return {
    sheet: found.quoted?.replaceAll("''", "'") ?? found.plain ?? '',
    row,
    column,
    rows: Number(found.bottom ?? row) - row + 1,
    columns: columnOf(found.right ?? found.left ?? '') - column + 1,
  }
}

/** Points are counted along the rows. */
function cellIn({ sheet, row, column, rows, columns }: CellRange, index: number) {
  if (columns < 1 || index >= rows * columns) return null
  return { sheet, row: row + Math.floor(index / columns), column: column + (index % columns) }
}

/** `AA` is 27. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
