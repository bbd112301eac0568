/**
 * Many words looked for in one pass over a text (Aho and Corasick, 1975). Linear in the text and in the words together, however many there are
 * and however much they have in common.
 */
export interface Automaton {
  /** Tells each occurrence, overlapping ones as well: which word, and the UTF-16 offset after it. */
  readonly each: (text: string, told: (word: number, end: number) => void) => void
}

export function automatonOf(words: readonly string[]): Automaton {
  const trie = trieOf(words)
  const { letters, same, ending, next } = trie
  const fail = linked(trie)

  return {
    each(text, told) {
      let node = root
      for (let at = 0; at < text.length; at++) {
        const letter = letters.get(text.charCodeAt(at))
        if (letter === undefined) {
          node = root
          continue
        }
        node = stepFrom(trie, fail, node, letter)
        for (let end = node; end !== root; end = next[end] ?? root) {
          for (let word = ending[end] ?? none; word !== none; word = same[word] ?? none) told(word, at + 1)
        }
      }
    },
  }
}

const root = 0
const none = -1

/** Nodes are numbers, and what is known of each stands in rows of numbers: an object a node would cost the collector more than the search. */
interface Trie {
  /** Characters that no word has lead back to the root, so the rest get small numbers. */
  readonly letters: ReadonlyMap<number, number>
  readonly nodes: number
  readonly parent: Int32Array
  /** The letter that leads from a node's parent to it. */
  readonly letter: Int32Array
  /** The nodes, each in the first free place after the one that its parent and letter say. */
  readonly places: Int32Array
  /** The last word that ends at a node. Words that are the same end at one node; they are chained. */
  readonly ending: Int32Array
  readonly same: Int32Array
  /** The nearest of the shorter ends of a node at which a word ends; the root where there is none. */
  readonly next: Int32Array
}

function trieOf(words: readonly string[]): Trie {
  const letters = new Map<number, number>()
  let most = 1
  for (const word of words) most += word.length
  const rows = Array.from({ length: 3 }, () => new Int32Array(most))
  const [parent, letter, next] = rows as [Int32Array, Int32Array, Int32Array]
  const ending = new Int32Array(most).fill(none)
  const same = new Int32Array(words.length).fill(none)
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * most)))
  let nodes = 1
  for (const [index, word] of words.entries()) {
    if (word === '') continue
    let node = root
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      let own = letters.get(code)
      if (own === undefined) {
        own = letters.size
        letters.set(code, own)
      }
      const place = placeOf({ parent, letter, places }, node, own)
      const known = places[place] as number
      if (known !== root) node = known
      else {
        parent[nodes] = node
        letter[nodes] = own
        places[place] = nodes
        node = nodes++
      }
    }
    same[index] = ending[node] ?? none
    ending[node] = index
  }
  return { letters, nodes, parent, letter, places, ending, same, next }
}

/** Where the node is to which the letter leads, or the free place for it. */
function placeOf(
  { parent, letter, places }: Pick<Trie, 'parent' | 'letter' | 'places'>,
  from: number,
  by: number,
): number {
  const last = places.length - 1
  let place = (Math.imul(from, 0x9e3779b1) ^ Math.imul(by, 0x85ebca6b)) >>> 0
  place = (place ^ (place >>> 15)) & last
  for (;;) {
    const node = places[place] as number
    if (node === root || (parent[node] === from && letter[node] === by)) return place
    place = (place + 1) & last
  }
}

/** The node of the longest end of what was read that, with the letter, begins a word; the root where none does. */
function stepFrom(trie: Trie, fail: Int32Array, from: number, letter: number): number {
  for (let node = from; ; node = fail[node] as number) {
    const step = trie.places[placeOf(trie, node, letter)] as number
    if (step !== root || node === root) return step
  }
}

/** Of each node the longest end of what was read that begins a word as well. Nodes are linked in the order of their depth, for each looks at shorter ones. */
function linked(trie: Trie): Int32Array {
  const { parent, letter, ending, next } = trie
  const fail = new Int32Array(trie.nodes)
  for (const node of byDepth(trie)) {
    const up = parent[node] as number
    if (up === root) continue
    const shorter = stepFrom(trie, fail, fail[up] as number, letter[node] as number)
    fail[node] = shorter
    next[node] = ending[shorter] === none ? (next[shorter] as number) : shorter
  }
  return fail
}

/** The nodes without the root, the shallow ones first. */
function byDepth({ nodes, parent }: Trie): Uint32Array {
  const depths = new Uint32Array(nodes)
  let deepest = 0
  for (let node = 1; node < nodes; node++) {
    const depth = (depths[parent[node] as number] as number) + 1
    depths[node] = depth
    if (depth > deepest) deepest = depth
  }
  const starts = new Uint32Array(deepest + 2)
  for (let node = 1; node < nodes; node++) (starts[(depths[node] as number) + 1] as number)++
  for (let depth = 1; depth < starts.length; depth++)
    starts[depth] = (starts[depth] as number) + (starts[depth - 1] as number)
  const order = new Uint32Array(nodes - 1)
  for (let node = 1; node < nodes; node++) {
    const depth = depths[node] as number
    order[starts[depth] as number] = node
    starts[depth] = (starts[depth] as number) + 1
  }
  return order
}
