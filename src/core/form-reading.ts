/** A report read as a form as well: what it leaves open is found besides its masks, and what is known of those stays as it is. */
import { detect, placeholdersOf, placesIn, savedIds, textOf } from './detect.ts'
import type { DetectOptions } from './model.ts'
import type { Work } from './work.ts'

/** From so many blanks on a report looks like a form. */
export const formFrom = 5

/** A longer text is no form, and looking would hold up its opening. Characters. */
const longest = 300_000

/** How many places of the text a form would have to be filled at. */
export function blankCount(text: string, options: DetectOptions): number {
  return text.length > longest ? 0 : placeholdersOf(detect(text, { ...options, masks: ['blanks'] })).length
}

export function isReadAsForm({ detection }: Pick<Work, 'detection'>): boolean {
  return detection.options.masks.includes('blanks')
}

export function readAsForm(work: Work): Work {
  if (isReadAsForm(work)) return work
  const { options } = work.detection
  const places = placesIn(work.detection)
  const own = { ...options, masks: [...options.masks, 'blanks' as const], ...(places.length > 0 && { places }) }
  return { ...work, detection: detect(textOf(work.detection), own, savedIds(work.detection), work.detection.habits) }
}
