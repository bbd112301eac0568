/** The sections of a document as docx-preview reads them, each beside what the document says of it, and how their text gets properties that it does not know. */

import { word } from './word-elements.ts'

export interface SectionProperties {
  columns?: { readonly numberOfColumns?: number | null; readonly space?: string }
}

interface Parsed {
  readonly children?: readonly Parsed[]
  /** Of the section that a paragraph ends. */
  readonly sectionProps?: SectionProperties
  /** Of the last section, on the body. */
  readonly props?: SectionProperties
}

export interface Section {
  readonly properties: SectionProperties
  readonly said: Element
}

/** What the document says of its sections, in order. */
export function saidOfSections(xml: Document): readonly Element[] {
  return [...xml.getElementsByTagNameNS(word, 'sectPr')].filter(
    ({ parentElement }) => parentElement?.localName === 'pPr' || parentElement?.localName === 'body',
  )
}

/** Those that end with a paragraph, in order, and the last; null where something was left out, for which is which cannot be told then. */
export function sectionsOf(xml: Document, body: unknown): readonly Section[] | null {
  const found: SectionProperties[] = []
  const visit = (element: Parsed) => {
    if (element.sectionProps) found.push(element.sectionProps)
    for (const child of element.children ?? []) visit(child)
  }
  visit(body as Parsed)
  const { props } = body as Parsed
  const [said, read] = [saidOfSections(xml), props ? [...found, props] : found]
  if (said.length !== read.length) return null
  return said.map((each, at) => ({ said: each, properties: read[at] as SectionProperties }))
}

/** What docx-preview hands on of a section's columns as their distance, whatever it says: no length of CSS. */
const carried = 'of the text '

interface Carried {
  readonly style: Readonly<Record<string, string>>
  readonly columns: SectionProperties['columns'] | null
}

export function isCarrying({ columns }: SectionProperties): boolean {
  return columns?.space?.startsWith(carried) === true
}

/** Gives the section's text a style; `columns` are null where it stands in none. */
export function carryStyle(
  properties: SectionProperties,
  style: Carried['style'],
  columns: Carried['columns'] = properties.columns ?? null,
): void {
  const space = `${carried}${JSON.stringify({ style, columns } satisfies Carried)}`
  properties.columns = { ...properties.columns, numberOfColumns: 1, space }
}

/** The element of a section's text with the style that was carried. */
export function withCarried(element: unknown): unknown {
  const { tagName, style } = element as { readonly tagName?: string; readonly style?: Readonly<Record<string, string>> }
  const { columnGap = '', columnCount: _, ...rest } = style ?? {}
  if (tagName !== 'article' || !columnGap.startsWith(carried)) return element
  const { columns, style: own } = JSON.parse(columnGap.slice(carried.length)) as Carried
  const inColumns = columns?.numberOfColumns
    ? { ...rest, columnCount: String(columns.numberOfColumns), columnGap: columns.space ?? '' }
    : {}
  return { ...(element as object), style: { ...inColumns, ...own } }
}
