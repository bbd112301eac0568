/** Rows of values that name a single place, as masking writes them where places of one field have different values. */
import type { PlaceholderId } from './model.ts'
import type { ValueRow } from './values.ts'
import type { Override, Overrides } from './view.ts'

const place = /^(?<how>split|adopted):(?<id>.+)$/u
/** A part of a run that is divided, by its offsets in the run. */
const part = /^(?<run>.+)\/(?<from>\d+)-(?<to>\d+)$/u

/** What a person would have said of these placeholders: this one is a field of its own, that one is a placeholder after all. */
export function overridesOf(rows: readonly ValueRow[]): Overrides {
  const overrides = new Map<PlaceholderId, Override>()
  for (const { key } of rows) {
    const { how, id } = place.exec(key)?.groups ?? {}
    if (id === undefined) continue
    overrides.set(id, how === 'split' ? { field: key } : { standing: 'adopted' })
    const { run, from, to } = part.exec(id)?.groups ?? {}
    if (run === undefined) continue
    const divided = [...(overrides.get(run)?.divided ?? []), Number(from), Number(to)].toSorted((a, b) => a - b)
    overrides.set(run, { ...overrides.get(run), divided: [...new Set(divided)] })
  }
  return overrides
}
