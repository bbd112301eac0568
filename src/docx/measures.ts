/** Lengths of Word's files, and what a layout's figures come to in them. */
import type { Layout, TextStyle } from './layout.ts'

/** Twentieths of a point, rounded down: a sum of lines must not be longer than the area they stand in. */
export const twipsOfPt = (points: number) => Math.floor(points * 20 + 1e-6)
export const twipsOfMm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

export interface PageMeasures {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Of the type area. */
  readonly textWidth: number
  /** Twips from one line of the grid to the next, and 4096ths of a point added to each character; null without a grid. */
  readonly grid: { readonly linePitch: number; readonly charSpace: number } | null
}

export function pageOf(layout: Layout): PageMeasures {
  const { paper, area, grid } = layout
  const width = twipsOfMm(paper.widthMm)
  const height = twipsOfMm(paper.heightMm)
  const left = twipsOfMm(area.leftMm)
  const top = twipsOfMm(area.topMm)
  // Rounded down, so that the area is never too narrow or low for what the grid puts into it.
  const right = Math.floor(((paper.widthMm - area.leftMm - area.widthMm) / 25.4) * 1440)
  const bottom = Math.floor(((paper.heightMm - area.topMm - area.heightMm) / 25.4) * 1440)
  const textWidth = width - left - right
  return {
    width,
    height,
    top,
    bottom,
    left,
    right,
    textWidth,
    grid: grid && {
      linePitch: Math.floor((height - top - bottom) / grid.lines),
      charSpace: Math.floor((((area.widthMm / 25.4) * 72) / grid.characters) * 4096 - layout.styles.body.sizePt * 4096),
    },
  }
}

/**
 * Twips by which characters stand closer than their size says, so that the grid's number of them fits a line: 28 of 16 pt are wider than
 * 156 mm. It is written as character spacing, because programs differ in what they make of the grid's own `charSpace`.
 */
export function condensedBy(style: TextStyle, layout: Layout, page: PageMeasures): number {
  if (!layout.grid || style.sizePt !== layout.styles.body.sizePt) return 0
  const excess = Math.ceil(style.sizePt * 20 - page.textWidth / layout.grid.characters)
  // One more than needed: programs round the widths of single characters.
  return excess > 0 ? excess + 1 : 0
}

/** How wide one Chinese character of this style is set, in twips. */
export function characterWidth(style: TextStyle, layout: Layout, page: PageMeasures): number {
  return style.sizePt * 20 - condensedBy(style, layout, page)
}

/**
 * Twips from the upper edge of a line of a fixed height to that of a Chinese character in it: Word and LibreOffice put the base line at four
 * fifths of such a line, and a character reaches .85 of its size above it.
 */
export function inkBelowLine(sizePt: number, linePt: number): number {
  return Math.round((linePt * 0.8 - sizePt * 0.85) * 20)
}

/** Twips from a Chinese character's lower edge, .07 of its size under the base line, to that of its line. */
export function lineBelowInk(sizePt: number, linePt: number): number {
  return Math.round((linePt * 0.2 - sizePt * 0.07) * 20)
}

/** As wide as a line is set: Word and LibreOffice put a quarter of a character between Chinese and Latin ones. */
export function setWidth(text: string): number {
  return (
    widthInCharacters(text) +
    (text.match(/(?<=\p{Script=Han})(?=[A-Za-z\d])|(?<=[A-Za-z\d])(?=\p{Script=Han})/gu)?.length ?? 0) / 4
  )
}

/** Widths in characters: Latin letters and digits count half, blanks and points a quarter, as Times New Roman has them. */
export function widthInCharacters(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 1 : /[ .,:;!'|]/u.test(character) ? 0.25 : 0.5
  return width
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2460 && code <= 0x27bf)
}
