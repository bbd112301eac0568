/** Ids come from what the report says around a placeholder, never from its offset. */

/** How many code units on each side make a placeholder's own surroundings. */
const around = 8

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A key of what stands at and around a span of a passage. */
export function surroundings(text: string, start: number, end: number): string {
  return hashOf(text, Math.max(0, start - around), Math.min(text.length, end + around)).toString(36)
}

/** Gives ids in text order: equal surroundings are numbered. `edit` is 0 for a report just opened, else the number of the edit that made them. */
export function idMaker(edit: number): (surroundings: string) => string {
  const counts = new Map<string, number>()
  return (key) => {
    const ordinal = counts.get(key) ?? 0
    counts.set(key, ordinal + 1)
    const base = ordinal === 0 ? key : `${key}.${ordinal}`
    return edit === 0 ? base : `${base}-${edit}`
  }
}

/** The number of the edit that made an id, 0 where none did. */
export function editOf(id: string): number {
  const dash = id.lastIndexOf('-')
  return dash < 0 ? 0 : Number(id.slice(dash + 1)) || 0
}
