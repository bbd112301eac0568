/** What a person calls a field, in place of the label that was found for it. */
import type { FieldId } from './model.ts'
import { cleanValue } from './values.ts'
import { placesOf, viewOf } from './view.ts'
import { say, type Work } from './work.ts'

/** In characters. */
export const longestName = 40

/** As a name is kept: one line, and no longer than a row shows. */
export function cleanName(name: string): string {
  return [...cleanValue(name)].slice(0, longestName).join('').trim()
}

/** Said of each of its places, so that it stands however the report is edited; an empty name gives the found label back. */
export function rename(work: Work, field: FieldId, name: string): Work {
  const label = cleanName(name)
  const places = placesOf(work, field)
  if (places.length === 0 || label === (nameOf(work, field) ?? '')) return work
  return say(work, places, 'name', label === '' ? null : { field, label })
}

/** What it is called by a person, before equal names are told apart; null where nobody named it. */
export function nameOf({ detection, overrides }: Pick<Work, 'detection' | 'overrides'>, field: FieldId): string | null {
  return viewOf({ detection, overrides }).names.get(field) ?? null
}

/** The label that was found for the field, told apart from the others as it would be without its name. */
export function foundLabel(work: Work, field: FieldId): string {
  return viewOf(rename(work, field, '')).fields.find(({ id }) => id === field)?.label ?? field
}
