/** Which placeholders share one value. Decided by a placeholder's own words and by what the whole report says of itself when it is opened. */

import { placeNamed } from '../language/institutions.ts'
import { greatLevels, reportingLevels, sameLevel } from '../language/levels.ts'
import { caseHeading } from '../language/phrases.ts'
import type { FieldId } from '../model.ts'
import type { ReasonCode } from '../reasons.ts'
import type { Mark } from './detected-run.ts'
import type { Entity } from './entity.ts'
import { hashOf } from './ids.ts'

/** What the report says of itself; learnt when it is opened and kept over edits, so that no edit regroups what it does not touch. */
export interface ReportProfile {
  /** The level of the report's own unit: 县; null where the report does not say. */
  readonly level: string | null
  /** Institutions that the report shows with a name of their own: 中学 after `**县**中学`. */
  readonly named: ReadonlySet<string>
}

export interface Grouping {
  readonly field: FieldId
  readonly why: ReasonCode
}

/** The field that a placeholder shares in a part of the report; null where it has one of its own. */
export type Grouper = (mark: Mark, scope: string) => Grouping | null

/** The part of the report that a passage belongs to: behind the heading of a case, people and other places are that case's own. */
export function scopeOf(text: string, before: string): string {
  const first = text.charCodeAt(0)
  if (text.length < 3 || (first !== 0x6848 && first !== 0x5178 && first !== 0x4f8b && first > 0x3010)) return before
  const number = caseHeading.exec(text.slice(0, 24))?.groups?.number
  return number ?? before
}

/** Groups by what the report says of itself; each field is worked out once. */
export function grouperOf(profile: ReportProfile): Grouper {
  const known = new Map<string, Grouping>()
  const own = ownKey(profile)
  return (mark, scope) => {
    const { entity } = mark.verdict
    if (entity === null) return null
    const key = keyOf(entity, mark.count, profile)
    const isOwn = key === own
    const place = scope === '' || (isOwn && entity.type !== 'level') ? key : `${scope} ${key}`
    const found = known.get(place)
    if (found) return found
    const made: Grouping = { field: fieldIdOf(entity, place), why: isOwn ? 'own-unit' : whyShared(entity) }
    known.set(place, made)
    return made
  }
}

function fieldIdOf({ type }: Entity, key: string): FieldId {
  return `${type === 'person' ? 'person' : 'name'}-${hashOf(key).toString(36)}`
}

function whyShared({ type }: Entity): ReasonCode {
  return type === 'person' ? 'same-person' : type === 'level' ? 'same-level' : 'same-name'
}

function ownKey({ level }: ReportProfile): string {
  return level !== null && greatLevels.has(level) ? `level ${level}` : level !== null ? `level ${level} 2` : 'own'
}

/** What the masks of one field have in common; `count` is how many characters are masked. */
function keyOf(entity: Entity, count: number, profile: ReportProfile): string {
  switch (entity.type) {
    case 'own-unit':
      return ownKey(profile)
    case 'level': {
      if (entity.elsewhere) return `level ${entity.level}~ ${count}`
      const level = sameLevel[entity.level] ?? entity.level
      return greatLevels.has(level) ? `level ${level}` : `level ${level} ${count}`
    }
    case 'body': {
      const { head, mayBearPlace } = entity
      const bearsPlace = mayBearPlace && placeNamed.test(head) && !profile.named.has(head)
      return bearsPlace ? ownKey(profile) : `as ${head} ${count}`
    }
    case 'numbered-body':
      return `as 第${entity.head} ${count}`
    case 'publication':
      return `as 《》 ${count}`
    case 'person':
      return `person ${entity.surname ?? entity.role ?? ''}|${count}`
  }
}

/** Collects the institutions with a name of their own. */
export function namedBy(mark: Mark, into: Set<string>): void {
  const { entity } = mark.verdict
  if (entity?.type === 'body' && !entity.mayBearPlace) into.add(entity.head)
}

/** The level that a name's own words give it: what a report whose words say nothing of its own unit names first is taken for it. */
export function levelOfName(mark: Mark): string | null {
  const { entity } = mark.verdict
  return entity?.type === 'level' && !entity.elsewhere && reportingLevels.has(entity.level) ? entity.level : null
}
