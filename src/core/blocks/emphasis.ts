/** Which tokens stand between two runs of stars or underscores: one each for italic, two for bold. */
import type { Span } from '../model.ts'

export interface Delimiter {
  /** `*` or `_`; how many there are is the token's length. */
  readonly sign: string
  readonly opens: boolean
  readonly closes: boolean
}

/** A stretch of the source, or what is shown instead of a sign. */
export interface Token extends Span {
  readonly shown: string | null
  readonly delimiter: Delimiter | null
}

export type Styled = Omit<Token, 'delimiter'> & { readonly bold: boolean; readonly italic: boolean }

interface Opener {
  readonly index: number
  readonly sign: string
  left: number
}

/** A paragraph that leaves more open means none of them; looking through all would take the square of their number. */
const mostOpen = 200

/** Every token with its style; the stars and underscores that found a partner are gone, the others are text. */
export function emphasised(tokens: readonly Token[]): readonly Styled[] {
  const bold = new Array<number>(tokens.length + 1).fill(0)
  const italic = new Array<number>(tokens.length + 1).fill(0)
  const cutHead = new Map<number, number>()
  const cutTail = new Map<number, number>()
  const openers: Opener[] = []
  for (const [index, token] of tokens.entries()) {
    const delimiter = token.delimiter
    if (!delimiter) continue
    let left = token.end - token.start
    while (delimiter.closes && left > 0) {
      const at = openers.findLastIndex((opener) => opener.sign === delimiter.sign && fits(opener.left, left))
      const opener = openers[at]
      if (!opener) break
      const length = Math.min(2, opener.left, left)
      const depth = length === 2 ? bold : italic
      depth[opener.index + 1] = (depth[opener.index + 1] ?? 0) + 1
      depth[index] = (depth[index] ?? 0) - 1
      opener.left -= length
      left -= length
      cutTail.set(opener.index, (cutTail.get(opener.index) ?? 0) + length)
      cutHead.set(index, (cutHead.get(index) ?? 0) + length)
      openers.length = opener.left > 0 ? at + 1 : at
    }
    if (delimiter.opens && left > 0) openers.push({ index, sign: delimiter.sign, left })
    if (openers.length > mostOpen) openers.shift()
  }
  let boldNow = 0
  let italicNow = 0
  return tokens.map(({ start, end, shown }, index) => {
    boldNow += bold[index] ?? 0
    italicNow += italic[index] ?? 0
    const from = start + (cutHead.get(index) ?? 0)
    return {
      start: from,
      end: Math.max(from, end - (cutTail.get(index) ?? 0)),
      shown,
      bold: boldNow > 0,
      italic: italicNow > 0,
    }
  })
}

/** A pair closes a pair and one star one star; three may do either. A lone star never takes half of a pair: it would show the other half. */
function fits(opener: number, closer: number): boolean {
  return opener === closer || Math.min(opener, closer) > 1 || opener === 3 || closer === 3
}
