/**
 * Many words looked for in one pass over a text (Aho and Corasick, 1975). Linear in the text and in the words together, however many there are
 * and however much they have in common.
 */
export interface Automaton {
  /** Tells each occurrence, overlapping ones as well: which word, and the UTF-16 offset after it. */
  readonly each: (text: string, told: (word: number, end: number) => void) => void
}

export function automatonOf(words: readonly string[]): Automaton {
  // Characters that no word has lead back to the root, so the rest get small numbers and every step is one look into one map.
  const letters = new Map<number, number>()
  for (const word of words)
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      if (!letters.has(code)) letters.set(code, letters.size)
    }
  const width = Math.max(letters.size, 1)
  const steps = new Map<number, number>()
  const nodes: { readonly parent: number; readonly letter: number; fail: number; ending: number; next: number }[] = [
    { parent: 0, letter: -1, fail: 0, ending: -1, next: 0 },
  ]
  // Words that are the same end at one node; they are chained.
  const same = new Int32Array(words.length).fill(-1)
  for (const [index, word] of words.entries()) {
    if (word === '') continue
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const letter = letters.get(word.charCodeAt(at)) ?? 0
      let next = steps.get(node * width + letter)
      if (next === undefined) {
        next = nodes.length
        nodes.push({ parent: node, letter, fail: 0, ending: -1, next: 0 })
        steps.set(node * width + letter, next)
      }
      node = next
    }
    const end = nodes[node]
    if (!end) continue
    same[index] = end.ending
    end.ending = index
  }
  link(nodes, steps, width)

  return {
    each(text, told) {
      let node = 0
      for (let at = 0; at < text.length; at++) {
        const letter = letters.get(text.charCodeAt(at))
        if (letter === undefined) {
          node = 0
          continue
        }
        node = stepFrom(node, letter)
        for (let end = nodes[node]; end && end.letter >= 0; end = nodes[end.next]) {
          for (let word = end.ending; word >= 0; word = same[word] ?? -1) told(word, at + 1)
        }
      }
    },
  }

  function stepFrom(from: number, letter: number): number {
    for (let node = from; ; node = nodes[node]?.fail ?? 0) {
      const next = steps.get(node * width + letter)
      if (next !== undefined) return next
      if (node === 0) return 0
    }
  }
}

interface Node {
  readonly parent: number
  readonly letter: number
  /** The longest end of what was read that begins a word as well. */
  fail: number
  /** The last word that ends here; -1 where none does. */
  ending: number
  /** The nearest of the shorter ends at which a word ends; the root where there is none. */
  next: number
}

/** Nodes are linked in the order of their depth, for each looks at shorter ones. */
function link(nodes: readonly Node[], steps: ReadonlyMap<number, number>, width: number): void {
  const depths = new Uint32Array(nodes.length)
  for (let node = 1; node < nodes.length; node++) depths[node] = (depths[nodes[node]?.parent ?? 0] ?? 0) + 1
  const order = Uint32Array.from(nodes.keys()).toSorted((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0))
  for (const index of order) {
    const node = nodes[index]
    if (!node || index === 0 || node.parent === 0) continue
    let from = nodes[node.parent]?.fail ?? 0
    let found = steps.get(from * width + node.letter)
    while (found === undefined && from !== 0) {
      from = nodes[from]?.fail ?? 0
      found = steps.get(from * width + node.letter)
    }
    node.fail = found ?? 0
    const shorter = nodes[node.fail]
    node.next = shorter && shorter.ending >= 0 ? node.fail : (shorter?.next ?? 0)
  }
}
