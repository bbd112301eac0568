/**
 * Marks that stand over the edge of the text, as office programs set them (ISO/IEC 29500-1, 17.3.1.21): where a line has room for all but the mark
 * that no other line may begin with, the word before the mark does not go down with it. By itself no browser but Safari does that.
 */
import { firstIndex } from '../../src/core/search.ts'
import { mayBeDivided } from './dividing.ts'
import { along, type Flow, flowOf } from './flow.ts'
import { closing, opening } from './line-ends.ts'
import { placeOf } from './places.ts'
import { textNodesIn } from './text-nodes.ts'

const hanging = 'hangs'

const mark = /[、。，．：；？！]/gu
/** Between two of them no line ends. */
const joined = /[\p{Script=Latin}\d*.,-]/u
/** Characters; what is longer is divided all the same. */
const longest = 16

/** What the paragraphs said when they were last looked at. */
const known = new WeakMap<Element, string>()

/** For what is drawn; a paragraph that says the same as before costs nothing. */
export function hangMarks(article: Element): void {
  const flow = flowOf(article)
  for (const paragraph of article.querySelectorAll('p')) {
    const said = paragraph.textContent ?? ''
    if (known.get(paragraph) === said) continue
    known.set(paragraph, said)
    hangIn(paragraph, flow)
  }
}

interface SaidText {
  readonly start: number
  readonly node: Text
}

function hangIn(paragraph: Element, flow: Flow): void {
  const { text, nodes } = saidIn(paragraph)
  const range = document.createRange()
  const boxOf = (at: number) => {
    const { node, start } = nodes[indexAt(nodes, at)] as SaidText
    range.setStart(node, at - start)
    range.setEnd(node, at - start + 1)
    return along(range.getBoundingClientRect(), flow)
  }
  /** Whether they lie on different lines. */
  const isBelow = (at: number, before: number) => {
    const [a, b] = [boxOf(before), boxOf(at)]
    return b.start + b.end - a.start - a.end > Math.min(a.end - a.start, b.end - b.start)
  }
  const isWord = (at: number) => {
    const place = placeOf(nodes[indexAt(nodes, at)]?.node ?? null)
    return !place || !mayBeDivided(place)
  }
  if (text === '' || !isBelow(text.length - 1, 0)) return
  for (const { index } of text.matchAll(mark)) {
    // Behind a mark that hangs a line would begin with it.
    if (closing.test(text[index + 1] ?? '')) continue
    const from = beginningOf(text, index, isWord)
    if (from === 0 || !isBelow(from, from - 1)) continue
    const at = indexAt(nodes, index)
    const { node, start } = nodes[at] as SaidText
    if (placeOf(node) || node.parentElement?.classList.contains(hanging)) continue
    const { parts, undo } = hang({ node, start }, index - start)
    nodes.splice(at, 1, ...parts)
    if (!isBelow(index, from - 1)) continue
    undo()
    nodes.splice(at, parts.length, { node, start })
  }
}

function saidIn(paragraph: Element): { readonly text: string; readonly nodes: SaidText[] } {
  const nodes: SaidText[] = []
  let text = ''
  for (const node of textNodesIn(paragraph)) {
    if (node.length > 0) nodes.push({ start: text.length, node })
    text += node.data
  }
  return { text, nodes }
}

function indexAt(nodes: readonly SaidText[], at: number): number {
  return firstIndex(nodes, ({ start }) => start > at) - 1
}

/** Where what is not divided from the mark begins; `isWord` says of what stands at an index whether it makes words. */
function beginningOf(text: string, index: number, isWord: (at: number) => boolean): number {
  let from = index - 1
  const isOne = (at: number) => {
    const [before, here] = [text[at - 1] ?? '', text[at] ?? '']
    return closing.test(here) || opening.test(before) || (joined.test(before) && joined.test(here) && isWord(at))
  }
  while (from > 0 && index - from < longest && isOne(from)) from--
  return Math.max(0, from)
}

interface Hung {
  /** What the text is divided into. */
  readonly parts: readonly SaidText[]
  readonly undo: () => void
}

/** Lets the character hang that is `at` so many behind the beginning of the text. */
function hang({ node, start }: SaidText, at: number): Hung {
  const { data } = node
  const one = node.splitText(at)
  const rest = one.length > 1 ? one.splitText(1) : null
  const span = document.createElement('span')
  span.className = hanging
  one.replaceWith(span)
  span.append(one)
  return {
    parts: [
      { node, start },
      { node: one, start: start + at },
      ...(rest ? [{ node: rest, start: start + at + 1 }] : []),
    ],
    undo: () => {
      span.remove()
      rest?.remove()
      node.data = data
    },
  }
}
