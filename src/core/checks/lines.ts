/** The lines in which a pattern that stays within one may match: to look for a sign costs far less than to try a pattern at every place. */

export interface LineOfText {
  readonly text: string
  /** In the whole. */
  readonly start: number
}

/** Those of which `may` holds; it holds of the whole where it holds of one line. In order. Linear in the text. */
export function* linesWhere(text: string, may: (text: string) => boolean): Generator<LineOfText> {
  if (!may(text)) return
  let start = 0
  for (const line of text.split('\n')) {
    if (may(line)) yield { text: line, start }
    start += line.length + 1
  }
}

/** Whether one of the signs stands in a text. */
export function holding(...signs: readonly string[]): (text: string) => boolean {
  return (text) => signs.some((sign) => text.includes(sign))
}
