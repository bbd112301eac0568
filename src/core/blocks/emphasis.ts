/** Which tokens stand between two runs of stars or underscores: one each for italic, two for bold. */
import { type DelimiterRun, pairsOf } from '../markup/emphasis.ts'
import type { Span } from '../model.ts'

/** A stretch of the source, or what is shown instead of a sign. */
export interface Token extends Span {
  readonly shown: string | null
  /** Null where the token is no run of stars or underscores. */
  readonly delimiter: DelimiterRun | null
}

export type Styled = Omit<Token, 'delimiter'> & { readonly bold: boolean; readonly italic: boolean }

/** Every token with its style; the stars and underscores that found a partner are gone, the others are text. */
export function emphasised(tokens: readonly Token[]): readonly Styled[] {
  const places = tokens.flatMap(({ delimiter }, index) => (delimiter ? [index] : []))
  const runs = tokens.flatMap(({ delimiter }) => delimiter ?? [])
  // How many pairs of each sort open (above zero) or close at each token, and how many signs they take from its ends.
  const bold = new Int32Array(tokens.length + 1)
  const italic = new Int32Array(tokens.length + 1)
  const head = new Int32Array(tokens.length)
  const tail = new Int32Array(tokens.length)
  for (const { opener, closer, length } of pairsOf(runs)) {
    const [from, to] = [places[opener] ?? 0, places[closer] ?? 0]
    const depth = length === 2 ? bold : italic
    depth[from + 1] = (depth[from + 1] ?? 0) + 1
    depth[to] = (depth[to] ?? 0) - 1
    tail[from] = (tail[from] ?? 0) + length
    head[to] = (head[to] ?? 0) + length
  }
  let [boldNow, italicNow] = [0, 0]
  return tokens.map(({ start, end, shown }, index) => {
    boldNow += bold[index] ?? 0
    italicNow += italic[index] ?? 0
    const from = start + (head[index] ?? 0)
    return {
      start: from,
      end: Math.max(from, end - (tail[index] ?? 0)),
      shown,
      bold: boldNow > 0,
      italic: italicNow > 0,
    }
  })
}
