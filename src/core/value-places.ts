/** Rows of values that name a single place, as masking writes them where places of one field have different values. */
import type { ValueRow } from './values.ts'
import type { Overrides } from './view.ts'

const place = /^(?<how>split|adopted):(?<id>.+)$/u

/** What a person would have said of these placeholders: this one is a field of its own, that one is a placeholder after all. */
export function overridesOf(rows: readonly ValueRow[]): Overrides {
  return new Map(
    rows.flatMap(({ key }) => {
      const { how, id } = place.exec(key)?.groups ?? {}
      if (id === undefined) return []
      return [[id, how === 'split' ? { field: key } : { standing: 'adopted' }] as const]
    }),
  )
}
