/** Text as it may stand between the quotes of an attribute, or as an element's content. */
export function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** What XML 1.0 cannot hold: control characters but tab and line ends, halves of surrogate pairs, U+FFFE and U+FFFF. */
export const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
