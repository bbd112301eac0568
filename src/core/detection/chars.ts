/** What single UTF-16 code units are. */
import type { MaskStyle } from '../model.ts'

export const star = 0x2a
export const wideStar = 0xff0a
export const newline = 0x0a
export const backslash = 0x5c

const maskChars: Readonly<Record<MaskStyle, string>> = { stars: '*＊', crosses: '×', letters: 'Xx', mou: '某' }

/** A table by code unit: 1 where it is a mask character of these styles, else 0. */
export function maskTable(styles: readonly MaskStyle[]): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const style of styles) for (const char of maskChars[style]) table[char.charCodeAt(0)] = 1
  return table
}

export function isStar(code: number): boolean {
  return code === star || code === wideStar
}

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}

/** White space as CommonMark 0.31 §2.1 has it, the ideographic space with it; NaN (outside the text) counts as white space too. */
export function isSpace(code: number): boolean {
  return (
    (code >= 9 && code <= 13) ||
    code === 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    Number.isNaN(code)
  )
}

/** Unicode punctuation and symbols (CommonMark 0.31 §2.1), as far as one code unit tells. */
export function isPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e) ||
    (code >= 0xa1 && code <= 0xbf && code !== 0xaa && code !== 0xb5 && code !== 0xba) ||
    code === 0xd7 ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2030 && code <= 0x205e) ||
    (code >= 0x2190 && code <= 0x2bff) ||
    (code >= 0x3001 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x3020) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff40) ||
    (code >= 0xff5b && code <= 0xff65)
  )
}
