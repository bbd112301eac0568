/** Rich text (RTF 1.9): its characters in order, whatever formatting stands between them, and the objects and pictures in it. */
import { beginsWith } from '../../core/file-signatures.ts'
import type { EmbeddedFile } from './inside.ts'

export interface RichText {
  readonly text: string
  readonly objects: readonly EmbeddedFile[]
}

/** Pictures and objects are written in hexadecimal digits; so many of them are no word. */
const fewestDigits = 32
const breaks = new Set(['par', 'line', 'cell', 'row', 'tab', 'sect', 'page'])
const token =
  /\\(?<word>[a-z]+)(?<number>-?\d{1,10})? ?|\\'(?<hex>[0-9a-f]{2})|\\(?<sign>[^a-z'])|(?<brace>[{}])|(?<plain>[^\\{}]+)/giu

/** Null where the bytes are no rich text. Chinese programs write in code page 936, of which GB 18030 has every character. */
export function richTextOf(bytes: Buffer): RichText | null {
  if (!beginsWith(bytes, 'rtf')) return null
  const objects: EmbeddedFile[] = []
  // How many characters after a `\u` stand in for it, group by group.
  const fallbacks = [1]
  let skip = 0
  let text = ''
  let pending: Buffer[] = []

  function finish(): void {
    text += new TextDecoder('gb18030').decode(Buffer.concat(pending))
    pending = []
  }

  function characters(piece: Buffer): void {
    if (skip < piece.length) pending.push(piece.subarray(skip))
    skip = Math.max(0, skip - piece.length)
  }

  function command(word: string, number: number): void {
    if (word === 'u') {
      finish()
      text += String.fromCharCode(number & 0xffff)
      skip = fallbacks[fallbacks.length - 1] ?? 1
    } else if (word === 'uc') fallbacks[fallbacks.length - 1] = number
    else if (breaks.has(word)) pending.push(Buffer.from('\n'))
    else if (word === 'bin') skip = number
  }

  for (const { groups } of bytes.toString('latin1').matchAll(token)) {
    const { word, number, hex, sign, brace, plain } = groups ?? {}
    if (brace === '{') fallbacks.push(fallbacks[fallbacks.length - 1] ?? 1)
    if (brace === '}') fallbacks.pop()
    if (brace !== undefined) skip = 0
    if (word !== undefined) command(word, Number(number ?? 1))
    if (hex !== undefined) characters(Buffer.from(hex, 'hex'))
    if (sign !== undefined && '\\{}'.includes(sign)) characters(Buffer.from(sign))
    if (plain === undefined) continue
    const bare = plain.replace(/[\r\n]/gu, '')
    if (bare.length >= fewestDigits && /^[0-9a-f\s]+$/iu.test(bare))
      objects.push({ name: `object${objects.length + 1}`, bytes: Buffer.from(bare.replace(/\s/gu, ''), 'hex') })
    else characters(Buffer.from(bare, 'latin1'))
  }
  finish()
  return { text, objects }
}
