/** Which way the lines of a text follow each other: down, or to the left where they stand upright. */

interface Along {
  readonly start: number
  readonly end: number
}

/** What draws the lines of a section upright. */
export const uprightMode = 'vertical-rl'

export function isUpright(element: Element): boolean {
  return getComputedStyle(element).writingMode === uprightMode
}

/** Where it lies in the order of the lines, in screen pixels that grow from line to line. */
export function along({ top, bottom, left, right }: DOMRectReadOnly, upright: boolean): Along {
  return upright ? { start: -right, end: -left } : { start: top, end: bottom }
}
