/**
 * Words as tries over UTF-16 code units: the longest word that starts, or ends, at a place of a text, in time proportional to the word.
 *
 * A word may be of several classes: 县 is a level and a measure word's neighbour. Each set of classes that some word has gets a number
 * when the lexicon is made, and a question is a table over those numbers: however many classes there are, asking is one look.
 */

/** The number of a set of classes; 0 is the empty set. */
export type ClassSet = number

/** The sets of classes that answer a question, 1 at the number of each. */
export type Classes = Uint8Array

interface Node {
  readonly next: Map<number, Node>
  /** The classes of the word that ends here; 0 where none does. */
  classes: ClassSet
}

export interface Lexicon<Class extends string = string> {
  /**
   * By code unit: where in `first` its node stands, or, where no text asked for it yet, less than nothing: the number of the last word that begins
   * with it. Numbers, for of a table of those no more is ever made than is looked at; nodes are made when a text asks, for most tables
   * are asked for little.
   */
  readonly places: Int32Array
  /** The nodes of the first code units that were asked for; before them null, for what no word begins with. */
  readonly first: (Node | null)[]
  readonly words: readonly Waiting[]
  /** 1 reads words forwards, -1 backwards. */
  readonly step: 1 | -1
  /** The question for each class alone. */
  readonly classes: Readonly<Record<Class, Classes>>
}

/** A word until its nodes are made. */
interface Waiting {
  readonly word: string
  readonly classes: ClassSet
  /** What stood in `places` before it: less than nothing for another word of the same first code unit. */
  readonly before: number
}

/** A word found, as the place where it ends (forwards) or starts (backwards). */
export interface FoundWord {
  readonly edge: number
  readonly classes: ClassSet
}

/** Every word found at one place, the shortest first: its edge and its classes, one after the other. */
export type FoundWords = readonly number[]

/** A lexicon of tables of words, each by the name of its class; a word may stand in several. */
export function lexiconOf<Class extends string>(
  tables: Readonly<Record<Class, readonly string[]>>,
  step: 1 | -1,
): Lexicon<Class> {
  const names = Object.keys(tables) as Class[]
  // The classes of each set, and the set that one more class makes of it, by both of their numbers.
  const sets: (readonly number[])[] = [[]]
  const joined = new Map<number, ClassSet>()
  const setOf = new Map<string, ClassSet>()
  for (const [index, name] of names.entries())
    for (const word of tables[name]) {
      const before = setOf.get(word) ?? 0
      const members = sets[before] ?? []
      if (members.at(-1) === index) continue
      const both = before * names.length + index
      const set = joined.get(both) ?? sets.push([...members, index]) - 1
      joined.set(both, set)
      setOf.set(word, set)
    }
  const places = new Int32Array(0x10000)
  const words: Waiting[] = []
  setOf.forEach((set, word) => {
    const code = word.charCodeAt(step === 1 ? 0 : word.length - 1)
    places[code] = -words.push({ word, classes: set, before: places[code] as number })
  })
  const classes = {} as Record<Class, Classes>
  for (const name of names) classes[name] = new Uint8Array(sets.length)
  for (const [set, members] of sets.entries()) for (const index of members) classes[names[index] as Class][set] = 1
  return { places, first: [null], words, step, classes }
}

/** A lexicon of one class. */
export function wordList(words: readonly string[], step: 1 | -1): Lexicon<'word'> {
  return lexiconOf({ word: words }, step)
}

function firstOf({ places, first, words, step }: Lexicon, code: number): Node | null {
  let at = places[code] as number
  if (at >= 0) return first[at] as Node | null
  const made: Node = { next: new Map(), classes: 0 }
  while (at < 0) {
    const { word, classes, before } = words[-at - 1] as Waiting
    add(made, word, classes, step)
    at = before
  }
  places[code] = first.push(made) - 1
  return made
}

function add(first: Node, word: string, classes: ClassSet, step: 1 | -1): void {
  let node = first
  for (let i = 1; i < word.length; i++) {
    const code = word.charCodeAt(step === 1 ? i : word.length - 1 - i)
    const next = node.next.get(code) ?? { next: new Map(), classes: 0 }
    node.next.set(code, next)
    node = next
  }
  node.classes = classes
}

/** The question for a word of any of some classes of one lexicon; made once, when a module loads. */
export function either(...questions: readonly Classes[]): Classes {
  const [one] = questions
  return new Uint8Array(one?.length ?? 0).map((_, set) => (questions.some((question) => question[set] === 1) ? 1 : 0))
}

export function isAmong(set: ClassSet, classes: Classes): boolean {
  return classes[set] === 1
}

/** The longest word that starts at `at` (forwards) or ends at `at` (backwards, exclusive); only words of one of `classes` count, where given. */
export function longest(lexicon: Lexicon, text: string, at: number, classes?: Classes): FoundWord | null {
  const { step } = lexicon
  let i = step === 1 ? at : at - 1
  let node = i >= 0 && i < text.length ? firstOf(lexicon, text.charCodeAt(i)) : null
  let edge = -1
  let best = 0
  while (node) {
    if (node.classes !== 0 && (!classes || classes[node.classes] === 1)) {
      edge = step === 1 ? i + 1 : i
      best = node.classes
    }
    i += step
    node = (i >= 0 && i < text.length && node.next.size > 0 && node.next.get(text.charCodeAt(i))) || null
  }
  return edge < 0 ? null : { edge, classes: best }
}

export const noWords: FoundWords = []

/** All words that start (forwards) or end (backwards) at `at`, found in one walk. */
export function wordsAt(lexicon: Lexicon, text: string, at: number): FoundWords {
  const { step } = lexicon
  let i = step === 1 ? at : at - 1
  let node = i >= 0 && i < text.length ? firstOf(lexicon, text.charCodeAt(i)) : null
  let found: number[] | null = null
  while (node) {
    if (node.classes !== 0) {
      found ??= []
      found.push(step === 1 ? i + 1 : i, node.classes)
    }
    i += step
    node = (i >= 0 && i < text.length && node.next.size > 0 && node.next.get(text.charCodeAt(i))) || null
  }
  return found ?? noWords
}

/** The longest of the words that is of one of `classes`. */
export function pick(words: FoundWords, classes: Classes): FoundWord | null {
  for (let i = words.length - 1; i > 0; i -= 2) {
    const set = words[i] ?? 0
    if (classes[set] === 1) return { edge: words[i - 1] ?? 0, classes: set }
  }
  return null
}
