/** Draws a Word document as pages: docx-preview makes the elements of its sections, `seal.ts` what of them may stand here, `pages.ts` the pages. */
import { showBoxes } from './boxes.ts'
import { addDirections } from './directions.ts'
import { addGrids } from './grids.ts'
import { addKeeping } from './keeping.ts'
import { type LayingOut, layOutOn } from './laying-on.ts'
import { letterSpacingRules } from './letter-spacing.ts'
import { openLineFitting } from './line-heights.ts'
import { addLoneLines } from './lone-lines.ts'
import { missingFonts } from './missing-fonts.ts'
import { evenPages, noteAttribute } from './notes.ts'
import { paperSizes } from './paper-sizes.ts'
import { startPouring, waitingFor } from './pouring.ts'
import { seal, sealPicture } from './seal.ts'
import { withCarried } from './sections.ts'
import { markWide } from './wide-marks.ts'

const options = {
  inWrapper: false,
  breakPages: true,
  useBase64URL: true,
  experimental: false,
  ignoreLastRenderedPageBreak: true,
  // A page of another make inside the document, which could ask for anything.
  renderAltChunks: false,
  // Of the styles, for what is read past.
  keepOrigin: true,
}

/** What is not drawn as the document says. */
export interface DrawnOtherwise {
  /** This computer has not. */
  readonly fonts: readonly string[]
  /** Lines lie that stand upright in the document. */
  readonly isLying: boolean
}

export interface Drawing {
  /** Its first page is there; the others follow. */
  readonly layingOut: LayingOut
  /** Even pages have the sides of their footers changed over. */
  readonly isMirrored: boolean
  /** Of what is laid out so far. */
  readonly otherwise: () => DrawnOtherwise
}

/**
 * Draws the document and its first page; the other pages are laid out while the window goes on. `place` is emptied first; `before` sees the elements
 * while they are in no page yet. Throws where docx-preview cannot read the document.
 */
export async function drawPages(
  bytes: Uint8Array,
  place: HTMLElement,
  before: (nodes: readonly Node[]) => void = () => undefined,
): Promise<Drawing> {
  const { defaultOptions, parseAsync, renderDocument } = await import('docx-preview')
  const parsed = await parseAsync(bytes, options)
  addKeeping(parsed)
  addLoneLines(parsed)
  const { isLying } = addDirections(parsed)
  addGrids(parsed)
  const made = (element: unknown) => {
    const node = (defaultOptions.h as (element: unknown) => Node)(withCarried(element))
    sealPicture(node)
    if (isNoteMark(element) && node instanceof Element) node.setAttribute(noteAttribute, '')
    return node
  }
  const nodes = seal((await renderDocument(parsed, { ...options, h: made })) as readonly Node[])
  showBoxes(nodes)
  before(nodes)
  markWide(nodes)
  const spacing = document.createElement('style')
  spacing.textContent = letterSpacingRules(parsed)
  const waiting = waitingFor(nodes.filter(isSection))
  place.replaceChildren(...nodes.filter((node) => !isSection(node)), spacing, waiting)
  const [ownFonts, runFonts] = [getComputedStyle(place).fontFamily, [...fontsOfRuns(place)]]
  const isMirrored = evenPages(parsed)
  // Before they are divided: what goes on keeps the paper of its section.
  const papers = document.createElement('style')
  papers.textContent = paperSizes(place.querySelectorAll<HTMLElement>('section.docx'))
  place.append(papers)
  const fitting = openLineFitting(place)
  return {
    layingOut: layOutOn(startPouring(waiting, { fitting, isMirrored, isSpaced: spacing.textContent !== '' })),
    isMirrored,
    otherwise: () => ({
      fonts: missingFonts([...fitting.fonts(), ...runFonts].filter((list) => list !== ownFonts)),
      isLying,
    }),
  }
}

/** The same, once all its pages are laid out. */
export async function drawAllPages(...of: Parameters<typeof drawPages>): Promise<Drawing & { readonly pages: number }> {
  const drawing = await drawPages(...of)
  return { ...drawing, pages: (await drawing.layingOut.rest()) ?? 0 }
}

const isSection = (node: Node) => node instanceof Element && node.localName === 'section'

/** What runs say themselves. */
function fontsOfRuns(place: HTMLElement): Iterable<string> {
  const runs = place.querySelectorAll<HTMLElement>('section.docx span[style*="font-family"]')
  return new Set([...runs].map(({ style }) => style.fontFamily))
}

/** Where a note is spoken of, docx-preview makes the number itself; raised letters of the document are elements in it. */
function isNoteMark(element: unknown): boolean {
  const { tagName, children } = element as { readonly tagName?: string; readonly children?: readonly unknown[] }
  return tagName === 'sup' && typeof children?.[0] === 'string'
}
