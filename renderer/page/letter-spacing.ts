/** What docx-preview reads past: the distance between characters that a style asks for (ISO/IEC 29500-1, 17.3.2.35). A line of the official layout holds 28 characters by it. */

import { word } from './word-elements.ts'

interface DrawnStyle {
  readonly id: string
  readonly basedOn?: string
  readonly target?: string | null
  /** The class that docx-preview gives to what has the style. */
  readonly cssName?: string
}

interface DrawnDocument {
  readonly stylesPart?: { readonly styles?: readonly DrawnStyle[]; readonly _xmlDocument?: Document }
}

/** The rules for a drawn document, whose origin is kept; call it once the document is drawn. Empty where no style asks for any. */
export function letterSpacingRules(parsed: unknown): string {
  const { styles = [], _xmlDocument: xml } = (parsed as DrawnDocument).stylesPart ?? {}
  if (!xml) return ''
  const own = new Map(
    [...xml.getElementsByTagNameNS(word, 'style')].map((style) => [
      style.getAttributeNS(word, 'styleId') ?? '',
      spacingIn(style),
    ]),
  )
  const byId = new Map(styles.map((style) => [style.id, style]))
  return styles
    .flatMap(({ id, target, cssName }) => {
      const points = inherited(id, own, byId)
      return points === null || !cssName ? [] : [ruleOf(target === 'span' ? 'span' : 'p', cssName, points)]
    })
    .join('\n')
}

/** Behind the last character of a line there is no distance: characters that are drawn together do not come to stand over the edge by it. */
function ruleOf(element: string, name: string, points: number): string {
  const edge = element === 'p' && points < 0 ? ` padding-inline-end: ${-points}pt;` : ''
  return `${element}.${name} { letter-spacing: ${points}pt; --spacing: ${points}pt;${edge} }`
}

/** Points; null where nothing is said. */
function spacingIn(style: Element): number | null {
  const [run] = [...style.children].filter(({ localName }) => localName === 'rPr')
  const [spacing] = [...(run?.children ?? [])].filter(({ localName }) => localName === 'spacing')
  const twentieths = Number.parseFloat(spacing?.getAttributeNS(word, 'val') ?? '')
  return Number.isFinite(twentieths) ? twentieths / 20 : null
}

function inherited(
  id: string,
  own: ReadonlyMap<string, number | null>,
  byId: ReadonlyMap<string, DrawnStyle>,
): number | null {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = byId.get(at)?.basedOn) {
    seen.add(at)
    const said = own.get(at)
    if (said !== undefined && said !== null) return said
  }
  return null
}
