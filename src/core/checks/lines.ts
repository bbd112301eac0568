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

/** Those in which one of the signs stands. In order; each sign is looked for once in the whole text. */
export function* linesHolding(text: string, ...signs: readonly string[]): Generator<LineOfText> {
  const next = signs.map((sign) => text.indexOf(sign))
  for (let from = 0; ; ) {
    let first = -1
    for (const [index, sign] of signs.entries()) {
      let at = next[index] ?? -1
      if (at >= 0 && at < from) next[index] = at = text.indexOf(sign, from)
      if (at >= 0 && (first < 0 || at < first)) first = at
    }
    if (first < 0) return
    const start = text.lastIndexOf('\n', first) + 1
    const end = text.indexOf('\n', first)
    yield { text: text.slice(start, end < 0 ? text.length : end), start }
    if (end < 0) return
    from = end + 1
  }
}
