/** What a Word document itself says where docx-preview reads past it: its elements and their attributes, by their names in one namespace. */

export const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The first child so called, of whichever namespace. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return [...(element?.children ?? [])].find(({ localName }) => localName === name)
}

export function attributeOf(element: Element | undefined, name: string): string | null {
  return element?.getAttributeNS(word, name) ?? null
}

/** Whether a property that is there is on: without a value it is (ISO/IEC 29500-1, 17.17.4). */
export function isOn(property: Element): boolean {
  return !/^(?:0|false|off)$/u.test(attributeOf(property, 'val') ?? '')
}

/** The style of paragraphs that name none. */
export function usualStyleIn(styles: Iterable<Element>): Element | undefined {
  return [...styles].find(
    (style) =>
      attributeOf(style, 'type') === 'paragraph' && /^(?:1|true|on)$/u.test(attributeOf(style, 'default') ?? ''),
  )
}
