/**
 * What docx-preview reads past of how a text runs: tables whose first column is on the right, and cells whose lines stand upright
 * (ISO/IEC 29500-1, 17.4.1, 17.4.72). The lines of a section that stand upright (17.6.20) are drawn lying: only that is told.
 */

interface Parsed {
  readonly type?: string
  readonly children?: readonly Parsed[]
  cssStyle?: Record<string, string>
}

interface ParsedDocument {
  readonly documentPart?: { readonly body?: Parsed; readonly _xmlDocument?: Document }
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const upright = /^(?:tbRlV?|tbLrV|rlV?|lrV)$/u

/** Adds the properties of CSS that say the same, to a document whose origin is kept. */
export function addDirections(parsed: unknown): { readonly isUpright: boolean } {
  const { body, _xmlDocument: xml } = (parsed as ParsedDocument).documentPart ?? {}
  if (!body || !xml) return { isUpright: false }
  const drawn: { table: Parsed[]; cell: Parsed[] } = { table: [], cell: [] }
  const visit = (element: Parsed) => {
    if (element.type === 'table' || element.type === 'cell') drawn[element.type].push(element)
    for (const child of element.children ?? []) visit(child)
  }
  visit(body)
  const [tables, cells] = [xml.getElementsByTagNameNS(word, 'tbl'), xml.getElementsByTagNameNS(word, 'tc')]
  // Where something was left out, which is which cannot be told.
  if (tables.length === drawn.table.length)
    for (const [at, table] of drawn.table.entries()) if (isOn(property(tables[at], 'tblPr', 'bidiVisual'))) turn(table)
  if (cells.length === drawn.cell.length)
    for (const [at, cell] of drawn.cell.entries())
      if (upright.test(saidOf(property(cells[at], 'tcPr', 'textDirection')) ?? ''))
        cell.cssStyle = { ...cell.cssStyle, 'writing-mode': 'vertical-rl', transform: 'none' }
  const sections = [...xml.getElementsByTagNameNS(word, 'sectPr')]
  return { isUpright: sections.some((section) => upright.test(saidOf(child(section, 'textDirection')) ?? '')) }
}

/** The columns change over, and the text of the cells does not. */
function turn(table: Parsed): void {
  table.cssStyle = { ...table.cssStyle, direction: 'rtl' }
  for (const row of table.children ?? [])
    for (const cell of row.children ?? []) cell.cssStyle = { direction: 'ltr', ...cell.cssStyle }
}

function child(element: Element | undefined, name: string): Element | undefined {
  return [...(element?.children ?? [])].find((each) => each.localName === name)
}

function property(element: Element | undefined, properties: string, name: string): Element | undefined {
  return child(child(element, properties), name)
}

function saidOf(element: Element | undefined): string | null {
  return element?.getAttributeNS(word, 'val') ?? null
}

function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/u.test(saidOf(element) ?? '')
}
