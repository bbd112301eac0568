/** Telephones, identity and account numbers: digits in a row, whatever stands between them, one a cell too. */

export interface DigitRuns {
  /** The digits, with a blank where something else than separators stood. */
  readonly text: string
  /** UTF-16 offset of each in the text. */
  readonly offsets: Uint32Array
}

/** Signs that may stand between two digits of one number; more of them in a row part two numbers. */
const separators = new Set(' \t\n\r-.()/·_:[]|,+‐–—'.split(''))
const mostSeparators = 4

/** `text` is folded. */
export function digitRuns(text: string): DigitRuns {
  const units = new Uint16Array(text.length * 2)
  const offsets = new Uint32Array(text.length * 2)
  let length = 0
  let gap = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) {
      units[length] = code
      offsets[length++] = at
      gap = 0
    } else if (length > 0 && units[length - 1] !== 0x20) {
      gap = separators.has(text.charAt(at)) ? gap + 1 : mostSeparators + 1
      if (gap <= mostSeparators) continue
      units[length] = 0x20
      offsets[length++] = at
      gap = 0
    }
  }
  return { text: Buffer.from(units.buffer, 0, 2 * length).toString('utf16le'), offsets }
}

/** So many equal digits are no chance, even as a piece of a longer number. */
const unmistakable = 11
const ordinary = 7

/** Whether digits that were found are the number: not a piece of a longer one, and over lines only where each digit has its own. */
export function isOwnNumber(text: string, { text: digits, offsets }: DigitRuns, from: number, to: number): boolean {
  const start = offsets[from] ?? 0
  const end = (offsets[to - 1] ?? 0) + 1
  if (to - from >= unmistakable) return true
  const isApart = (index: number): boolean =>
    /[\n\t|]/u.test(text.slice((offsets[index] ?? 0) + 1, offsets[index + 1] ?? 0))
  let apart = 0
  for (let index = from; index < to - 1; index++) if (isApart(index)) apart++
  const oneEach = apart === to - from - 1
  if (oneEach) return !(isDigit(digits[from - 1]) && isApart(from - 1)) && !(isDigit(digits[to]) && isApart(to - 1))
  return (
    to - from >= ordinary &&
    apart === 0 &&
    !isDigit(text[end]) &&
    (!isDigit(text[start - 1]) || /(?:^|\D)(?:00)?86$/u.test(text.slice(Math.max(0, start - 5), start)))
  )
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'
