/**
 * Marks that carry placeholders through a drawing. The document that a page is drawn from has each of them between three characters for
 * private use, the first two around its number in digits that are such characters as well; whoever draws takes them out again.
 *
 *     ［０1３．张**］ for the placeholder 13 that says 张**
 */

/** Offsets of the signs from the first of the block; the ten digits are at 0. */
const signs = { begin: 10, said: 11, end: 12 } as const
const size = 16
/** The last plane for private use but its last characters, which are none. */
const [first, last] = [0x10_f000, 0x10_ff00]

/** The first code point of sixteen that stand for nothing in `text`. */
export function freeMarks(text: string): number {
  const used = new Set([...(text.match(/[\u{10F000}-\u{10FFFD}]/gu) ?? [])].map((sign) => blockOf(sign)))
  for (let base = first; base < last; base += size) if (!used.has(base)) return base
  return first
}

function blockOf(sign: string): number {
  return Math.floor((sign.codePointAt(0) ?? 0) / size) * size
}

/** `said` with the marks of the placeholder `at` around it; `base` is what `freeMarks` gave. */
export function marked(base: number, at: number, said: string): string {
  const sign = (offset: number) => String.fromCodePoint(base + offset)
  const number = [...String(at)].map((digit) => sign(Number(digit))).join('')
  return `${sign(signs.begin)}${number}${sign(signs.said)}${said}${sign(signs.end)}`
}

/** A stretch of a marked text: a placeholder, by its number, or what stands between two, whose `at` is null. */
export interface MarkedPart {
  readonly at: number | null
  readonly text: string
}

/** The parts of a marked text; a mark without its others is left out. Linear in the text. */
export function partsOf(base: number, text: string): readonly MarkedPart[] {
  const parts: { at: number | null; text: string }[] = []
  let [at, number]: [number | null, string] = [null, '']
  let said = ''
  const push = () => {
    // A placeholder that says nothing has a place all the same.
    if (said !== '' || at !== null) parts.push({ at, text: said })
    said = ''
  }
  for (const character of text) {
    const offset = (character.codePointAt(0) ?? 0) - base
    if (offset < 0 || offset >= size) said += character
    else if (offset < signs.begin) number += String(offset)
    else {
      push()
      at = offset === signs.said && number !== '' ? Number(number) : null
      number = ''
    }
  }
  push()
  return parts
}

/** Tells whether a text has any mark at all, of whichever block. */
export function hasMarks(text: string): boolean {
  return /[\u{10F000}-\u{10FFFD}]/u.test(text)
}
