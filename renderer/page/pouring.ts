/**
 * Lays out the pages of a drawn document for the first time, from the first on and a little of the text at a time: what is on no page yet stands
 * behind them, hidden, so that it costs no layout and every place of the text is there from the beginning.
 */
import { leaveGaps } from './gaps.ts'
import type { LineFitting } from './line-heights.ts'
import { goesOn, rowsOf } from './lines.ts'
import { noteAttribute, numberNotes, setPageNumber } from './notes.ts'
import { divide, flowAttribute, joinRows, rowsFrom } from './pages.ts'

export interface Pouring {
  /** Lays out some more; gives the pages that it made or changed, none where all is laid out. */
  readonly step: () => readonly HTMLElement[]
  readonly isDone: () => boolean
  /** Whether it stands on a page already. */
  readonly isOnPage: (node: Node) => boolean
  /** How many pages there are so far. */
  readonly count: () => number
}

export interface PouringSettings {
  readonly fitting: LineFitting
  readonly isMirrored: boolean
  /** Characters may be set closer or wider. */
  readonly isSpaced: boolean
}

/** What one step takes of the text: two pages of the official layout, or so. */
const most = { characters: 1400, blocks: 40, rows: 60 }

/** What waits to be laid out: the sections that docx-preview drew. */
export function waitingFor(sections: readonly Node[]): HTMLElement {
  const waiting = document.createElement('div')
  waiting.hidden = true
  waiting.append(...sections)
  numberNotes(waiting)
  for (const [flow, section] of [...waiting.children].entries()) section.setAttribute(flowAttribute, String(flow))
  return waiting
}

/** The pages come to stand before what waits. */
export function startPouring(waiting: HTMLElement, { fitting, isMirrored, isSpaced }: PouringSettings): Pouring {
  let count = 0
  /** The page that goes on; what of its section is on no page is the first that waits. */
  let open: HTMLElement | null = null

  const begin = (section: HTMLElement): HTMLElement => {
    const articles = section.querySelectorAll(':scope > article')
    const [article] = articles
    if (articles.length === 1 && article) {
      const rest = section.cloneNode(false) as HTMLElement
      const text = article.cloneNode(false) as Element
      text.append(...article.childNodes)
      rest.append(text, ...section.querySelectorAll(':scope > ol'))
      section.after(rest)
    }
    waiting.before(section)
    count++
    return section
  }
  return {
    step: () => {
      const first = waiting.firstElementChild as HTMLElement | null
      if (!first) return []
      const page = open ?? begin(first)
      const rest = waiting.firstElementChild
      const isWhole = !rest || rest.getAttribute(flowAttribute) !== page.getAttribute(flowAttribute)
      const isLast = isWhole || takeFrom(rest, page)
      if (isLast && !isWhole) rest.remove()
      leaveGaps(page, isSpaced)
      fitting.fit(page)
      const pages = divide(page)
      for (const [at, each] of pages.entries()) setPageNumber(each, count + at, isMirrored)
      count += pages.length - 1
      open = isLast ? null : (pages.at(-1) ?? page)
      if (waiting.childElementCount === 0) waiting.remove()
      return pages
    },
    isDone: () => !waiting.isConnected,
    isOnPage: (node) => !waiting.contains(node),
    count: () => count,
  }
}

/** Moves the next of the text, with the notes it speaks of, onto the page; true where nothing is left. */
function takeFrom(rest: Element, page: HTMLElement): boolean {
  const [from, to] = [rest.querySelector('article'), page.querySelector('article')]
  if (!from || !to) return true
  let [characters, blocks, notes] = [0, 0, 0]
  while (from.firstElementChild && characters < most.characters && blocks < most.blocks) {
    const block = headOf(from.firstElementChild)
    characters += block.textContent?.length ?? 0
    blocks += Math.max(1, rowsOf(block).length)
    notes += block.querySelectorAll(`[${noteAttribute}]`).length
    const last = to.lastElementChild
    if (last && block.classList.contains(goesOn) && joinRows(last, block)) block.remove()
    else to.append(block)
  }
  const isLast = from.childElementCount === 0
  takeNotes(rest, page, isLast ? Number.POSITIVE_INFINITY : notes)
  // What stands at the end of the document.
  if (isLast)
    for (const list of rest.querySelectorAll(':scope > ol:not(:empty)'))
      page.insertBefore(list, page.querySelector(':scope > footer'))
  return isLast
}

/** A table of many rows is taken a few rows at a time: the rest of it stays behind. */
function headOf(block: Element): Element {
  const rows = block.localName === 'table' ? rowsOf(block) : []
  const next = rows.length > 2 * most.rows ? rows[most.rows] : undefined
  const rest = next && rowsFrom(block, next)
  if (rest) block.after(rest)
  return block
}

function takeNotes(rest: Element, page: HTMLElement, count: number): void {
  const list = rest.querySelector(':scope > ol')
  const taken = [...(list?.children ?? [])].slice(0, count)
  if (!list || taken.length === 0) return
  let own = page.querySelector(':scope > ol')
  if (!own) {
    own = list.cloneNode(false) as Element
    page.insertBefore(own, page.querySelector(':scope > footer'))
  }
  own.append(...taken)
  list.setAttribute('start', String(Number(list.getAttribute('start') ?? 1) + taken.length))
}
