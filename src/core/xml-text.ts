/** Text between the tags of XML (XML 1.0, 2.4). */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeText(text: string): string {
  return text.replace(/[&<>]/gu, (character) => escapes[character] ?? character)
}

/** For an attribute whose value stands between double quotes, as in all that is written here; whatever holds there also holds in text. */
export function escapeQuoted(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => escapes[character] ?? character)
}
