/**
 * Draws a Word document page by page. docx-preview lays the text out but breaks pages only where the document says so; here each of its
 * sections is cut into pages between lines, as Word would. Page numbers are counted, and even pages mirror odd ones where the document
 * says that they differ.
 */
import { cutsBetweenLines, type LineBox } from './cuts.ts'
import { seal, sealPicture } from './seal.ts'

const options = {
  inWrapper: false,
  breakPages: true,
  useBase64URL: true,
  experimental: false,
  ignoreLastRenderedPageBreak: true,
  // A page of another make inside the document, which could ask for anything.
  renderAltChunks: false,
}

/** The number of pages. `place` is emptied first. */
export async function drawPages(bytes: Uint8Array, place: HTMLElement): Promise<number> {
  const { defaultOptions, parseAsync, renderDocument } = await import('docx-preview')
  const parsed = await parseAsync(bytes, options)
  const made = (element: unknown) => {
    const node = (defaultOptions.h as (element: unknown) => Node)(element)
    sealPicture(node)
    return node
  }
  const nodes = (await renderDocument(parsed, { ...options, h: made })) as readonly Node[]
  place.replaceChildren(...seal(nodes))
  const isMirrored = hasMirroredPages(parsed)
  let count = 0
  for (const section of place.querySelectorAll<HTMLElement>('section.docx')) {
    const pages = cutSection(section)
    section.replaceWith(...pages)
    for (const page of pages) setPageNumber(page, ++count, isMirrored)
  }
  return count
}

function hasMirroredPages(parsed: unknown): boolean {
  const { settingsPart } = parsed as {
    readonly settingsPart?: { readonly settings?: { readonly evenAndOddHeaders?: boolean } }
  }
  return settingsPart?.settings?.evenAndOddHeaders === true
}

/** One section as pages: each a copy of it that shows a stretch of its lines. */
function cutSection(section: HTMLElement): readonly HTMLElement[] {
  const article = section.querySelector<HTMLElement>('article')
  if (!article) return [section]
  const style = getComputedStyle(section)
  const pageHeight = Number.parseFloat(style.minHeight)
  const room = pageHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)
  const top = article.getBoundingClientRect().top
  if (!(room > 0) || article.getBoundingClientRect().height <= room) return [section]
  const blocks = [...article.children].map((block) => ({ block, box: block.getBoundingClientRect() }))
  const lines = linesOf(article, top)
  const cuts = cutsBetweenLines(lines, room)
  return cuts.map((from, index) => {
    const until = cuts[index + 1] ?? Number.POSITIVE_INFINITY
    const page = section.cloneNode(false) as HTMLElement
    const window = document.createElement('div')
    window.style.cssText = `height:${Math.min(room, until - from)}px;overflow:hidden;margin-bottom:${Math.max(0, room - (until - from))}px`
    const shown = article.cloneNode(false) as HTMLElement
    const within = blocks.filter(({ box }) => box.bottom - top > from && box.top - top < until)
    const offset = (within[0]?.box.top ?? top) - top - from
    shown.style.marginTop = `${offset}px`
    shown.append(...within.map(({ block }) => block.cloneNode(true)))
    window.append(shown)
    page.style.height = `${pageHeight}px`
    for (const child of section.children) page.append(child === article ? window : child.cloneNode(true))
    return page
  })
}

/** Every line of text and every row of a table, in offsets from the article's top. */
function linesOf(article: HTMLElement, top: number): readonly LineBox[] {
  const lines: LineBox[] = []
  for (const row of article.querySelectorAll('tr')) {
    const { top: start, bottom: end } = row.getBoundingClientRect()
    lines.push({ start: start - top, end: end - top })
  }
  const range = document.createRange()
  for (const paragraph of article.querySelectorAll('p')) {
    if (paragraph.closest('tr')) continue
    range.selectNodeContents(paragraph)
    const { top: start, bottom: end } = paragraph.getBoundingClientRect()
    const boxes = [...range.getClientRects()]
    const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight)
    const rows = Math.max(1, Math.round((end - start) / (height > 0 ? height : (boxes[0]?.height ?? end - start))))
    for (let row = 0; row < rows; row++) {
      const pitch = (end - start) / rows
      lines.push({ start: start - top + row * pitch, end: start - top + (row + 1) * pitch })
    }
  }
  return lines
}

function setPageNumber(page: HTMLElement, at: number, isMirrored: boolean): void {
  const footer = page.querySelector('footer')
  if (!footer) return
  const texts = document.createTreeWalker(footer, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (/^\s*(?:[—–-]\s*)?\d+(?:\s*[—–-])?\s*$/u.test(node.nodeValue ?? ''))
      node.nodeValue = (node.nodeValue ?? '').replace(/\d+/u, String(at))
  if (isMirrored && at % 2 === 0) for (const paragraph of footer.querySelectorAll('p')) mirror(paragraph)
}

const opposite: Readonly<Record<string, string>> = { right: 'left', end: 'left', left: 'right', start: 'right' }

function mirror({ style }: HTMLElement): void {
  style.textAlign = opposite[style.textAlign] ?? style.textAlign
  const { marginLeft, marginRight } = style
  style.marginLeft = marginRight
  style.marginRight = marginLeft
}
