/** Embedded PDF files (ISO 32000-1): their streams inflated, and the text of their pages as the fonts' own tables spell it. */
import { inflateSync } from 'node:zlib'
import { fileSignatures } from '../../core/file-signatures.ts'
import { limits } from '../limits.ts'
import { uninterrupted } from '../zip/uninterrupted.ts'
import type { EmbeddedFile } from './inside.ts'
import { shownStrings, stringsOf } from './pdf-strings.ts'

export interface PdfText {
  readonly streams: readonly EmbeddedFile[]
  /** The strings of all pages, once in the spelling of each font; which font a page uses is not followed. */
  readonly texts: readonly string[]
  /** Encrypted, or with streams that are packed in a way that is not read. */
  readonly isPartly: boolean
}

const otherFilters = /\/(?:LZW|ASCII85|ASCIIHex|RunLength|Crypt)(?:Decode)?\b/u

/** Null where the bytes are no PDF. */
export function pdfTextOf(bytes: Buffer): PdfText | null {
  if (!bytes.subarray(0, 1024).includes(Buffer.from(fileSignatures.pdf))) return null
  const source = bytes.toString('latin1')
  const streams: EmbeddedFile[] = []
  let isPartly = /\/Encrypt\s+\d+\s+\d+\s+R/u.test(source)
  let budget: number = limits.inside
  let end = 0
  let object = 0
  for (const match of source.matchAll(/(?<!end)stream\r?\n/gu)) {
    const start = match.index + match[0].length
    const last = source.slice(object, match.index).lastIndexOf('obj')
    object = last < 0 ? object : object + last
    const dictionary = source.slice(object, match.index)
    object = match.index
    if (end >= 0 && end < start) end = source.indexOf('endstream', start)
    isPartly ||= otherFilters.test(dictionary)
    if (end < 0 || !dictionary.includes('/FlateDecode')) continue
    const inflated = inflate(bytes.subarray(start, end), budget)
    isPartly ||= inflated === null
    if (!inflated) continue
    budget -= inflated.length
    streams.push({ name: `stream${streams.length + 1}`, bytes: inflated })
  }
  const contents = [source, ...streams.map((stream) => Buffer.from(stream.bytes).toString('latin1'))]
  const tables = contents.flatMap(tableIn)
  const shown = contents.filter((content) => /\bBT\b/u.test(content)).map(stringsIn)
  const spellings: string[] = []
  let spent = 0
  for (const table of tables)
    for (const codes of shown) {
      spent += codes.length
      if (spent <= limits.spelled) spellings.push(spelled(codes, table))
    }
  isPartly ||= spent > limits.spelled
  return { streams, texts: [...spellings, ...shown.flatMap(asEncoded), ...contents.map(textStringsIn)], isPartly }
}

function inflate(packed: Buffer, most: number): Buffer | null {
  try {
    return uninterrupted(() => inflateSync(packed, { maxOutputLength: Math.max(most, 1) }))
  } catch {
    return null
  }
}

interface FontTable {
  /** Hexadecimal digits of one code. */
  readonly width: number
  readonly characters: ReadonlyMap<string, string>
}

/** How many codes the ranges of a table are read for: a font has 65,536 glyphs at most. */
const mostCodes = 4 * 0x10000

/** 9.10.3: which character a code of a font stands for. */
function tableIn(content: string): readonly FontTable[] {
  const characters = new Map<string, string>()
  let left = mostCodes
  for (const block of blocksIn(content, 'bfchar'))
    for (const { groups } of block.matchAll(/<(?<code>[0-9a-f]{1,8})>\s*<(?<to>[0-9a-f\s]*)>/giu))
      characters.set((groups?.code ?? '').toUpperCase(), utf16(groups?.to ?? ''))
  for (const block of blocksIn(content, 'bfrange'))
    for (const { groups } of block.matchAll(
      /<(?<from>[0-9a-f]{1,8})>\s*<(?<to>[0-9a-f]{1,8})>\s*(?:<(?<first>[0-9a-f]+)>|\[(?<list>[^[\]]*)\])/giu,
    )) {
      const { from = '', to = '', first = '', list } = groups ?? {}
      const listed = list === undefined ? null : [...list.matchAll(/<([^<>]*)>/gu)].map((match) => match[1] ?? '')
      const start = Number.parseInt(from, 16)
      const count = Math.min(Number.parseInt(to, 16) - start + 1, left)
      left -= Math.max(0, count)
      for (let index = 0; index < count; index++) {
        const code = (start + index).toString(16).toUpperCase().padStart(from.length, '0')
        const character = listed
          ? utf16(listed[index] ?? '')
          : String.fromCodePoint(Math.min(Number.parseInt(first, 16) + index, 0x10ffff))
        characters.set(code, character)
      }
    }
  const [code] = characters.keys()
  return code === undefined ? [] : [{ width: code.length, characters }]
}

/** What stands between `begin…` and the next `end…` of that name. */
function blocksIn(content: string, name: string): readonly string[] {
  const [, ...opened] = content.split(`begin${name}`)
  return opened.flatMap((block) => {
    const end = block.indexOf(`end${name}`)
    return end < 0 ? [] : [block.slice(0, end)]
  })
}

const utf16 = (hex: string): string =>
  (hex.replace(/\s/gu, '').match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** The strings that are shown, a line an operator. */
const stringsIn = (content: string): string => shownStrings(content).join('\n')

/** 7.9.2.2: titles, notes and bookmarks are UTF-16 after a byte-order mark. */
function textStringsIn(content: string): string {
  return stringsOf(content)
    .filter((codes) => codes.startsWith('FEFF'))
    .map((codes) => utf16(codes.slice(4)))
    .join('\n')
}

/** 9.7.5.2: fonts whose codes are UTF-16 or GBK themselves have no table. */
function asEncoded(codes: string): readonly string[] {
  const lines = codes.split('\n')
  const decoder = new TextDecoder('gb18030')
  return [lines.map(utf16).join('\n'), lines.map((line) => decoder.decode(Buffer.from(line, 'hex'))).join('\n')]
}

function spelled(codes: string, { width, characters }: FontTable): string {
  const each = new RegExp(`[0-9A-F]{${width}}|\\n`, 'gu')
  return codes.replace(each, (code) => (code === '\n' ? code : (characters.get(code) ?? '')))
}
