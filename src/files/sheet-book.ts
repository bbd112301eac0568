/** What a spreadsheet says of its cells beside them: the shared strings, the number formats, which sheet comes first. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { chineseFormats } from './chinese-formats.ts'

export interface SheetBook {
  readonly strings: readonly string[]
  /** Of each format of a cell, by the number that the cell names. */
  readonly formats: readonly (string | number)[]
  /** Parts of the sheets as the book orders them. */
  readonly sheets: readonly string[]
  /** Days are counted from 1904 (ECMA-376 part 1, 18.17.4.1). */
  readonly isFrom1904: boolean
}

/** `partOf` gives the text of a part, or an empty one. Throws where a part is no XML. */
export function sheetBook(partOf: (name: string) => string): SheetBook {
  const targets = new Map<string, string>()
  readXml(partOf('xl/_rels/workbook.xml.rels'), {
    open: (name, attribute) => {
      if (name === 'Relationship') targets.set(attribute('Id'), partName(attribute('Target')))
    },
  })
  const sheets: string[] = []
  let isFrom1904 = false
  readXml(partOf('xl/workbook.xml'), {
    open: (name, attribute) => {
      if (name === 'sheet') sheets.push(targets.get(attribute('id')) ?? '')
      if (name === 'workbookPr') isFrom1904 ||= /^(?:1|true)$/u.test(attribute('date1904'))
    },
  })
  return {
    strings: stringsIn(partOf('xl/sharedStrings.xml')),
    formats: formatsIn(partOf('xl/styles.xml')),
    sheets,
    isFrom1904,
  }
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`
}

/** Phonetic guides stand beside a string and are none of it. */
function stringsIn(xml: string): readonly string[] {
  const strings: string[] = []
  let text: string | null = null
  let phonetic = false
  readXml(xml, {
    open: (name) => {
      if (name === 'si') strings.push('')
      if (name === 'rPh') phonetic = true
      if (name === 't' && !phonetic) text = ''
    },
    text: (piece) => {
      if (text !== null) text += piece
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false
      if (name !== 't' || text === null) return
      strings[strings.length - 1] += text
      text = null
    },
  })
  return strings
}

function formatsIn(xml: string): readonly (string | number)[] {
  const own = new Map<number, string>()
  const numbers: number[] = []
  let isOfCells = false
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode'))
      if (name === 'cellXfs') isOfCells = true
      if (name === 'xf' && isOfCells) numbers.push(Number(attribute('numFmtId')))
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  return numbers.map((number) => own.get(number) ?? chineseFormats[number] ?? number)
}

export interface XmlEvents {
  /** Names without their prefixes. */
  readonly open: (name: string, attribute: (name: string) => string) => void
  readonly text?: (piece: string) => void
  readonly close?: (name: string) => void
}

export interface XmlReader {
  readonly write: (piece: string) => void
  readonly end: () => void
}

/** Fed piece by piece; throws where the text is no XML, at its end where it stops short. */
export function xmlReader({ open, text, close }: XmlEvents): XmlReader {
  const parser = new SaxesParser()
  parser.on('error', (reason) => {
    throw reason
  })
  parser.on('opentag', (tag) => open(localName(tag.name), (name) => attributeOf(tag, name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)))
  return { write: (piece) => void parser.write(piece), end: () => void parser.close() }
}

function readXml(xml: string, handler: XmlEvents): void {
  if (xml === '') return
  const reader = xmlReader(handler)
  reader.write(xml)
  reader.end()
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function attributeOf({ attributes }: SaxesTagPlain, wanted: string): string {
  for (const name in attributes) if (localName(name) === wanted) return attributes[name] ?? ''
  return ''
}
