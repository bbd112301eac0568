/** What docx-preview reads past of the grid of a page: the text is as wide as whole characters of it, and stands in the middle. */
import { characterOf, restOf } from './grid-room.ts'
import { carryStyle, isCarrying, sectionsOf } from './sections.ts'
import { attributeOf, childOf, usualStyleIn, word } from './word-elements.ts'

interface ParsedDocument {
  readonly documentPart?: { readonly body?: unknown; readonly _xmlDocument?: Document }
  readonly stylesPart?: { readonly _xmlDocument?: Document }
}

/** Points: of a document whose own style of paragraphs says none. */
const usual = 12

/** Adds them to a document whose origin is kept; call it when upright sections have their direction, for those have no grid here. */
export function addGrids(parsed: unknown): void {
  const { documentPart, stylesPart } = parsed as ParsedDocument
  const { body, _xmlDocument: xml } = documentPart ?? {}
  if (!body || !xml) return
  const size = sizeIn(stylesPart?._xmlDocument)
  for (const { said, properties } of sectionsOf(xml, body) ?? []) {
    const grid = childOf(said, 'docGrid')
    const character = characterOf(attributeOf(grid, 'type') ?? '', size, numberOf(grid, 'charSpace'))
    if (character === null || isCarrying(properties)) continue
    const margins = childOf(said, 'pgMar')
    const width = ['left', 'right', 'gutter'].reduce(
      (room, side) => room - Math.abs(numberOf(margins, side) ?? 0),
      numberOf(childOf(said, 'pgSz'), 'w') ?? 0,
    )
    const { before, behind } = restOf(width, character)
    carryStyle(properties, { marginLeft: `${before / 20}pt`, marginRight: `${behind / 20}pt` })
  }
}

/** Points: of the style that paragraphs have which name none. */
function sizeIn(styles: Document | undefined): number {
  const base = usualStyleIn(styles?.getElementsByTagNameNS(word, 'style') ?? [])
  return (numberOf(childOf(childOf(base, 'rPr'), 'sz'), 'val') ?? usual * 2) / 2
}

function numberOf(element: Element | undefined, name: string): number | null {
  const found = Number.parseInt(attributeOf(element, name) ?? '', 10)
  return Number.isFinite(found) ? found : null
}
