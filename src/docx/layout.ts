/**
 * How a new Word document looks, as data: an office can write its own file (`templates/layouts/plain.json` is the one to copy).
 * Lengths end in Mm or Pt; `characters` are widths of one character of the body.
 */
import * as v from 'valibot'
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { choice, colour, figure, flag, messagesOf, object, record, someOf, words } from './json.ts'

const styleShape = {
  /** Chinese characters and punctuation. */
  eastAsia: words(1),
  /** Latin letters and digits. */
  latin: words(1),
  sizePt: figure(5, 100),
  bold: flag,
  colour,
  align: choice('left', 'centre', 'right', 'both'),
  /** Indents, in characters of this style's own size. */
  firstLine: figure(0, 20),
  left: figure(0, 20),
  right: figure(0, 20),
  /** Lines high: of the grid where there is one, else of the font. */
  lines: figure(0.5, 10),
  /** A fixed line height, whatever the font and the grid. */
  exactPt: v.nullable(figure(5, 200)),
  beforePt: figure(0, 500),
  afterPt: figure(0, 500),
}

const styleNames = [
  'title',
  'subtitle',
  'salutation',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'item',
  'tableHead',
  'tableCell',
  'attachments',
  'attachment',
  'signature',
  'date',
  'note',
  'organ',
  'number',
  'copies',
  'print',
  'pageNumber',
] as const

export type StyleName = 'body' | (typeof styleNames)[number]

const bodyStyle = object(styleShape)
const otherStyle = someOf(styleShape)
const styles = object({
  body: bodyStyle,
  ...(Object.fromEntries(styleNames.map((name) => [name, otherStyle])) as Readonly<
    Record<(typeof styleNames)[number], typeof otherStyle>
  >),
})

const written = object({
  name: words(1),
  paper: object({ widthMm: figure(50, 600), heightMm: figure(50, 600) }),
  /** The type area (版心): where text stands. */
  area: object({
    topMm: figure(0, 300),
    leftMm: figure(0, 300),
    widthMm: figure(30, 600),
    heightMm: figure(30, 600),
  }),
  /** Lines a page and characters a line; null for none. */
  grid: v.nullable(object({ lines: figure(5, 100), characters: figure(5, 100) })),
  /** What to take where a font is not installed. */
  otherFonts: record(words(1)),
  styles,
  /** How far the date ends from the right edge; the signature stands centred over the date. */
  date: object({ fromRight: figure(0, 20) }),
  /** `outer`: right on odd and left on even pages, `fromEdge` from the type area's side, its middle `belowMm` under the type area. */
  pageNumber: v.nullable(
    object({
      before: words(0),
      after: words(0),
      side: choice('outer', 'centre'),
      fromEdge: figure(0, 20),
      belowMm: figure(0, 100),
    }),
  ),
  /** `gapPt`: between a table and the text above and below it. */
  table: object({ linePt: figure(0.25, 6), cellPaddingMm: figure(0, 10), gapPt: figure(0, 100) }),
  /** The rule under the document's number. */
  redRule: object({ belowMm: figure(0, 10), linePt: figure(0.25, 6), colour }),
  /** The rules of the imprint (版记) at the foot of the last page. */
  imprint: object({ outerPt: figure(0.25, 6), innerPt: figure(0.25, 6) }),
})

export type TextStyle = v.InferOutput<typeof bodyStyle>

export type Layout = Omit<v.InferOutput<typeof written>, 'styles'> & {
  readonly styles: Readonly<Record<StyleName, TextStyle>>
}

/** Reads a layout file. A style says only how it differs from `body`; indents and distances are not taken over. */
export function parseLayout(json: string): Result<Layout> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    return fail(error('layout-not-json', { detail: cause instanceof Error ? cause.message : '' }))
  }
  const read = v.safeParse(written, value)
  if (!read.success) return fail(...messagesOf(read.issues))
  const { paper, area, styles } = read.output
  if (area.leftMm + area.widthMm > paper.widthMm) return fail(error('layout-too-large', { path: 'area.widthMm' }))
  if (area.topMm + area.heightMm > paper.heightMm) return fail(error('layout-too-large', { path: 'area.heightMm' }))
  return ok({ ...read.output, styles: withBody(styles) })
}

function withBody(read: v.InferOutput<typeof styles>): Layout['styles'] {
  const base = { ...read.body, firstLine: 0, left: 0, right: 0, beforePt: 0, afterPt: 0 }
  const own = styleNames.map((name) => [name, { ...base, ...read[name] }] as const)
  return { body: read.body, ...Object.fromEntries(own) } as Layout['styles']
}
