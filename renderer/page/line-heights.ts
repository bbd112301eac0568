/**
 * Lines of the height that an office program gives them. Spacing that is said as a multiple is one of the font's own height (ISO/IEC 29500-1, 17.3.1.33),
 * in CSS one of its size; and a paragraph's lines are as high as its words, whatever its own size is.
 */

import { wideFonts, wideMark } from './wide-marks.ts'

/** What of a style is a bare number. */
const multiple = /^\d+(?:\.\d+)?$/u
const natural = '--natural-height'

export interface LineFitting {
  /** What stands in `place`, once. */
  readonly fit: (place: Element) => void
  /** The lists of fonts that the paragraphs so far are in. */
  readonly fonts: () => Iterable<string>
}

/** Call it once the document is drawn. */
export function openLineFitting(paper: HTMLElement): LineFitting {
  for (const style of paper.querySelectorAll('style'))
    for (const rule of style.sheet?.cssRules ?? []) if (rule instanceof CSSStyleRule) ofNatural(rule.style)
  const heights = new Map<string, number>()
  return {
    fit: (place) => {
      // Everything is read before anything is written.
      const found = [...place.querySelectorAll<HTMLElement>(`p:not([style*="${natural}"])`)].map((paragraph) => {
        const { fontFamily, fontSize } = getComputedStyle(largestRun(paragraph) ?? paragraph)
        return { paragraph, fontFamily, fontSize, isPlain: getComputedStyle(paragraph).lineHeight === 'normal' }
      })
      const marks = [...place.querySelectorAll<HTMLElement>(`.${wideMark}:not([style])`)].map((mark) => ({
        mark,
        fonts: wideFonts(getComputedStyle(mark).fontFamily),
      }))
      measureFonts(paper, new Set(found.map(({ fontFamily }) => fontFamily)), heights)
      for (const { paragraph, fontFamily, fontSize, isPlain } of found) {
        const { style } = paragraph
        style.setProperty(natural, String(heights.get(fontFamily) ?? 1))
        // Another font has its line elsewhere: the two together would be higher than either.
        style.fontFamily = fontFamily
        style.fontSize = fontSize
        ofNatural(style)
        if (isPlain) style.lineHeight = `var(${natural})`
      }
      for (const { mark, fonts } of marks) mark.style.fontFamily = fonts
    },
    fonts: () => heights.keys(),
  }
}

function ofNatural(style: CSSStyleDeclaration): void {
  const { lineHeight } = style
  if (multiple.test(lineHeight)) style.lineHeight = `calc(${lineHeight} * var(${natural}, 1))`
}

/** Of the first runs: what comes later in a long paragraph is seldom larger. */
const looked = 6

function largestRun(paragraph: HTMLElement): Element | null {
  let [largest, size]: [Element | null, number] = [null, 0]
  for (const run of [...paragraph.querySelectorAll(':scope > span')].slice(0, looked)) {
    const own = Number.parseFloat(getComputedStyle(run).fontSize)
    if (own <= size || run.textContent === '') continue
    largest = run
    size = own
  }
  return largest
}

/** Measures how high each font is by itself, in its size, that is not in `heights` yet. */
function measureFonts(place: HTMLElement, fonts: Iterable<string>, heights: Map<string, number>): void {
  const unknown = [...fonts].filter((font) => !heights.has(font))
  if (unknown.length === 0) return
  const line = document.createElement('div')
  line.textContent = '国'
  line.style.cssText = 'position: absolute; visibility: hidden; font-size: 100px; line-height: normal'
  place.append(line)
  for (const font of unknown) {
    line.style.fontFamily = font
    heights.set(font, line.offsetHeight / 100)
  }
  line.remove()
}
