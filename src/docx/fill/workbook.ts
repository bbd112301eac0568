/** The workbook that a chart keeps its data in (ISO/IEC 29500-1, 18): some of its cells written anew, and nothing else of it changed. */

import { escapeText } from '../../core/xml-text.ts'
import { attributeOf, attributeValue, relationshipsOf, scanPart } from '../package.ts'
import type { Tag, XmlHandler } from '../xml/scan.ts'
import { addSplice, encodeSpliced, type Splices } from '../xml/splice.ts'
import { decodeReferences, escapeAttribute, type XmlSource } from '../xml/text.ts'
import { writeZip } from '../zip/write.ts'
import { readZip, type Zip } from '../zip/zip.ts'
import { type ChartValue, columnOf } from './chart-values.ts'

export interface CellChange extends ChartValue {
  readonly before: string
}

interface SheetCell {
  readonly tag: string
  readonly style: string
  readonly from: number
  to: number
  readonly type: string
  value: string
  isFormula: boolean
}

interface Book {
  readonly zip: Zip
  readonly sources: Map<string, XmlSource>
  readonly splices: Splices
}

/** Null where a cell cannot be written: no workbook that can be read, no such cell, another text in it, or a formula. */
export function changeCells(bytes: Uint8Array, changes: readonly CellChange[]): Uint8Array | null {
  const zip = readZip(bytes)
  if (!zip.ok) return null
  const book: Book = { zip: zip.value, sources: new Map(), splices: new Map() }
  const roots = relationshipsOf(zip.value, '')
  const main = roots.ok ? roots.value.find(({ type }) => type === 'officeDocument')?.target : undefined
  if (main === undefined) return null
  const related = relationshipsOf(zip.value, main)
  if (!related.ok) return null
  const strings = related.value.find(({ type }) => type === 'sharedStrings')?.target
  const shared = strings === undefined ? [] : stringsIn(book, strings)
  const parts = new Map(related.value.map(({ id, target }) => [id, target]))
  const sheets = sheetsIn(book, main, parts)
  const left = new Map<number, number>()
  for (const [name, part] of sheets) {
    const own = changes.filter(({ sheet }) => sheet === name)
    if (!changeSheet(book, part, own, shared, left)) return null
  }
  if (changes.some(({ sheet }) => !sheets.has(sheet))) return null
  if (strings !== undefined) emptyStrings(book, strings, shared, left)
  const replacements = [...book.splices].flatMap(([part, list]) => {
    const source = book.sources.get(part)
    return source ? [[part, encodeSpliced(source, list)] as const] : []
  })
  return writeZip(zip.value, new Map(replacements))
}

function scan({ zip, sources }: Book, part: string, handlerFor: (source: string) => Partial<XmlHandler>): boolean {
  const scanned = scanPart(zip, part, handlerFor)
  if (scanned.ok) sources.set(part, scanned.value)
  return scanned.ok
}

/** Part by name of the sheet, all of them. */
function sheetsIn(book: Book, main: string, parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const sheets = new Map<string, string>()
  scan(book, main, (source) => ({
    open(tag, start) {
      if (tag.name !== 'x:sheet') return
      const part = parts.get(attributeOf(source, tag, start, 'r:id') ?? '')
      if (part !== undefined && /worksheets\//u.test(part))
        sheets.set(attributeOf(source, tag, start, 'name') ?? '', part)
    },
  }))
  return sheets
}

interface SharedString {
  /** What stands between its tags. */
  readonly from: number
  to: number
  text: string
}

/** The shared strings; what is read aloud beside them (`x:rPh`) is none of their text. */
function stringsIn(book: Book, part: string): readonly SharedString[] {
  const strings: SharedString[] = []
  let isText = false
  let aloud = 0
  scan(book, part, (source) => ({
    open({ name, length, empty }, start) {
      if (name === 'x:si') strings.push({ from: start + length, to: start + length, text: '' })
      isText = name === 'x:t' && !empty
      if (name === 'x:rPh' && !empty) aloud++
    },
    close(name, start) {
      const last = strings.at(-1)
      if (name === 'x:si' && last) last.to = start
      if (name === 'x:rPh') aloud--
      isText = false
    },
    text(start, end) {
      const last = strings.at(-1)
      if (isText && aloud === 0 && last) last.text += decodeReferences(source.slice(start, end))
    },
  }))
  return strings
}

/** Writes the sheet's changed cells, and counts in `left` for each shared string the cells that still say it. */
function changeSheet(
  book: Book,
  part: string,
  changes: readonly CellChange[],
  shared: readonly SharedString[],
  left: Map<number, number>,
): boolean {
  const wanted = new Map(changes.map((change) => [`${change.row} ${change.column}`, change]))
  let written = 0
  const isRead = scan(book, part, (source) =>
    cellsOf(source, (place, cell) => {
      const change = wanted.get(`${place.row} ${place.column}`)
      const text = cell.type === 's' ? (shared[Number(cell.value)]?.text ?? '') : cell.value
      const isChanged = change !== undefined && text === change.before && !cell.isFormula
      if (isChanged) {
        addSplice(book.splices, part, cell.from, cell.to, cellXml(cell, change))
        written++
      }
      const index = Number(cell.value)
      if (cell.type === 's') left.set(index, (left.get(index) ?? 0) + (isChanged ? 0 : 1))
    }),
  )
  return isRead && written === wanted.size && renameColumns(book, part, changes)
}

function cellsOf(
  source: string,
  found: (place: { readonly row: number; readonly column: number }, cell: SheetCell) => void,
): Partial<XmlHandler> {
  let cell: (SheetCell & { readonly place: string }) | null = null
  let isValue = false
  return {
    open(tag: Tag, start) {
      if (tag.name === 'x:c' && !tag.empty) cell = cellAt(source, tag, start)
      if (tag.name === 'x:f' && cell) cell.isFormula = true
      isValue = (tag.name === 'x:v' || tag.name === 'x:t') && !tag.empty
    },
    close(name, _start, end) {
      isValue = false
      if (name !== 'x:c' || !cell) return
      cell.to = end
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(cell.place) ?? []
      found({ row: Number(row), column: columnOf(letters) }, cell)
      cell = null
    },
    text(start, end) {
      if (isValue && cell) cell.value += decodeReferences(source.slice(start, end))
    },
  }
}

function cellAt(source: string, tag: Tag, start: number): SheetCell & { readonly place: string } {
  const value = (name: string) => attributeOf(source, tag, start, name) ?? ''
  const name = /^<(?<name>[^\s>/]+)/u.exec(source.slice(start, start + tag.length))?.groups?.name ?? 'c'
  const style = value('s') === '' ? '' : ` s="${escapeAttribute(value('s'))}"`
  return { tag: name, style, place: value('r'), from: start, to: start, type: value('t'), value: '', isFormula: false }
}

const plainNumber = /^-?\d{1,15}(?:\.\d+)?$/u

/** A number where the chart shows numbers; else a text of its own, for others may share the string that stood there. */
function cellXml({ tag, style }: SheetCell, { row, column, text, isNumber }: CellChange): string {
  const prefix = tag.slice(0, -1)
  const element = (name: string, inside: string) => `<${prefix}${name}>${inside}</${prefix}${name}>`
  const head = `<${tag} r="${lettersOf(column)}${row}"${style}`
  if (isNumber && plainNumber.test(text)) return `${head}>${element('v', text)}</${tag}>`
  const shown = `<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t>`
  return `${head} t="inlineStr">${element('is', shown)}</${tag}>`
}

function lettersOf(column: number): string {
  const rest = column - 1
  return (rest >= 26 ? lettersOf(Math.floor(rest / 26)) : '') + String.fromCharCode(65 + (rest % 26))
}

/** A table names its columns as its head cells do, or Excel finds it damaged (18.5.1.3). */
function renameColumns(book: Book, sheet: string, changes: readonly CellChange[]): boolean {
  if (changes.length === 0) return true
  const related = relationshipsOf(book.zip, sheet)
  if (!related.ok) return false
  return related.value
    .filter(({ type }) => type === 'table')
    .every(({ target }) =>
      scan(book, target, (source) => {
        let [top, left, next] = [0, 0, 0]
        return {
          open(tag, start) {
            if (tag.name === 'x:table') {
              const [, letters = '', row = ''] =
                /^([A-Z]+)(\d+)/u.exec(attributeOf(source, tag, start, 'ref') ?? '') ?? []
              top = attributeOf(source, tag, start, 'headerRowCount') === '0' ? 0 : Number(row)
              left = columnOf(letters)
            }
            if (tag.name !== 'x:tableColumn') return
            const column = left + next++
            const change = changes.find((one) => one.row === top && one.column === column)
            const name = tag.attributes.find((one) => one.name === 'name')
            if (change && name && attributeValue(source, name, start) === change.before)
              addSplice(book.splices, target, start + name.start, start + name.end, escapeAttribute(change.text))
          },
        }
      }),
    )
}

/** A string that no cell says any more is taken out: it may be the very one that was to be hidden. */
function emptyStrings(
  book: Book,
  part: string,
  shared: readonly SharedString[],
  left: ReadonlyMap<number, number>,
): void {
  const source = book.sources.get(part)?.text ?? ''
  for (const [index, count] of left) {
    const string = shared[index]
    if (count > 0 || !string || string.to === string.from) continue
    const prefix = /<(?<prefix>[^<>\s/]*:)?si\b/u.exec(source)?.groups?.prefix ?? ''
    addSplice(book.splices, part, string.from, string.to, `<${prefix}t></${prefix}t>`)
  }
}
