/** Words with elements around them: those that stand on a line, and the rest of the line. */
import { escapeText } from '../../core/xml-text.ts'
import type { SpliceFrame } from '../xml/splice.ts'

const rest = /[_＿]*$/u

/** What is written on a line, and what of the line is left behind it. */
export function onLine(text: string): readonly [words: string, rest: string] {
  const left = rest.exec(text)?.[0] ?? ''
  return [text.slice(0, text.length - left.length), left]
}

export function framed([before, between]: SpliceFrame, text: string): string {
  const [words, left] = onLine(text)
  return before + escapeText(words) + between + left
}
