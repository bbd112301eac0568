/** The lines of a drawn text and the places between them at which a page may end. */
import { firstUnder } from '../../src/core/search.ts'
import type { LineBox } from './cuts.ts'
import { along, flowOf } from './flow.ts'
import { noteAttribute } from './notes.ts'
import { textNodesIn } from './text-nodes.ts'

/** On what goes on from the page before, and on a paragraph that goes on there. */
export const goesOn = 'goes-on'
export const goesOnAfter = 'goes-on-after'

export interface PageLine extends LineBox {
  /** What begins with the line: a block of the article, or a row of a table; or a line inside a paragraph. */
  readonly begins: Element
  readonly isInside: boolean
}

/** Every line of text and every row of a table, in offsets from where the article begins and in its own pixels. */
export function linesOf(article: HTMLElement, notes: ReadonlyMap<Element, number> = new Map()): readonly PageLine[] {
  const scale = scaleOf(article)
  const flow = flowOf(article)
  const from = along(article.getBoundingClientRect(), flow).start
  const boxOf = (element: Element) => {
    const { start, end } = along(element.getBoundingClientRect(), flow)
    return { start: (start - from) / scale, end: (end - from) / scale }
  }
  const lines: PageLine[] = []
  for (const block of article.children) {
    if (block.localName === 'table')
      for (const row of rowsOf(block)) lines.push({ ...boxOf(row), begins: row, isInside: false })
    else if (isText(block)) lines.push(...textLines(block, boxOf(block)))
    else lines.push({ ...boxOf(block), begins: block, isInside: false })
  }
  return notes.size === 0 ? lines : withNotes(lines, article, notes, boxOf)
}

/** Zoom and transforms change what is measured on the screen, not what a style says. */
export function scaleOf(element: HTMLElement): number {
  const width = Number.parseFloat(getComputedStyle(element).width)
  return width > 0 ? element.getBoundingClientRect().width / width : 1
}

export function rowsOf(table: Element): readonly Element[] {
  return [...table.querySelectorAll(':scope > tr, :scope > tbody > tr, :scope > thead > tr')]
}

/** A picture may be higher than the lines around it: what has one is not divided. */
function isText(block: Element): boolean {
  return block.localName === 'p' && block.querySelector('img, svg, div') === null
}

function textLines(paragraph: Element, { start, end }: LineBox): readonly PageLine[] {
  const pitch = Number.parseFloat(getComputedStyle(paragraph).lineHeight)
  const count = Math.max(1, Math.round((end - start) / (pitch > 0 ? pitch : end - start)))
  const height = (end - start) / count
  const { breakAfter, breakInside, orphans } =
    paragraph instanceof HTMLElement ? paragraph.style : getComputedStyle(paragraph)
  // What stays with the next paragraph does so with all its lines.
  const isWhole = breakInside === 'avoid' || breakAfter === 'avoid'
  const isFirst = (at: number) => at === 0 && !paragraph.classList.contains(goesOn)
  const isLone = (at: number) => orphans !== '1' && (isFirst(at) || at === count - 2)
  return Array.from({ length: count }, (_, at) => ({
    staysWithNext: at === count - 1 ? breakAfter === 'avoid' : isWhole || isLone(at),
    start: start + at * height,
    end: start + (at + 1) * height,
    begins: paragraph,
    isInside: at > 0,
  }))
}

function withNotes(
  lines: readonly PageLine[],
  article: HTMLElement,
  notes: ReadonlyMap<Element, number>,
  boxOf: (element: Element) => LineBox,
): readonly PageLine[] {
  const heights = new Map<PageLine, number>()
  for (const mark of article.querySelectorAll(`[${noteAttribute}]`)) {
    const { start, end } = boxOf(mark)
    const middle = (start + end) / 2
    const line = lines.find((each) => each.start <= middle && middle < each.end)
    if (line) heights.set(line, (heights.get(line) ?? 0) + (notes.get(mark) ?? 0))
  }
  return lines.map((line) => ({ ...line, notes: heights.get(line) ?? 0 }))
}

/** Where in the paragraph the line begins that lies at `position`, in the screen pixels of `along`: a text node and an offset in it. */
export function startOfLine(
  paragraph: Element,
  position: number,
): { readonly node: Text; readonly offset: number } | null {
  const [range, flow] = [document.createRange(), flowOf(paragraph)]
  const isBelow = (node: Text, offset: number) => {
    range.setStart(node, offset)
    range.setEnd(node, offset + 1)
    const { start, end } = along(range.getBoundingClientRect(), flow)
    return (start + end) / 2 >= position
  }
  const filled = textNodesIn(paragraph).filter(({ length }) => length > 0)
  const node = filled[firstUnder(filled.length, (at) => isBelow(filled[at] as Text, (filled[at]?.length ?? 1) - 1))]
  if (!node) return null
  return { node, offset: firstUnder(node.length, (at) => isBelow(node, at)) }
}
