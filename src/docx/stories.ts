/** A Word document as a report: one line a paragraph, and for every character its exact place in the XML. */

import { type Message, warning } from '../core/codes.ts'
import { excerpt } from '../core/excerpt.ts'
import type { CellPlace, FormPlace } from '../core/model.ts'
import { ok, type Result } from '../core/result.ts'
import { openPackage, relationshipsOf, scanPart, type WordPackage } from './package.ts'
import { joinBindings } from './story/bindings.ts'
import type { BoundControl, ToldControl } from './story/controls.ts'
import { masksInVariables } from './story/hidden-masks.ts'
import type { LegacyFields } from './story/legacy-fields.ts'
import { cutsOf, type Draft, type Paragraph, type StoryKind } from './story/paragraph.ts'
import { type ExtraLines, type StoryScanner, storyScanner } from './story/scan.ts'
import { copyShown } from './story/segments.ts'
import { joinInOrder } from './story/twins.ts'
import { stringOf, type XmlSource } from './xml/text.ts'
import { entryOf } from './zip/zip.ts'

export interface WordDocument {
  readonly package: WordPackage
  /** The paragraphs joined by `\n`, in story order. */
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** The paragraphs that stand in tables, by their lines. */
  readonly cells: readonly CellPlace[]
  /** What of it is to be filled, as far as it says so itself, in text order. */
  readonly places: readonly FormPlace[]
  /** Controls whose properties speak of their text. */
  readonly controls: readonly ToldControl[]
  /** The XML of every part that was read. */
  readonly sources: ReadonlyMap<string, XmlSource>
  /** Whether any of its text is what boxes and lists from before content controls show. */
  readonly legacy: LegacyFields
}

/** The XML of a part that was read; nothing where it was not. */
export function sourceOf({ sources }: WordDocument, part: string): string {
  return sources.get(part)?.text ?? ''
}

/** The parts that hold text, by the relationship that leads to them, in story order. */
const stories: readonly (readonly [type: string, story: StoryKind])[] = [
  ['officeDocument', 'body'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
  ['comments', 'comments'],
  ['chart', 'chart'],
  ['chartEx', 'chart'],
  ['chartUserShapes', 'chart'],
  ['diagramData', 'diagram'],
  ['diagramDrawing', 'diagram'],
  ['core-properties', 'properties'],
  ['extended-properties', 'properties'],
  ['extendedProperties', 'properties'],
  ['custom-properties', 'properties'],
  ['customProperties', 'properties'],
]
const order: ReadonlyMap<string, number> = new Map(stories.map(([type], index) => [type, index]))

interface StoryPart {
  readonly name: string
  readonly type: string
}

/**
 * Reads every story; the bytes are not changed and no other part is inflated. Descriptions and properties are lines only where they hold a
 * mask, unless `extra` asks for every one, or picks some more. Work that was saved before boxes and lists of forms were characters has
 * them `hidden`.
 */
export function readDocument(
  bytes: Uint8Array,
  extra: ExtraLines = false,
  legacy: LegacyFields = 'shown',
): Result<WordDocument> {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const parts = storyParts(opened.value)
  if (!parts.ok) return parts
  const sources = new Map<string, XmlSource>()
  const drafts: Draft[] = []
  const bound: BoundControl[] = []
  const diagrams: Draft[] = []
  const controls: ToldControl[] = []
  let hiddenMasks = masksInVariables(opened.value)
  let symbolMasks = 0
  let legacyFields = 0
  for (const { name, type } of parts.value) {
    const story = stories[order.get(type) ?? 0]?.[1] ?? 'body'
    let scanner: StoryScanner | null = null
    const scanned = scanPart(opened.value.zip, name, (source, units) => {
      scanner = storyScanner(source, units, { part: name, story, extra, legacy })
      return scanner
    })
    if (!scanned.ok) return scanned
    const read = scanner as StoryScanner | null
    sources.set(name, scanned.value)
    if (type === 'diagramDrawing') joinInOrder(diagrams, read?.drafts ?? [])
    if (type === 'diagramData') diagrams.push(...(read?.drafts ?? []))
    for (const draft of read?.drafts ?? []) drafts.push(draft)
    bound.push(...(read?.bound ?? []))
    controls.push(...(read?.told ?? []))
    hiddenMasks += read?.hiddenMasks() ?? 0
    symbolMasks += read?.symbolMasks() ?? 0
    legacyFields += read?.legacyFields() ?? 0
  }
  const messages = joinBindings(opened.value, bound, drafts, sources)
  const { text, paragraphs } = inOrder(drafts)
  const document = {
    package: opened.value,
    text,
    paragraphs,
    cells: cellsOf(paragraphs),
    places: placesOf(paragraphs),
    controls,
    sources,
    legacy: legacyFields > 0 ? ('shown' as const) : ('hidden' as const),
  }
  const unread = hiddenMasks > 0 ? [warning('docx-masks-unread', { count: hiddenMasks })] : []
  const symbols = symbolMasks > 0 ? [warning('docx-symbol-masks', { count: symbolMasks })] : []
  return ok(document, [...messages, ...warningsOf(paragraphs), ...unread, ...symbols])
}

/** The parts that hold text and that the document leads to, each once, in story order. */
function storyParts({ zip, main }: WordPackage): Result<readonly StoryPart[]> {
  const found: StoryPart[] = [{ name: main, type: 'officeDocument' }]
  const seen = new Set([main])
  for (let index = 0; index <= found.length; index++) {
    const part = index === 0 ? '' : (found[index - 1]?.name ?? '')
    const relationships = relationshipsOf(zip, part)
    if (!relationships.ok) return relationships
    for (const { type, target, external } of relationships.value) {
      if (external || seen.has(target) || !order.has(type) || !entryOf(zip, target)) continue
      seen.add(target)
      found.push({ name: target, type })
    }
  }
  return ok(found.toSorted((a, b) => (order.get(a.type) ?? 0) - (order.get(b.type) ?? 0)))
}

function cellsOf(paragraphs: readonly Paragraph[]): readonly CellPlace[] {
  const tables = new Map<object, number>()
  const cells: CellPlace[] = []
  paragraphs.forEach(({ cell }, line) => {
    if (!cell || cell.isContinued) return
    const { row, column, rows, columns } = cell
    const table = tables.get(cell.table) ?? tables.size
    tables.set(cell.table, table)
    cells.push({ line, table, row, column, rows, columns })
  })
  return cells
}

function placesOf(paragraphs: readonly Paragraph[]): readonly FormPlace[] {
  const filled = paragraphs.filter(({ places }) => places !== null)
  return filled.flatMap(({ start: offset, text, places }) =>
    (places ?? [])
      .filter(({ end }) => end <= text.length)
      .map((place) => ({ ...place, start: offset + place.start, end: offset + place.end }))
      .toSorted((a, b) => a.start - b.start),
  )
}

const lineEnd = 0x0a

/** The characters were put together while they were read; each paragraph's text is a stretch of the whole. */
function inOrder(drafts: readonly Draft[]): Pick<WordDocument, 'text' | 'paragraphs'> {
  const paragraphs = drafts.filter(({ dropped }) => !dropped)
  const units = new Uint16Array(paragraphs.reduce((sum, { length }) => sum + length + 1, 0))
  let at = 0
  for (const { rows } of paragraphs) {
    at = copyShown(rows, units, at)
    units[at++] = lineEnd
  }
  const text = stringOf(units.subarray(0, Math.max(0, at - 1)))
  let start = 0
  for (const paragraph of paragraphs) {
    paragraph.start = start
    const end = start + paragraph.length
    paragraph.text = text.slice(start, end)
    start = end + 1
  }
  return { text, paragraphs }
}

function warningsOf(paragraphs: readonly Paragraph[]): readonly Message[] {
  return paragraphs
    .filter((paragraph) => cutsOf(paragraph).length > 0)
    .map(({ text }) => warning('docx-half-deleted', { text: excerpt(text) }))
}
