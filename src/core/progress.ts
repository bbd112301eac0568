/** How far the filling of a report is. */
import { decisionOf } from './resolve.ts'
import { viewOf } from './view.ts'
import type { Work } from './work.ts'

export interface FillingProgress {
  readonly decided: number
  readonly total: number
}

/** How many placeholders are decided, of how many. */
export function fillingProgress(work: Work): FillingProgress {
  const { fields, placeholders } = viewOf(work)
  const isDecided = (field: string) => decisionOf(work.decisions, field).state !== 'open'
  const decided = fields.reduce((sum, { id, count }) => sum + (isDecided(id) ? count : 0), 0)
  return { decided, total: placeholders.length }
}
