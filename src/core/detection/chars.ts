/** Which characters hide something. */
import type { MaskStyle } from '../model.ts'

const maskChars: Readonly<Record<MaskStyle, string>> = {
  stars: '*＊',
  crosses: '×',
  letters: 'Xx',
  mou: '某',
  // A form has no sign for what it leaves open: `core/detection/blanks` finds it.
  blanks: '',
}

const tables = new Map<string, Uint8Array>()

/** A table by code unit: 1 where it is a mask character of these styles, else 0. The same table for the same styles: not to be written to. */
export function maskTable(styles: readonly MaskStyle[]): Uint8Array {
  const chars = styles.map((style) => maskChars[style]).join('')
  const known = tables.get(chars)
  if (known) return known
  const table = new Uint8Array(0x10000)
  for (let at = 0; at < chars.length; at++) table[chars.charCodeAt(at)] = 1
  tables.set(chars, table)
  return table
}
