/** What a drawn page says, paragraph by paragraph, with the elements that say it: in page order, but what a box says behind the paragraph that it hangs on. */
import type { Span } from '../../src/core/model.ts'
import { firstIndex } from '../../src/core/search.ts'
import { goesOn, goesOnAfter } from './lines.ts'
import type { NumberedText, PageParagraph } from './matching.ts'
import { noteAttribute } from './notes.ts'
import { numberOf, placeOf } from './places.ts'
import { textNodesIn } from './text-nodes.ts'

export interface PageWords extends NumberedText {
  readonly paragraphs: readonly PageParagraph[]
  /** Null where the page says nothing there. */
  readonly rangeOf: (span: Span) => StaticRange | null
  /** Null where none of the words are in the range. */
  readonly spanOf: (range: Range) => Span | null
}

interface SaidText extends Span {
  readonly node: Text
}

/** Texts that a reader does not see, or that the drawing counts by itself. */
const unsaid = `style, [${noteAttribute}]`

/** Linear in what is drawn. */
export function readWords(paper: Element): PageWords {
  const parts: string[] = []
  const runs: SaidText[] = []
  const places: (Span & { readonly number: number })[] = []
  const paragraphs: PageParagraph[] = []
  let length = 0
  for (const { flow, nodes } of paragraphsOf(paper)) {
    const start = length
    for (const node of nodes) {
      const run = { start: length, end: length + node.length, node }
      const place = placeOf(node)
      runs.push(run)
      parts.push(node.data)
      if (place) places.push({ start: run.start, end: run.end, number: numberOf(place) })
      length = run.end
    }
    paragraphs.push({ start, end: length, flow })
    parts.push('\n')
    length++
  }
  const byNode = new Map<Node, SaidText>(runs.map((run) => [run.node, run]))
  return {
    text: parts.join(''),
    places,
    paragraphs,
    rangeOf: ({ start, end }) => {
      const first = runs[firstIndex(runs, (run) => run.end > start)]
      const last = runs[firstIndex(runs, (run) => run.start >= end) - 1]
      if (!first || !last || last.end <= start || first.start >= end) return null
      // A live one is moved along with each change of the page, and there may be thousands.
      return new StaticRange({
        startContainer: first.node,
        startOffset: Math.max(0, start - first.start),
        endContainer: last.node,
        endOffset: Math.min(last.node.length, end - last.start),
      })
    },
    spanOf: (range) => {
      const first = byNode.get(range.startContainer) ?? runs.find(({ node }) => range.intersectsNode(node))
      const last = byNode.get(range.endContainer) ?? runs.findLast(({ node }) => range.intersectsNode(node))
      if (!first || !last) return null
      const start = first.start + (first.node === range.startContainer ? range.startOffset : 0)
      const end = last.node === range.endContainer ? last.start + range.endOffset : last.end
      return start < end ? { start, end } : null
    },
  }
}

interface TextNodes {
  readonly flow: string
  readonly nodes: Text[]
}

/** A paragraph that goes on on the next page is one. */
function paragraphsOf(paper: Element): Iterable<TextNodes> {
  const found = new Map<Element, TextNodes>()
  let open: TextNodes | null = null
  for (const node of textNodesIn(paper)) {
    const parent = node.parentElement
    const owner = parent?.closest('p') ?? parent?.closest('li, td, header, footer, article')
    if (!owner || parent?.closest(unsaid)) continue
    let said: TextNodes | undefined = found.get(owner)
    if (!said) {
      said = open && owner.classList.contains(goesOn) ? open : { flow: flowOf(owner), nodes: [] }
      found.set(owner, said)
    }
    if (said.flow === body) open = owner.classList.contains(goesOnAfter) ? said : null
    said.nodes.push(node)
  }
  return new Set(found.values())
}

const body = 'body'

function flowOf(paragraph: Element): string {
  if (paragraph.parentElement?.closest('p')) return 'box'
  return paragraph.closest('header, footer, ol')?.localName ?? body
}
