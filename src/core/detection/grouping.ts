/**
 * Which placeholders share one value. Decided by a placeholder's own words and by what the whole report says of itself when it is
 * opened. Joining two that are two puts a wrong name into a document, and leaving one apart costs a second typing: unsure means apart.
 */

import { firmKind, levelShownBy, reportingBodies } from '../language/institutions.ts'
import { isAbove, manyPlaces } from '../language/levels.ts'
import { sharedRoles } from '../language/people.ts'
import { caseHeading } from '../language/phrases.ts'
import type { FieldId } from '../model.ts'
import type { ReasonCode } from '../reasons.ts'
import type { HiddenValue } from './detected-run.ts'
import type { Entity } from './entity.ts'
import { hashOf } from './ids.ts'
import { keyOfBody, keyOfPerson, keyOfPlace } from './keys.ts'
import type { ReportProfile } from './profile.ts'

/** How far a placeholder shares its value with others of its key: over the report, within its line, or not at all. */
export type Reach = 'report' | 'line' | 'none'

export interface Grouping {
  /** What it shares a field under; those that are kept apart under one key may be the same all the same. */
  readonly field: FieldId
  readonly reach: Reach
  readonly why: ReasonCode
}

/** What a placeholder shares a field under in a part of the report; null where nothing tells whom it means. */
export type Grouper = (hidden: HiddenValue, scope: string) => Grouping | null

/** The part of the report that a passage belongs to: behind the heading of a case, people and other places are that case's own. */
export function scopeOf(text: string, before: string): string {
  return caseHeading.exec(text.slice(0, 24))?.groups?.number ?? before
}

/** Groups by what the report says of itself; each key is worked out once. */
export function grouperOf(profile: ReportProfile): Grouper {
  const known = new Map<string, Grouping>()
  const own = ownPlaceKey(profile)
  return (hidden, scope) => {
    const { entity, isMember = false } = hidden.verdict
    if (entity === null) return null
    if (entity.type === 'person' && entity.surname === null && entity.role === null) return null
    const share = shareOf(entity, hidden.count, profile)
    if (!share) return null
    const { key, reach } = share
    const isOwn = key === own || key === profile.body
    const far = isMember ? 'none' : reach
    const isEverywhere = scope === '' || (isOwn && (entity.type !== 'level' || profile.isLevelSaid))
    const place = `${far} ${isEverywhere ? '' : scope} ${key}`
    const found = known.get(place)
    if (found) return found
    const field = fieldIdOf(entity, isEverywhere ? key : `${scope} ${key}`)
    const made: Grouping = { field, reach: far, why: isOwn ? 'own-unit' : whyShared(entity) }
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

function ownPlaceKey({ level }: ReportProfile): string {
  return level === null ? 'own' : keyOfPlace(level)
}

interface Share {
  readonly key: string
  readonly reach: Reach
}

function shareOf(entity: Entity, count: number, profile: ReportProfile): Share | null {
  switch (entity.type) {
    case 'own-unit':
      return entity.office === null ? barePlace(entity.words, count, profile) : office(entity.office, count, profile)
    case 'level':
      return place(entity.level, entity.elsewhere, profile)
    case 'body': {
      const key = keyOfBody(entity.head, count)
      if (key === profile.body) return { key, reach: 'report' }
      const full = profile.shortNames.get(`${entity.head} ${count}`) ?? calledFirm(entity.head, count, profile)
      if (full) return { key: full, reach: 'report' }
      return { key, reach: profile.several.has(key) ? 'none' : 'report' }
    }
    case 'numbered-body':
      return { key: `as 第${entity.head} ${count}`, reach: 'report' }
    case 'publication':
      return { key: `as 《》 ${count}`, reach: 'report' }
    case 'opening':
      return opening(entity.words, count, profile)
    case 'person':
      return person(entity.surname, entity.role, count, profile)
  }
}

/** The report's own body or place, unless the words behind the mask begin the name of another body. */
function barePlace(words: string, count: number, profile: ReportProfile): Share {
  const full = words === '' ? undefined : profile.shortNames.get(`${words} ${count}`)
  if (full === null) return { key: keyOfBody(words, count), reach: 'none' }
  return { key: full ?? profile.body ?? ownPlaceKey(profile), reach: 'report' }
}

/** `**绿康公司` in a report that calls a firm **绿康. */
function calledFirm(head: string, count: number, profile: ReportProfile): string | undefined {
  const kind = firmKind.exec(head)
  return kind ? profile.called.get(`${head.slice(0, kind.index)} ${count}`) : undefined
}

/** The body whose short name the words begin with, where the report defines it; the longest one. */
function opening(words: string, count: number, profile: ReportProfile): Share | null {
  if (profile.called.size === 0) return null
  for (let length = words.length; length > 1; length--) {
    const key = profile.called.get(`${words.slice(0, length)} ${count}`)
    if (key) return { key, reach: 'report' }
  }
  return null
}

/** An office of the own level; one that shows its level is that level's, and to the report of a school another school is itself. */
function office(name: string, count: number, profile: ReportProfile): Share {
  if (profile.body !== null && reportingBodies.test(name)) return { key: keyOfBody(name, count), reach: 'report' }
  const level = levelShownBy(name)
  return { key: level === null ? ownPlaceKey(profile) : keyOfPlace(level), reach: 'report' }
}

/** A report has one place of its own level and one of each above it, and many below. */
function place(level: string, isElsewhere: boolean, profile: ReportProfile): Share {
  const key = keyOfPlace(level)
  if (isElsewhere) return { key: `${key}~`, reach: 'none' }
  const isOwn = key === ownPlaceKey(profile)
  if (profile.several.has(key) && !(isOwn && profile.isLevelSaid)) return { key, reach: 'none' }
  if (isOwn) return { key, reach: 'report' }
  const isBelow = profile.level !== null && isAbove(profile.level, level)
  const isSmall = manyPlaces.has(level) || isBelow
  return { key, reach: isSmall ? 'line' : 'report' }
}

/** A surname tells people apart, and so does a role that one person has. */
function person(surname: string | null, role: string | null, count: number, profile: ReportProfile): Share {
  const key = keyOfPerson(surname, role, count)
  const isTold = surname !== null || (role !== null && !sharedRoles.test(role))
  return { key, reach: isTold && !profile.several.has(key) ? 'report' : 'none' }
}
