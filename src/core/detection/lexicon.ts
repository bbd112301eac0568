/**
 * FoundWords as tries over UTF-16 code units: the longest word that starts, or ends, at a place of a text, in time proportional to the word.
 */
interface Node {
  readonly next: Map<number, Node>
  /** The classes of the word that ends here, one bit a class; 0 where none does. */
  classes: number
}

export interface Lexicon {
  /** The nodes of the first code unit, by code unit. */
  readonly first: readonly (Node | undefined)[]
  /** 1 reads words forwards, -1 backwards. */
  readonly step: 1 | -1
}

/** A word found, as the place where it ends (forwards) or starts (backwards). */
export interface FoundWord {
  readonly edge: number
  readonly classes: number
}

/** Every word found at one place, the shortest first: its edge and its classes, one after the other. */
export interface FoundWords {
  readonly found: readonly number[]
  /** The classes of all of them. */
  readonly classes: number
}

/** Tables of words, each with the bit of its class; a word may stand in several. */
export function lexiconOf(tables: readonly (readonly [number, readonly string[]])[], step: 1 | -1): Lexicon {
  const first = new Array<Node | undefined>(0x10000)
  for (const [bit, table] of tables) for (const word of table) add(first, word, bit, step)
  return { first, step }
}

function add(first: (Node | undefined)[], word: string, bit: number, step: 1 | -1): void {
  let node: Node | undefined
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(step === 1 ? i : word.length - 1 - i)
    const next: Node = (node ? node.next.get(code) : first[code]) ?? { next: new Map(), classes: 0 }
    if (node) node.next.set(code, next)
    else first[code] = next
    node = next
  }
  if (node) node.classes |= bit
}

/** The longest word that starts at `at` (forwards) or ends at `at` (backwards, exclusive); only words that have one of `classes` count. */
export function longest(lexicon: Lexicon, text: string, at: number, classes = -1): FoundWord | null {
  const { step } = lexicon
  let i = step === 1 ? at : at - 1
  let node = i >= 0 && i < text.length ? lexicon.first[text.charCodeAt(i)] : undefined
  let edge = -1
  let best = 0
  while (node) {
    if (node.classes & classes) {
      edge = step === 1 ? i + 1 : i
      best = node.classes
    }
    i += step
    node = i >= 0 && i < text.length && node.next.size > 0 ? node.next.get(text.charCodeAt(i)) : undefined
  }
  return edge < 0 ? null : { edge, classes: best }
}

export const noWords: FoundWords = { found: [], classes: 0 }

/** All words that start (forwards) or end (backwards) at `at`, found in one walk. */
export function wordsAt(lexicon: Lexicon, text: string, at: number): FoundWords {
  const { step } = lexicon
  let i = step === 1 ? at : at - 1
  let node = i >= 0 && i < text.length ? lexicon.first[text.charCodeAt(i)] : undefined
  if (!node) return noWords
  const found: number[] = []
  let all = 0
  while (node) {
    if (node.classes !== 0) {
      found.push(step === 1 ? i + 1 : i, node.classes)
      all |= node.classes
    }
    i += step
    node = i >= 0 && i < text.length && node.next.size > 0 ? node.next.get(text.charCodeAt(i)) : undefined
  }
  return all === 0 ? noWords : { found, classes: all }
}

/** The longest of the words that has one of `classes`. */
export function pick(words: FoundWords, classes: number): FoundWord | null {
  if (!(words.classes & classes)) return null
  for (let i = words.found.length - 1; i > 0; i -= 2) {
    const found = words.found[i] ?? 0
    if (found & classes) return { edge: words.found[i - 1] ?? 0, classes: found }
  }
  return null
}
