/** Which way the lines of a text follow each other: down, or where they stand upright to the left or to the right. */

interface Along {
  readonly start: number
  readonly end: number
}

export type Flow = 'down' | 'left' | 'right'

/** What draws the lines of a section upright, and where they then go. */
const uprightModes = { 'vertical-rl': 'left', 'vertical-lr': 'right', 'sideways-lr': 'right' } as const
export type UprightMode = keyof typeof uprightModes

const isMode = (mode: string): mode is UprightMode => mode in uprightModes

export function flowOf(element: Element): Flow {
  const { writingMode } = getComputedStyle(element)
  return isMode(writingMode) ? uprightModes[writingMode] : 'down'
}

/** Where it lies in the order of the lines, in screen pixels that grow from line to line. */
export function along({ top, bottom, left, right }: DOMRectReadOnly, flow: Flow): Along {
  if (flow === 'down') return { start: top, end: bottom }
  return flow === 'left' ? { start: -right, end: -left } : { start: left, end: right }
}
