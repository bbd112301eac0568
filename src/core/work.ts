/** The work on a report as a value, and the changes that the steps of a session are made of. */
import type { Change } from './change.ts'
import { type Detection, redetect } from './detect.ts'
import type { Decision, Decisions, FieldId, PlaceholderId } from './model.ts'
import { decisionOf, sameDecision } from './resolve.ts'
import { type Override, type Overrides, placesOf, viewOf } from './view.ts'

/** What is undone and redone. */
export interface Work {
  readonly detection: Detection
  readonly decisions: Decisions
  /** What a person said of single placeholders, over what detection said. */
  readonly overrides: Overrides
}

/** A placeholder that an edit beside it makes something else stays in its field, where that is decided: no value moves by itself. */
export function edit(work: Work, change: Change): Work {
  const edited = { ...work, detection: redetect(work.detection, change) }
  if (work.decisions.size === 0) return edited
  const before = viewOf(work).byId
  const moved = viewOf(edited).placeholders.flatMap(({ id, field }) => {
    const own = before.get(id)?.field
    return own !== undefined && own !== field && work.decisions.has(own) ? [[id, own] as const] : []
  })
  return moved.reduce((next, [id, field]) => override(next, [id], { field }), edited)
}

export function decideField(work: Work, field: FieldId, decision: Decision): Work {
  const known = work.decisions.has(field) || placesOf(work, field).length > 0
  if (!known || sameDecision(decisionOf(work.decisions, field), decision)) return work
  const decisions = new Map(work.decisions)
  if (decision.state === 'open') decisions.delete(field)
  else decisions.set(field, decision)
  return { ...work, decisions }
}

/** Null takes back what was said of it; where nothing else is left, all of it. */
export function say<K extends keyof Override>(
  work: Work,
  ids: readonly PlaceholderId[],
  what: K,
  said: Required<Override>[K] | null,
): Work {
  const overrides = new Map(work.overrides)
  for (const id of ids) {
    const { [what]: _, ...rest } = { ...overrides.get(id) } as Override
    const next = said === null ? rest : { ...rest, [what]: said }
    if (Object.keys(next).length === 0) overrides.delete(id)
    else overrides.set(id, next)
  }
  return { ...work, overrides }
}

export function override(work: Work, ids: readonly PlaceholderId[], said: Override): Work {
  const changes = ids.filter((id) => {
    const now = { ...work.overrides.get(id) }
    return viewOf(work).knows(id) && Object.entries(said).some(([key, value]) => now[key as keyof typeof now] !== value)
  })
  if (changes.length === 0) return work
  const overrides = new Map(work.overrides)
  for (const id of changes) overrides.set(id, { ...overrides.get(id), ...said })
  return { ...work, overrides }
}
