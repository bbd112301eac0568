/** Words with elements around them: those that stand on a line, and the rest of the line. */
import { escapeText } from '../../core/xml-text.ts'
import type { SpliceFrame } from '../xml/splice.ts'

/** What is written on a line, and what of the line is left behind it; from the end, for a line may stand before what is written as well. */
export function onLine(text: string): readonly [words: string, rest: string] {
  let end = text.length
  while (end > 0 && '_＿'.includes(text.charAt(end - 1))) end--
  return [text.slice(0, end), text.slice(end)]
}

export function framed([before, between]: SpliceFrame, text: string): string {
  const [words, left] = onLine(text)
  return before + escapeText(words) + between + left
}
