/** The room that a grid leaves of a page (ISO/IEC 29500-1, 17.6.5), as LibreOffice reckons it: whole characters wide, in the middle. */

/** Twentieths of a point, as documents say it. */
type Twentieths = number

/** Parts of a point. */
const fraction = 4096

/** How wide a character of the grid is; null where it has none. `space` is in 4,096ths of a point, more or less than `size` points. */
export function characterOf(type: string, size: number, space: number | null): Twentieths | null {
  if (space === null || !/^(?:linesAndChars|snapToChars)$/u.test(type)) return null
  const whole = Math.floor(space / fraction)
  return size * 20 + whole * 20 + Math.floor(((space - whole * fraction) * 20) / (fraction - 1))
}

/** What is left before and behind whole ones of a length. */
export function restOf(
  length: Twentieths,
  one: Twentieths,
): { readonly before: Twentieths; readonly behind: Twentieths } {
  const rest = one > 0 && length >= one ? length % one : 0
  const before = Math.floor(rest / 2)
  return { before, behind: rest - before }
}
