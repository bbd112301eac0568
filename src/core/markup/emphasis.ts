/**
 * Which runs of `*` and `_` CAN open and close emphasis, and which pairs they make (CommonMark 0.31 §6.2). Whether a run of a masked
 * report IS emphasis is for the words around it to say: `core/detection/emphasis.ts` decides that.
 */
import { isPunctuation, isSpace } from '../characters.ts'

/** A run stands at the left of a word: `before` and `after` are the code units beside it, NaN outside the text. */
export function isLeftFlanking(before: number, after: number): boolean {
  if (isSpace(after)) return false
  return !isPunctuation(after) || isSpace(before) || isPunctuation(before)
}

const word = /[\p{L}\d]/u
const isWord = (code: number): boolean => word.test(String.fromCharCode(code))

/**
 * What a run between `before` and `after` may do. CommonMark asks for flanking, by which punctuation inside hinders a run with a letter
 * outside; in Chinese, where no space stands between, that takes the bold from `**重点：**请`. So white space alone is asked for here.
 * An underscore inside a word is a letter of it: `snake_case`.
 */
export function abilitiesOf(
  sign: '*' | '_',
  before: number,
  after: number,
): { readonly opens: boolean; readonly closes: boolean } {
  const isInside = sign === '_' && isWord(before) && isWord(after)
  return { opens: !isInside && !isSpace(after), closes: !isInside && !isSpace(before) }
}

export interface DelimiterRun {
  readonly sign: '*' | '_'
  /** How many signs it has. */
  readonly length: number
  readonly opens: boolean
  readonly closes: boolean
}

/** Emphasis from the run `opener` to the run `closer`, both indexes: one sign of each for italic, two for bold. */
export interface DelimiterPair {
  readonly opener: number
  readonly closer: number
  readonly length: 1 | 2
}

interface Opener {
  readonly index: number
  left: number
}

/**
 * The pairs that runs in text order make, inner ones first. Each closer takes the nearest opener of its sign that fits, and what stands
 * open between the two never pairs. Linear: where a closer has found no opener, later ones like it do not look there again.
 */
export function pairsOf(runs: readonly DelimiterRun[]): readonly DelimiterPair[] {
  const pairs: DelimiterPair[] = []
  const open = { '*': [] as Opener[], _: [] as Opener[] }
  const searched = { '*': [0, 0, 0, 0, 0], _: [0, 0, 0, 0, 0] }
  for (const [index, { sign, length, opens, closes }] of runs.entries()) {
    let left = length
    while (closes && left > 0) {
      const openers = open[sign]
      const alike = Math.min(left, 4)
      const lowest = searched[sign][alike] ?? 0
      let at = openers.length - 1
      while (at >= lowest && !fits(openers[at]?.left ?? 0, left)) at--
      const opener = at >= lowest ? openers[at] : undefined
      if (!opener) {
        searched[sign][alike] = openers.length
        break
      }
      const taken = Math.min(opener.left, left) > 1 ? 2 : 1
      pairs.push({ opener: opener.index, closer: index, length: taken })
      opener.left -= taken
      left -= taken
      // What stands open between them pairs no more, whatever its sign; an opener that keeps signs is as good as a new one.
      closeFrom(opener.left > 0 ? at + 1 : at, opener.index, sign)
      if (opener.left > 0) searched[sign] = searched[sign].map((from) => Math.min(from, at))
    }
    if (opens && left > 0) open[sign].push({ index, left })
  }
  return pairs

  function closeFrom(at: number, index: number, sign: '*' | '_'): void {
    open[sign].length = at
    const other = open[sign === '*' ? '_' : '*']
    while ((other.at(-1)?.index ?? -1) > index) other.pop()
    for (const one of ['*', '_'] as const) searched[one] = searched[one].map((from) => Math.min(from, open[one].length))
  }
}

/**
 * A pair closes a pair and one sign one sign; three may do either. Unlike in CommonMark a lone sign never takes half of a pair: on paper
 * it would leave the other half standing, and `**` beside a `*` is more often a mask than a mistake.
 */
function fits(opener: number, closer: number): boolean {
  return opener === closer || Math.min(opener, closer) > 1 || opener === 3 || closer === 3
}
