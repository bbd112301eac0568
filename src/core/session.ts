/**
 * The one truth behind every window: `(session, action) → session`. States are values: undo is an earlier one, exactly as it was.
 */
import { type Detection, savedIds, textOf } from './detect.ts'
import { sayLikewise } from './likewise.ts'
import { maskInWork } from './mask/mask-in-work.ts'
import type { FieldId, PlaceholderId, Step } from './model.ts'
import { rename } from './naming.ts'
import { putNote } from './notes.ts'
import { decisionOf } from './resolve.ts'
import { changedFields } from './review.ts'
import { placesOf, viewOf } from './view.ts'
import { decideField, edit, override, type Work } from './work.ts'

export type { Work } from './work.ts'

export interface Session extends Work {
  readonly past: readonly Work[]
  readonly future: readonly Work[]
  /** Names the run of keystrokes that the last action belongs to; the next one of the same name adds no step to undo. */
  readonly stroke: string | null
}

export type Action =
  | Step
  /** Several steps that are undone as one; `stroke` joins them to the ones before. */
  | { readonly type: 'steps'; readonly steps: readonly Step[]; readonly stroke: string | null }
  /** The work as it stood in another state: an earlier version, or one that was put together. Undone as one step. */
  | { readonly type: 'bring'; readonly work: Work }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }

/** How many steps back are kept. */
const depth = 1000

export function startSession(detection: Detection, work: Partial<Omit<Work, 'detection'>> = {}): Session {
  return { detection, decisions: new Map(), overrides: new Map(), ...work, past: [], future: [], stroke: null }
}

/** An action that names a field or placeholder that is not there changes nothing. */
export function reduce(session: Session, action: Action): Session {
  if (action.type === 'undo' || action.type === 'redo') return travel(session, action.type)
  if (action.type === 'bring') return brought(session, action.work)
  const [steps, stroke] = action.type === 'steps' ? [action.steps, action.stroke] : [[action], null]
  const before = workOf(session)
  const after = steps.reduce(take, before)
  if (after === before) return session
  const goesOn = stroke !== null && stroke === session.stroke
  return { ...after, past: goesOn ? session.past : [...session.past.slice(1 - depth), before], future: [], stroke }
}

/** A report that says the same, with the same ids, stays the same object: nobody edited it. */
function brought(session: Session, { detection, decisions, overrides }: Work): Session {
  const before = workOf(session)
  const after: Work = {
    detection: isSameReport(before.detection, detection) ? before.detection : detection,
    decisions: changedFields(before.decisions, decisions).length > 0 ? decisions : before.decisions,
    overrides: isSameMap(before.overrides, overrides) ? before.overrides : overrides,
  }
  const isSame =
    after.detection === before.detection && after.decisions === before.decisions && after.overrides === before.overrides
  return isSame ? session : { ...after, past: [...session.past.slice(1 - depth), before], future: [], stroke: null }
}

function isSameReport(a: Detection, b: Detection): boolean {
  return textOf(a) === textOf(b) && JSON.stringify(savedIds(a)) === JSON.stringify(savedIds(b))
}

function isSameMap(a: Work['overrides'], b: Work['overrides']): boolean {
  return JSON.stringify([...a].toSorted()) === JSON.stringify([...b].toSorted())
}

function travel(session: Session, direction: 'undo' | 'redo'): Session {
  const [from, to] = direction === 'undo' ? [session.past, session.future] : [session.future, session.past]
  const target = from.at(-1)
  if (!target) return session
  const [left, reached] = [from.slice(0, -1), [...to, workOf(session)]]
  const [past, future] = direction === 'undo' ? [left, reached] : [reached, left]
  return { ...target, past, future, stroke: null }
}

function workOf({ detection, decisions, overrides }: Work): Work {
  return { detection, decisions, overrides }
}

function take(work: Work, step: Step): Work {
  switch (step.type) {
    case 'fill':
      return decideField(work, step.field, { state: 'filled', value: step.value })
    case 'keep':
      return decideField(work, step.field, { state: 'kept', value: knownValue(work, step.field) })
    case 'reopen':
      return decideField(work, step.field, { state: 'open' })
    case 'decide':
      return [...step.decisions].reduce((next, [field, decision]) => decideField(next, field, decision), work)
    case 'kind':
      return override(work, placesOf(work, step.field), { kind: step.kind })
    case 'rename':
      return rename(work, step.field, step.label)
    case 'note':
      return putNote(work, step.placeholder, step.note)
    case 'split':
      return split(work, step.placeholder)
    case 'move':
      return placesOf(work, step.into).length > 0 ? override(work, [step.placeholder], { field: step.into }) : work
    case 'join':
      return placesOf(work, step.into).length > 0
        ? override(work, placesOf(work, step.field), { field: step.into })
        : work
    case 'apart':
      return override(work, placesOf(work, step.field), { field: step.field })
    case 'likewise':
      return sayLikewise(work, step.placeholder)
    case 'dismiss':
      return override(work, [step.placeholder], { standing: 'dismissed' })
    case 'adopt':
      return override(work, [step.placeholder], { standing: 'adopted' })
    case 'edit':
      return step.change.length > 0 ? edit(work, step.change) : work
    case 'mask':
      return step.change.length > 0 ? maskInWork(work, step.change).work : work
  }
}

function knownValue(work: Work, field: FieldId): string | null {
  const decision = decisionOf(work.decisions, field)
  return decision.state === 'open' ? null : decision.value
}

function split(work: Work, id: PlaceholderId): Work {
  const placeholder = viewOf(work).byId.get(id)
  if (!placeholder || placesOf(work, placeholder.field).length < 2) return work
  const field = `split:${id}`
  return decideField(override(work, [id], { field }), field, decisionOf(work.decisions, placeholder.field))
}
