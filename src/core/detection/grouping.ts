/** Which placeholders share one value. Decided by a placeholder's own words and by what the whole report says of itself when it is opened. */

import type { FieldId } from '../model.ts'
import type { ReasonCode } from '../reasons.ts'
import { hashOf } from './ids.ts'
import type { Mark } from './spot.ts'

/** What the report says of itself; learnt when it is opened and kept over edits, so that no edit regroups what it does not touch. */
export interface Outlook {
  /** The level of the report's own unit: 县; null where the report does not say. */
  readonly level: string | null
  /** Institutions that the report shows with a name of their own: 中学 after `**县**中学`. */
  readonly named: ReadonlySet<string>
}

export interface Grouping {
  readonly field: FieldId
  readonly why: ReasonCode
}

/** Institutions that bear their place's name unless the report shows otherwise. */
const placeNamed =
  /(?:学校|中学|小学|幼儿园|托儿所|医院|卫生室|学院|分校|教学点|高中|初中|九年制|门诊部|储蓄所|营业厅|供电所|信用社|信用联社|农信社|农商行|农商银行|农村商业银行|村镇银行)$/u

/** Other words for a level. */
const sameLevel: Readonly<Record<string, string>> = {
  县城: '县',
  街办: '街道',
  街道办: '街道',
  街道办事处: '街道',
  居委会: '社区',
  居民委员会: '社区',
  村委会: '村',
  村民委员会: '村',
  行政村: '村',
}

const greatLevels = '省市县区州旗盟'

/** The field that a placeholder shares in a part of the report; null where it has one of its own. */
export type Grouper = (mark: Mark, scope: string) => Grouping | null

const caseHeading = /^[\s#*【]*(?:典型)?(?:案例|例)\s*(?<number>[一二三四五六七八九十百\d]{1,4})\s*[】*：:、．.\s]/u

/** The part of the report that a passage belongs to: behind the heading of a case, people and other places are that case's own. */
export function scopeOf(text: string, before: string): string {
  const first = text.charCodeAt(0)
  if (text.length < 3 || (first !== 0x6848 && first !== 0x5178 && first !== 0x4f8b && first > 0x3010)) return before
  const number = caseHeading.exec(text.slice(0, 24))?.groups?.number
  return number ?? before
}

/** Groups by an outlook; each entity's field is worked out once. */
export function grouperOf(outlook: Outlook): Grouper {
  const known = new Map<string, Map<number, Grouping | null>>()
  return (mark, scope) => {
    const { kind, entity } = mark.verdict
    if (entity === null || (kind !== 'name' && kind !== 'person')) return null
    const name = scope === '' ? entity : `${scope} ${entity}`
    const counts = known.get(name) ?? new Map<number, Grouping | null>()
    known.set(name, counts)
    const way = kind === 'name' ? mark.count : -mark.count
    const found = counts.get(way)
    if (found !== undefined) return found
    const group = groupOf(kind, entity, mark.count, outlook, scope)
    counts.set(way, group)
    return group
  }
}

function groupOf(
  kind: 'name' | 'person',
  entity: string,
  count: number,
  outlook: Outlook,
  scope: string,
): Grouping | null {
  const key = kind === 'person' ? `person ${entity}` : nameKey(entity, count, outlook)
  if (key === null) return null
  const own = kind === 'name' && key === ownKey(outlook)
  const why =
    kind === 'person' ? 'same-person' : own ? 'own-unit' : entity.startsWith('level:') ? 'same-level' : 'same-name'
  const place = scope === '' || (own && !entity.startsWith('level:')) ? key : `${scope} ${key}`
  return { field: `${kind}-${hashOf(place).toString(36)}`, why }
}

function ownKey({ level }: Outlook): string {
  return level !== null && greatLevels.includes(level) ? `level ${level}` : level !== null ? `level ${level} 2` : 'own'
}

function nameKey(entity: string, count: number, outlook: Outlook): string | null {
  const colon = entity.indexOf(':')
  const sort = colon < 0 ? entity : entity.slice(0, colon)
  const said = colon < 0 ? '' : entity.slice(colon + 1)
  switch (sort) {
    case 'own':
      return ownKey(outlook)
    case 'level': {
      const level = sameLevel[said] ?? said
      return greatLevels.includes(level) ? `level ${level}` : `level ${level} ${count}`
    }
    case 'maybe':
      return placeNamed.test(said) && !outlook.named.has(said) ? ownKey(outlook) : `as ${said} ${count}`
    case 'as':
      return `as ${said} ${count}`
    default:
      return null
  }
}

/** Collects the institutions with a name of their own. */
export function namedBy(mark: Mark, into: Set<string>): void {
  const { entity } = mark.verdict
  if (entity?.startsWith('as:')) into.add(entity.slice(3))
}

/** The level that a name's own words give it: what a report whose words say nothing of its own unit names first is taken for it. */
export function levelOfName(mark: Mark): string | null {
  const { kind, entity } = mark.verdict
  const said = kind === 'name' && entity?.startsWith('level:') ? entity.slice(6) : ''
  return said.length === 1 && ownLevels.includes(said) ? said : null
}

const ownLevels = '市县区州旗盟镇乡村'
