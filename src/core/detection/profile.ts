/** What a report says of itself. Learnt when it is opened and kept over edits, so that no edit regroups what it does not touch. */

import { firms, reportingBodies, shortNameFollows } from '../language/institutions.ts'
import { reportingLevels } from '../language/levels.ts'
import { severalPlaces } from '../language/places.ts'
import type { DetectedRun, HiddenValue } from './detected-run.ts'
import { keyOfBody, keyOfPerson, keyOfPlace } from './keys.ts'
import { ownLevelOf } from './own-level.ts'

export interface ReportProfile {
  /** The level of the report's own unit: 县; null where the report does not say. */
  readonly level: string | null
  /** True where the report says so itself (全县), and its level is not only that of the first place in it. */
  readonly isLevelSaid: boolean
  /** The body that the report is of, by its key; null for the report of a place. */
  readonly body: string | null
  /** Keys that the report itself gives to several: `**大学、**大学`, `两县`. */
  readonly several: ReadonlySet<string>
  /** Bodies by their short names and how many characters are masked; null for a short name that two bodies may have. */
  readonly shortNames: ReadonlyMap<string, string | null>
  /** Of these, the short names that the report itself defines: （以下简称“**绿康”）. */
  readonly called: ReadonlyMap<string, string>
}

/** A report that says nothing of itself. */
export const silentProfile: ReportProfile = {
  level: null,
  isLevelSaid: false,
  body: null,
  several: new Set(),
  shortNames: new Map(),
  called: new Map(),
}

export interface ProfileLearner {
  /** Takes in the runs of the next passage. */
  readonly see: (runs: readonly DetectedRun[], text: string) => void
  readonly profile: (report: string) => ReportProfile
}

const shortest = 2
const longestShortName = 6

export function profileLearner(): ProfileLearner {
  const several = new Set<string>()
  const shortNames = new Map<string, string | null>()
  const called = new Map<string, string>()
  let first: string | null = null
  let opening: string | null | undefined
  const see = (runs: readonly DetectedRun[], text: string) => {
    const values = runs.flatMap(({ hidden }) => (hidden ? [hidden] : []))
    for (const [index, hidden] of values.entries()) {
      first ??= levelOfName(hidden)
      const key = severalOf(hidden)
      if (key !== null) several.add(key)
      nameShort(hidden, shortNames)
      const next = values[index + 1]
      if (next) defineShort(hidden, next, text, called)
    }
    if (opening === undefined) opening = openingBody(values)
  }
  const profile = (report: string): ReportProfile => {
    const said = ownLevelOf(report)
    const body = opening === undefined || opening === null || several.has(opening) ? null : opening
    return {
      level: said ?? first,
      isLevelSaid: said !== null,
      body,
      several,
      shortNames: new Map([...shortNames, ...called]),
      called,
    }
  }
  return { see, profile }
}

/** The level that a name's own words give it: what a report whose words say nothing of its own unit names first is taken for it. */
export function levelOfName({ verdict: { entity } }: HiddenValue): string | null {
  return entity?.type === 'level' && !entity.elsewhere && reportingLevels.has(entity.level) ? entity.level : null
}

/** What the list or number that the mask stands in shows to be several. */
function severalOf({ verdict, count }: HiddenValue): string | null {
  const { entity } = verdict
  if (verdict.code === 'level-after' && entity === null) {
    const level = severalPlaces.exec(verdict.cue)?.groups?.level
    return level ? keyOfPlace(level) : null
  }
  if (!verdict.isMember || !entity) return null
  if (entity.type === 'level') return keyOfPlace(entity.level)
  if (entity.type === 'body') return keyOfBody(entity.head, count)
  return entity.type === 'person' ? keyOfPerson(entity.surname, entity.role, count) : null
}

/** Each beginning of a full name may be its short name. */
function nameShort({ verdict: { entity }, count }: HiddenValue, into: Map<string, string | null>): void {
  if (entity?.type !== 'body' || !firms.test(entity.head)) return
  const key = keyOfBody(entity.head, count)
  for (let length = shortest; length < entity.head.length && length <= longestShortName; length++)
    learnShort(`${entity.head.slice(0, length)} ${count}`, key, into)
}

/** `****农业科技有限公司（以下简称“**农业”）`. */
function defineShort(full: HiddenValue, short: HiddenValue, text: string, into: Map<string, string>): void {
  const { entity } = full.verdict
  if (entity?.type !== 'body' || short.left - full.right > 40) return
  if (!shortNameFollows.test(text.slice(full.right, short.left))) return
  const said = short.verdict.entity
  const words = said?.type === 'own-unit' ? said.words : said?.type === 'body' ? said.head : ''
  if (words !== '') into.set(`${words} ${short.count}`, keyOfBody(entity.head, full.count))
}

function learnShort(short: string, key: string, into: Map<string, string | null>): void {
  const known = into.get(short)
  into.set(short, known === undefined || known === key ? key : null)
}

/** The body that the first line with a name is of, behind the places above it; undefined for a line without names. */
function openingBody(values: readonly HiddenValue[]): string | null | undefined {
  const names = values.filter(({ verdict }) => verdict.kind === 'name')
  if (names.length === 0) return undefined
  const own = names.find(({ verdict }) => verdict.entity?.type !== 'level')
  const entity = own?.verdict.entity
  return own && entity?.type === 'body' && reportingBodies.test(entity.head) ? keyOfBody(entity.head, own.count) : null
}
