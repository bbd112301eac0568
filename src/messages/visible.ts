/** Characters that a reader does not see: controls that a terminal obeys, and those that have no width or turn the direction of writing. */
const unseen =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

/** Told by their numbers, `a‹U+202E›b`, so that no name or value shows as another or moves the cursor; line ends and tabs stay. */
export function visible(text: string): string {
  return text.replace(
    unseen,
    (character) => `‹U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
  )
}
