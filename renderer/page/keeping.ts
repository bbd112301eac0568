/** What docx-preview reads and does not draw: a paragraph that stays on the page of what follows it, or on one page (ISO/IEC 29500-1, 17.3.1.15, 17.3.1.14). */

interface Kept {
  readonly keepNext?: boolean
  readonly keepLines?: boolean
}

interface Parsed extends Kept {
  readonly type?: string
  readonly styleName?: string
  readonly children?: readonly Parsed[]
  cssStyle?: Record<string, string>
}

interface ParsedDocument {
  readonly documentPart?: { readonly body?: Parsed }
  readonly stylesPart?: { readonly styles?: readonly { readonly id: string; readonly paragraphProps?: Kept }[] }
}

/** Adds the properties of CSS that say the same, for the drawing and for `lines.ts`. */
export function addKeeping(parsed: unknown): void {
  const { documentPart, stylesPart } = parsed as ParsedDocument
  const styles = new Map((stylesPart?.styles ?? []).map(({ id, paragraphProps }) => [id, paragraphProps]))
  const visit = (element: Parsed) => {
    if (element.type === 'paragraph') {
      const style = styles.get(element.styleName ?? '')
      const [next, lines] = [element.keepNext ?? style?.keepNext, element.keepLines ?? style?.keepLines]
      element.cssStyle = {
        ...element.cssStyle,
        ...(next && { 'break-after': 'avoid' }),
        ...(lines && { 'break-inside': 'avoid' }),
      }
    }
    for (const child of element.children ?? []) visit(child)
  }
  if (documentPart?.body) visit(documentPart.body)
}
