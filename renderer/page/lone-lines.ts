/**
 * Paragraphs of which a single line may stand on a page (ISO/IEC 29500-1, 17.3.1.44): docx-preview does not read it. Where nothing is said none
 * may; in a document without styles, which no office program writes, LibreOffice lets it stand.
 */

import { attributeOf, childOf, isOn, usualStyleIn, word } from './word-elements.ts'

interface Parsed {
  readonly type?: string
  readonly styleName?: string
  readonly children?: readonly Parsed[]
  cssStyle?: Record<string, string>
}

interface ParsedDocument {
  readonly documentPart?: { readonly body?: Parsed; readonly _xmlDocument?: Document }
  readonly stylesPart?: { readonly _xmlDocument?: Document }
}

/** Adds the property of CSS that says the same, for `lines.ts`, to a document whose origin is kept. */
export function addLoneLines(parsed: unknown): void {
  const { documentPart, stylesPart } = parsed as ParsedDocument
  const styles = stylesPart?._xmlDocument
  const byDefault = saidIn(styles?.getElementsByTagNameNS(word, 'pPrDefault')[0]) ?? styles !== undefined
  const byId = new Map(
    [...(styles?.getElementsByTagNameNS(word, 'style') ?? [])].map((style) => [
      attributeOf(style, 'styleId') ?? '',
      style,
    ]),
  )
  const base = usualStyleIn(byId.values())
  const known = new Map<string, boolean>()
  const ofStyle = (id: string): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    // One that is based on itself ends here.
    known.set(id, byDefault)
    const style = byId.get(id) ?? base
    const parent = attributeOf(childOf(style, 'basedOn'), 'val') ?? ''
    const found = saidIn(style) ?? (parent === '' ? byDefault : ofStyle(parent))
    known.set(id, found)
    return found
  }
  const drawn = (documentPart?.body?.children ?? []).filter(({ type }) => type === 'paragraph')
  const own = paragraphsIn(documentPart?._xmlDocument?.getElementsByTagNameNS(word, 'body')[0])
  // Where something was left out, which is which cannot be told.
  const isOwnKnown = own.length === drawn.length
  for (const [at, paragraph] of drawn.entries()) {
    const isKept = (isOwnKnown ? saidIn(own[at]) : null) ?? ofStyle(paragraph.styleName ?? '')
    if (!isKept) paragraph.cssStyle = { ...paragraph.cssStyle, orphans: '1' }
  }
}

/** Those that stand in no table. */
function paragraphsIn(element: Element | undefined): readonly Element[] {
  return [...(element?.children ?? [])].flatMap((each) =>
    each.localName === 'p'
      ? [each]
      : /^(?:sdt|sdtContent|customXml|smartTag)$/u.test(each.localName)
        ? paragraphsIn(each)
        : [],
  )
}

/** Whether no line may stand alone; null where nothing is said. */
function saidIn(element: Element | undefined): boolean | null {
  const said = childOf(childOf(element, 'pPr'), 'widowControl')
  return said ? isOn(said) : null
}
