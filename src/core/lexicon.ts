/**
 * Words as tries over UTF-16 code units: the longest word that starts, or ends, at a place of a text, in time proportional to the word.
 */
interface Node {
  readonly next: Map<number, Node>
  /** The classes of the word that ends here, one bit a class; 0 where none does. */
  classes: number
}

export interface Lexicon {
  readonly root: Node
  /** 1 reads words forwards, -1 backwards. */
  readonly step: 1 | -1
}

/** A word found, as the place where it ends (forwards) or starts (backwards). */
export interface Found {
  readonly edge: number
  readonly classes: number
}

/** Tables of words, each with the bit of its class; a word may stand in several. */
export function lexiconOf(tables: readonly (readonly [number, readonly string[]])[], step: 1 | -1): Lexicon {
  const root: Node = { next: new Map(), classes: 0 }
  for (const [bit, table] of tables) for (const word of table) add(root, word, bit, step)
  return { root, step }
}

function add(root: Node, word: string, bit: number, step: 1 | -1): void {
  let node = root
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(step === 1 ? i : word.length - 1 - i)
    let next = node.next.get(code)
    if (!next) {
      next = { next: new Map(), classes: 0 }
      node.next.set(code, next)
    }
    node = next
  }
  node.classes |= bit
}

/** The longest word that starts at `at` (forwards) or ends at `at` (backwards, exclusive); only words that have one of `classes` count. */
export function longest(lexicon: Lexicon, text: string, at: number, classes = -1): Found | null {
  const { step } = lexicon
  let node = lexicon.root
  let found: Found | null = null
  for (let i = step === 1 ? at : at - 1; i >= 0 && i < text.length; i += step) {
    const next = node.next.get(text.charCodeAt(i))
    if (!next) break
    node = next
    if (node.classes & classes) found = { edge: step === 1 ? i + 1 : i, classes: node.classes }
  }
  return found
}
