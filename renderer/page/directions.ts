/**
 * What docx-preview reads past of how a text runs: tables whose first column is on the right, and cells whose lines stand upright
 * (ISO/IEC 29500-1, 17.4.1, 17.4.72), and sections whose lines do (17.6.20).
 */
import type { UprightMode } from './flow.ts'
import { carryStyle, saidOfSections, sectionsOf } from './sections.ts'
import { attributeOf, childOf, isOn, word } from './word-elements.ts'

interface Parsed {
  readonly type?: string
  readonly children?: readonly Parsed[]
  cssStyle?: Record<string, string>
}

interface ParsedDocument {
  readonly documentPart?: { readonly body?: Parsed; readonly _xmlDocument?: Document }
  readonly stylesPart?: {
    readonly styles?: readonly { readonly styles?: readonly { values: Record<string, string> }[] }[]
  }
}

/** By what the two editions of the standard call it (17.18.93). */
const modes: Readonly<Record<string, UprightMode>> = {
  tbRl: 'vertical-rl',
  rl: 'vertical-rl',
  tbRlV: 'vertical-rl',
  rlV: 'vertical-rl',
  tbLrV: 'vertical-lr',
  lrV: 'vertical-lr',
  btLr: 'sideways-lr',
  lr: 'sideways-lr',
}

function modeOf(direction: Element | undefined): UprightMode | null {
  return modes[attributeOf(direction, 'val') ?? ''] ?? null
}

/** Adds the properties of CSS that say the same, to a document whose origin is kept. Sections that stand and that no CSS draws so are lying. */
export function addDirections(parsed: unknown): { readonly isLying: boolean } {
  const { body, _xmlDocument: xml } = (parsed as ParsedDocument).documentPart ?? {}
  if (!body || !xml) return { isLying: false }
  const drawn: { table: Parsed[]; cell: Parsed[] } = { table: [], cell: [] }
  const visit = (element: Parsed) => {
    if (element.type === 'table' || element.type === 'cell') drawn[element.type].push(element)
    for (const child of element.children ?? []) visit(child)
  }
  visit(body)
  const [tables, cells] = [xml.getElementsByTagNameNS(word, 'tbl'), xml.getElementsByTagNameNS(word, 'tc')]
  // Where something was left out, which is which cannot be told.
  if (tables.length === drawn.table.length)
    for (const [at, table] of drawn.table.entries()) {
      const said = property(tables[at], 'tblPr', 'bidiVisual')
      if (said && isOn(said)) turn(table)
    }
  if (cells.length === drawn.cell.length)
    for (const [at, cell] of drawn.cell.entries()) {
      const mode = modeOf(property(cells[at], 'tcPr', 'textDirection'))
      // What goes from the bottom up it turns about by itself.
      if (mode && mode !== 'sideways-lr') cell.cssStyle = { ...cell.cssStyle, 'writing-mode': mode, transform: 'none' }
    }
  const standing = saidOfSections(xml).map((section) => modeOf(childOf(section, 'textDirection')))
  if (!standing.some(Boolean)) return { isLying: false }
  const sections = sectionsOf(xml, body)
  if (!sections) return { isLying: true }
  const isDrawn = (mode: UprightMode | null) => mode !== null && CSS.supports('writing-mode', mode)
  // A text that stands has its lines along the height of the page, and no columns.
  for (const [at, { properties }] of sections.entries()) {
    const mode = standing[at] ?? null
    if (mode && isDrawn(mode)) carryStyle(properties, { writingMode: mode }, null)
  }
  if (standing.some(isDrawn)) turnSpacing(parsed as ParsedDocument)
  return { isLying: standing.some((mode) => mode !== null && !isDrawn(mode)) }
}

const logical: Readonly<Record<string, string>> = {
  'margin-top': 'margin-block-start',
  'margin-bottom': 'margin-block-end',
  'min-height': 'min-block-size',
}

/** What is said of the distance between lines is said for both directions: beside lines that lie it is the same. */
function turnSpacing({ documentPart, stylesPart }: ParsedDocument): void {
  const turn = (style: Record<string, string>) =>
    Object.fromEntries(Object.entries(style).map(([name, value]) => [logical[name] ?? name, value]))
  const visit = (element: Parsed) => {
    if (element.cssStyle && element.type !== 'cell') element.cssStyle = turn(element.cssStyle)
    for (const child of element.children ?? []) visit(child)
  }
  if (documentPart?.body) visit(documentPart.body)
  for (const style of stylesPart?.styles ?? []) for (const rule of style.styles ?? []) rule.values = turn(rule.values)
}

/** The columns change over, and the text of the cells does not. */
function turn(table: Parsed): void {
  table.cssStyle = { ...table.cssStyle, direction: 'rtl' }
  for (const row of table.children ?? [])
    for (const cell of row.children ?? []) cell.cssStyle = { direction: 'ltr', ...cell.cssStyle }
}

function property(element: Element | undefined, properties: string, name: string): Element | undefined {
  return childOf(childOf(element, properties), name)
}
