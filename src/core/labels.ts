import type { Mark } from './analyse.ts'
import type { Outlook } from './grouping.ts'
import type { Item } from './passage.ts'

/** A field with its first place. */
export interface Named {
  readonly item: Item
  readonly mark: Mark
  /** The passage. */
  readonly text: string
  count: number
}

/** A short label for each field, taken from its first place and unique in the report. */
export function labelsFor(fields: readonly Named[], _outlook: Outlook): readonly string[] {
  const seen = new Map<string, number>()
  return fields.map(({ mark, text }) => {
    const base = `${text.slice(Math.max(0, mark.left - 6), mark.left)}（${mark.verdict.unit ?? ''}）`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return count === 1 ? base : `${base}${count}`
  })
}
