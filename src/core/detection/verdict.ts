/** What a rule says that a masked value stands for, and why. */
import type { Kind } from '../model.ts'
import type { ReasonCode } from '../reasons.ts'
import type { Entity } from './entity.ts'
import type { Mask } from './scan.ts'

export interface Verdict {
  readonly kind: Kind
  readonly unit: string | null
  readonly code: ReasonCode
  readonly cue: string
  /** How sure the words beside it make this: 2 beside it, 1 in the same phrase, 0 a guess. */
  readonly weight: 0 | 1 | 2
  /** Whom a name or person means; null where nothing tells it from others of its kind, and for everything else. */
  readonly entity: Entity | null
  /** Stands in a list with others that the words beside them make the same: each member is another. */
  readonly isMember?: boolean
}

/** What a value would stand for. */
export type Judge = (mask: Mask) => Verdict

export function verdict(
  kind: Kind,
  code: ReasonCode,
  cue: string,
  weight: 0 | 1 | 2 = 2,
  unit: string | null = null,
): Verdict {
  return { kind, unit, code, cue, weight, entity: null }
}

export function nameVerdict(code: ReasonCode, cue: string, entity: Entity | null, weight: 0 | 1 | 2 = 2): Verdict {
  return { kind: 'name', unit: null, code, cue, weight, entity }
}

export function personVerdict(code: ReasonCode, cue: string, entity: Entity | null, weight: 0 | 1 | 2 = 2): Verdict {
  return { kind: 'person', unit: null, code, cue, weight, entity }
}
