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

/** What a layout may leave out: parts of an official document. They then look like the body. */
const optionalStyleNames = ['copyNumber', 'secrecy', 'signer', 'issued', 'dispatch', 'attendance'] as const

export type OptionalStyleName = (typeof optionalStyleNames)[number]
export type StyleName = 'body' | (typeof styleNames)[number] | OptionalStyleName

export function isOptional(name: StyleName): name is OptionalStyleName {
  return optionalStyleNames.some((one) => one === name)
}

const bodyStyle = object(styleShape)
const otherStyle = someOf(styleShape)
const styles = object({
  body: bodyStyle,
  ...(Object.fromEntries(styleNames.map((name) => [name, otherStyle])) as Readonly<
    Record<(typeof styleNames)[number], typeof otherStyle>
  >),
  ...(Object.fromEntries(optionalStyleNames.map((name) => [name, v.exactOptional(otherStyle)])) as Readonly<
    Record<OptionalStyleName, v.ExactOptionalSchema<typeof otherStyle, undefined>>
  >),
})

/** Where the head (版头) stands, and how it is put together. */
const head = object({
  form: choice('document', 'letter', 'order', 'minutes', 'telegram'),
  /** The upper edge of the organ's characters: under the type area's, in a letter under the paper's. */
  organMm: figure(0, 150),
})

/** How it is signed (7.3.5): by a seal over name and date, by a seal of the signer's name, or by neither. */
const signing = object({
  by: choice('seal', 'name', 'none'),
  /** How wide a seal is: where several stand side by side, none touches another. */
  sealMm: figure(10, 80),
  /** How far the rows of several seals are apart, in lines. */
  rowLines: figure(1, 10),
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
  imprint: object({
    outerPt: figure(0.25, 6),
    innerPt: figure(0.25, 6),
    /** False for a letter, whose recipients stand on no rules. */
    ruled: v.optional(flag, true),
    /** The imprint is the back of a sheet: a document that would end on a page with an odd number goes on to the next one. */
    even: v.optional(flag, false),
  }),
  /** Left out, the organ stands where its style says. */
  head: v.optional(v.nullable(head), null),
  /** Left out, names stand over the date. */
  signing: v.optional(v.nullable(signing), null),
})

export type TextStyle = v.InferOutput<typeof bodyStyle>

export type Layout = Omit<v.InferOutput<typeof written>, 'styles'> & {
  readonly styles: Readonly<Record<StyleName, TextStyle>>
}

/** The name of the layout that a file says it is `like`; null where it says none or is not to be read. */
export function likeOf(json: string): string | null {
  const value = readJson(json)
  return value.ok && isObject(value.value) && typeof value.value.like === 'string' ? value.value.like : null
}

/**
 * Reads a layout file. A style says only how it differs from `body`; indents and distances are not taken over. `like` is the text of the
 * layout that the file starts from, where it names one: whatever the file says itself stands in that one's place.
 */
export function parseLayout(json: string, like: string | null = null): Result<Layout> {
  const own = readJson(json)
  if (!own.ok) return own
  const base = like === null ? null : readJson(like)
  if (base?.ok === false) return base
  const value = base ? over(base.value, without(own.value, 'like')) : own.value
  const read = v.safeParse(written, value)
  if (!read.success) return fail(...messagesOf(read.issues))
  const { paper, area, styles } = read.output
  if (area.leftMm + area.widthMm > paper.widthMm) return fail(error('layout-too-large', { path: 'area.widthMm' }))
  if (area.topMm + area.heightMm > paper.heightMm) return fail(error('layout-too-large', { path: 'area.heightMm' }))
  return ok({ ...read.output, styles: withBody(styles) })
}

function readJson(json: string): Result<unknown> {
  try {
    return ok(JSON.parse(json) as unknown)
  } catch (cause) {
    return fail(error('layout-not-json', { detail: cause instanceof Error ? cause.message : '' }))
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function without(value: unknown, key: string): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) : value
}

function over(base: unknown, own: unknown): unknown {
  if (!isObject(base) || !isObject(own)) return own
  return {
    ...base,
    ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, over(base[key], value)])),
  }
}

function withBody(read: v.InferOutput<typeof styles>): Layout['styles'] {
  const base = { ...read.body, firstLine: 0, left: 0, right: 0, beforePt: 0, afterPt: 0 }
  const own = [...styleNames, ...optionalStyleNames].map((name) => [name, { ...base, ...read[name] }] as const)
  return { body: read.body, ...Object.fromEntries(own) } as Layout['styles']
}
