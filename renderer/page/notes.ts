/** What docx-preview draws at the end of a section and belongs to its pages: footnotes, and numbers that are counted by page. */

import { textNodesIn } from './text-nodes.ts'

/** On the number in the text that leads to a note. */
export const noteAttribute = 'data-note'

export function evenPages(parsed: unknown): boolean {
  const { settingsPart } = parsed as {
    readonly settingsPart?: { readonly settings?: { readonly evenAndOddHeaders?: boolean } }
  }
  return settingsPart?.settings?.evenAndOddHeaders === true
}

/**
 * Notes are counted through the document; docx-preview counts each of its sections by itself, and makes a note twice where its number is
 * raised by the run: of those only the one that the number names is kept.
 */
export function numberNotes(place: HTMLElement): void {
  let from = 1
  for (const section of place.querySelectorAll('section.docx')) {
    const marks = [...section.querySelectorAll(`article [${noteAttribute}]`)]
    const list = section.querySelector(':scope > ol')
    if (!list) continue
    const items = [...list.children]
    list.replaceChildren(...marks.flatMap((mark) => items[Number(mark.textContent) - 1] ?? []))
    for (const [at, mark] of marks.entries()) mark.textContent = String(from + at)
    list.setAttribute('start', String(from))
    from += marks.length
  }
}

/** Each note to the page that speaks of it, below its text. */
export function placeNotes(pages: readonly HTMLElement[], list: Element | null): void {
  if (!list) return
  const items = [...list.children]
  let at = 0
  list.remove()
  for (const page of pages) {
    const count = page.querySelectorAll(`article [${noteAttribute}]`).length
    if (count === 0) continue
    const own = list.cloneNode(false) as Element
    own.setAttribute('start', String(Number(list.getAttribute('start') ?? 1) + at))
    own.append(...items.slice(at, at + count))
    at += count
    page.insertBefore(own, page.querySelector(':scope > footer'))
  }
  const [last, rest] = [pages.at(-1), items.slice(at)]
  if (!last || rest.length === 0) return
  const own = last.querySelector(':scope > ol') ?? (list.cloneNode(false) as Element)
  own.append(...rest)
  if (!own.isConnected) last.insertBefore(own, last.querySelector(':scope > footer'))
}

export function setPageNumber(page: HTMLElement, at: number, isMirrored: boolean): void {
  const footer = page.querySelector('footer')
  if (!footer) return
  for (const text of textNodesIn(footer))
    if (!text.parentElement?.closest('.place') && /^\s*(?:[—–-]\s*)?\d+(?:\s*[—–-])?\s*$/u.test(text.data))
      text.data = text.data.replace(/\d+/u, String(at))
  const isEven = isMirrored && at % 2 === 0
  if (isEven === footer.hasAttribute(mirrored)) return
  footer.toggleAttribute(mirrored)
  for (const paragraph of footer.querySelectorAll('p')) mirror(paragraph)
}

/** On a footer whose sides are changed over. */
const mirrored = 'data-mirrored'

const opposite: Readonly<Record<string, string>> = { right: 'left', end: 'left', left: 'right', start: 'right' }

function mirror({ style }: HTMLElement): void {
  style.textAlign = opposite[style.textAlign] ?? style.textAlign
  const { marginInlineStart, marginInlineEnd } = style
  style.marginInlineStart = marginInlineEnd
  style.marginInlineEnd = marginInlineStart
}
