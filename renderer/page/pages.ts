/**
 * Lays a drawn document out on pages. docx-preview breaks pages only where the document says so; here each of its sections is divided
 * between lines, as Word would. Nothing is drawn twice but headers and footers, so that each place of the text is one element.
 */
import { cutsBetweenLines } from './cuts.ts'
import { along, flowOf } from './flow.ts'
import { hangMarks } from './hanging.ts'
import { goesOn, goesOnAfter, linesOf, type PageLine, rowsOf, scaleOf, startOfLine } from './lines.ts'
import { noteAttribute, placeNotes, setPageNumber } from './notes.ts'
import { placeSelector } from './places.ts'

/** Tells the pages of one section of the document from others. */
export const flowAttribute = 'data-flow'

/** How much of the page the lines of its text take, in CSS pixels. */
export function heightOf(page: Element): number {
  const article = page.querySelector('article')
  if (!article) return 0
  return flowOf(article) === 'down' ? article.scrollHeight : article.scrollWidth
}

/**
 * Lays the page out anew with the one after it. Gives the page that it then ends before; null where that begins as it did, or where
 * there is none.
 */
export function layOutAgain(page: HTMLElement): HTMLElement | null {
  const next = page.nextElementSibling
  const isOne = next instanceof HTMLElement && next.getAttribute(flowAttribute) === page.getAttribute(flowAttribute)
  const before = isOne ? beginningOf(next) : null
  if (isOne) join(page, next)
  const last = divide(page).at(-1)
  return !last || last === page || beginningOf(last) === before ? null : last
}

/** Numbers the pages, and gives how many there are. */
export function numberPages(place: HTMLElement, isMirrored: boolean): number {
  const pages = place.querySelectorAll<HTMLElement>('section.docx')
  for (const [at, page] of pages.entries()) setPageNumber(page, at + 1, isMirrored)
  return pages.length
}

function beginningOf(page: Element): string {
  const text = page.querySelector('article')?.textContent ?? ''
  return `${text.length} ${text.slice(0, 40)}`
}

/** What was divided between the two pages is one again. */
function join(page: HTMLElement, next: HTMLElement): void {
  const [article, rest] = [page.querySelector('article'), next.querySelector('article')]
  if (!article || !rest) return
  const [last, first] = [article.lastElementChild, rest.firstElementChild]
  if (last && first?.classList.contains(goesOn)) {
    last.classList.toggle(goesOnAfter, first.classList.contains(goesOnAfter))
    if (last instanceof HTMLElement && first instanceof HTMLElement)
      last.style.textAlignLast = first.style.textAlignLast
    if (!joinRows(last, first)) last.append(...first.childNodes)
    first.remove()
  }
  article.append(...rest.children)
  const [notes, more] = [page.querySelector(':scope > ol'), next.querySelector(':scope > ol')]
  if (notes && more) notes.append(...more.children)
  else if (more) page.insertBefore(more, page.querySelector(':scope > footer'))
  next.remove()
}

/** The rows of the one table behind those of the other; false where they are no tables. */
export function joinRows(table: Element, rest: Element): boolean {
  const rows = rowsOf(rest)
  const body = rowsOf(table).at(-1)?.parentElement
  if (rows.length === 0 || !body) return false
  body.append(...rows)
  return true
}

/** The pages of a section: the section itself is the first. */
export function divide(section: HTMLElement): readonly HTMLElement[] {
  const article = section.querySelector<HTMLElement>('article')
  const flow = article ? flowOf(article) : 'down'
  const upright = flow !== 'down'
  const [height, width] = [roomOf(section), widthOf(section)]
  const room = upright ? width : height
  if (!article || !(room > 0)) return [section]
  // As long as a line can be; what is more goes on beside it.
  if (upright) article.style.height = `${height}px`
  hangMarks(article)
  const list = section.querySelector(':scope > ol')
  // Notes lie below the text and take nothing of the room for upright lines.
  const lines = linesOf(article, upright ? undefined : noteHeights(article, list))
  const cuts = cutsBetweenLines(lines, room).slice(1)
  const starts = new Map(lines.map((line) => [line.start, line]))
  const pages: HTMLElement[] = []
  const from = along(article.getBoundingClientRect(), flow).start
  const scale = scaleOf(article)
  // From the last: what comes before stays where it was measured.
  for (const cut of cuts.toReversed()) {
    const line = starts.get(cut)
    if (!line) continue
    const page = section.cloneNode(false) as HTMLElement
    for (const child of section.children)
      if (child.localName !== 'ol' && child !== article) page.append(child.cloneNode(true))
    const rest = cutOff(article, line, from + cut * scale)
    page.insertBefore(rest, page.querySelector(':scope > footer'))
    section.after(page)
    pages.unshift(page)
  }
  pages.unshift(section)
  placeNotes(pages, list)
  return pages
}

/** CSS pixels from the one margin to the other. */
function widthOf(section: HTMLElement): number {
  const { width, paddingLeft, paddingRight } = getComputedStyle(section)
  return Number.parseFloat(width) - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}

/** CSS pixels between the margins at the top and at the bottom. */
function roomOf(section: HTMLElement): number {
  const { minHeight, paddingTop, paddingBottom } = getComputedStyle(section)
  const margins = [...section.querySelectorAll<HTMLElement>(':scope > header, :scope > footer')].reduce(
    (sum, margin) => sum + outside(margin),
    0,
  )
  return Number.parseFloat(minHeight) - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom) - margins
}

/** How far a header or footer reaches into the text. */
function outside(margin: HTMLElement): number {
  const { marginTop, marginBottom, height } = getComputedStyle(margin)
  return Math.max(0, Number.parseFloat(height) + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom))
}

function noteHeights(article: HTMLElement, list: Element | null): ReadonlyMap<Element, number> {
  if (!list) return new Map()
  const scale = scaleOf(article)
  const marks = [...article.querySelectorAll(`[${noteAttribute}]`)]
  return new Map(marks.map((mark, at) => [mark, (list.children[at]?.getBoundingClientRect().height ?? 0) / scale]))
}

/** Everything from the line on, in an article of its own. `position` is where the line lies on the screen. */
function cutOff(article: HTMLElement, { begins, isInside }: PageLine, position: number): HTMLElement {
  const rest = article.cloneNode(false) as HTMLElement
  rest.classList.add(goesOn)
  const block = blockOf(article, begins)
  const following = [...article.children].slice([...article.children].indexOf(block) + 1)
  const first = isInside ? tailOf(begins, position) : begins === block ? block : rowsFrom(block, begins)
  rest.append(...(first ? [first] : []), ...following)
  return rest
}

function blockOf(article: Element, element: Element): Element {
  let block = element
  while (block.parentElement && block.parentElement !== article) block = block.parentElement
  return block
}

/** The paragraph from the line on; null where the line cannot be told. A placeholder is not divided: all of it goes on. */
function tailOf(paragraph: Element, position: number): Element | null {
  const start = startOfLine(paragraph, position)
  if (!start) return null
  const range = document.createRange()
  const place = start.node.parentElement?.closest(placeSelector)
  if (place) range.setStartBefore(place)
  else range.setStart(start.node, start.offset)
  range.setEnd(paragraph, paragraph.childNodes.length)
  const tail = paragraph.cloneNode(false) as HTMLElement
  tail.append(range.extractContents())
  const own = (paragraph as HTMLElement).style
  tail.classList.add(goesOn)
  tail.style.textIndent = '0'
  tail.style.textAlignLast = own.textAlignLast
  paragraph.classList.add(goesOnAfter)
  // Its last line here is none of the paragraph.
  if (getComputedStyle(paragraph).textAlign === 'justify') own.textAlignLast = 'justify'
  return tail
}

/** The table from the row on, in a table of its own; null where the row is none of its rows. */
export function rowsFrom(table: Element, row: Element): Element | null {
  const rows = rowsOf(table)
  const at = rows.indexOf(row)
  if (at <= 0) return at === 0 ? table : null
  const rest = table.cloneNode(false) as Element
  rest.classList.add(goesOn)
  const columns = table.querySelector(':scope > colgroup')
  if (columns) rest.append(columns.cloneNode(true))
  const body = row.parentElement
  const into = body && body !== table ? (body.cloneNode(false) as Element) : rest
  if (into !== rest) rest.append(into)
  into.append(...rows.slice(at))
  return rest
}
