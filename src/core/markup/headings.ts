/** Headings that are written with `#` (CommonMark 0.31 §4.2). */

const opening = /^ {0,3}(?<hashes>#{1,6})[ \t]+(?=\S)/u
const closing = /(?<![ \t])[ \t]+#+[ \t]*$/u
/** The same at the start of any line. */
const anywhere = /^ {0,3}#{1,6}[ \t]+\S/mu

export interface HeadingSigns {
  /** How many hashes. */
  readonly depth: number
  /** How long the signs are at the head of the line and at its end, with the blanks at them. */
  readonly head: number
  readonly tail: number
}

/** The signs of the heading that a line is; null where it is none. A heading without words is none. */
export function headingOf(line: string): HeadingSigns | null {
  const match = opening.exec(line)
  if (!match) return null
  return { depth: match.groups?.hashes?.length ?? 1, head: match[0].length, tail: closing.exec(line)?.[0].length ?? 0 }
}

/** Only Markdown is written so; a text that has such a line is Markdown, whatever its file is called. */
export function hasHeading(text: string): boolean {
  return anywhere.test(text)
}
