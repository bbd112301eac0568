/** A passage with what was found in it. Offsets are relative to the passage, so that an edit elsewhere leaves it as it is. */

import { levelAtSeam, seam } from '../language/levels.ts'
import type { CellPlace, FieldId, FormPlace, Placeholder, PlaceholderId } from '../model.ts'
import type { Reason, ReasonCode } from '../reasons.ts'
import type { Blank } from './blanks/blank.ts'
import type { DetectedRun, HiddenValue } from './detected-run.ts'
import type { Grouper } from './grouping.ts'
import { hashOf } from './ids.ts'
import type { PassageKind } from './passage-cut.ts'

/** A run with its id and field. */
export interface IdentifiedRun extends DetectedRun {
  readonly id: PlaceholderId
  /** Its id, where it was passed over. */
  readonly field: FieldId
  /** Why it is in its field. */
  readonly why: ReasonCode
  /** What it might share a field under with others that are kept apart; null where nothing tells whom it means, or where it does share it. */
  readonly akin: FieldId | null
}

export interface Passage {
  readonly kind: PassageKind
  readonly text: string
  readonly items: readonly IdentifiedRun[]
  /** The part of the report it belongs to: a case's number, empty before the first. */
  readonly scope: string
  /** What stands in which cell, by line of the passage; null where it is no table of a Word document. */
  readonly cells: readonly CellPlace[] | null
  /** What the document says of places to be filled, with offsets of the passage; null where it says nothing. */
  readonly places: readonly FormPlace[] | null
}

/** A passage before anything is known about it. */
export type PassageText = Pick<Passage, 'kind' | 'text' | 'cells' | 'places'>

/** A field with its first place. */
export interface FirstPlace {
  readonly item: IdentifiedRun
  readonly hidden: HiddenValue
  readonly passage: Passage
  /** Which of the passage's items it is. */
  readonly index: number
  count: number
  /** What its places can be ticked for. */
  readonly options: string[]
  /** For which of them they are ticked already. */
  readonly ticked: string[]
}

const none: readonly IdentifiedRun[] = []
const noneAlike: ReadonlySet<IdentifiedRun> = new Set()

/** The runs of a passage with their ids and fields. */
export function itemsOf(
  runs: readonly DetectedRun[],
  kind: PassageKind,
  group: Grouper,
  scope: string,
  makeId: (key: string) => string,
): readonly IdentifiedRun[] {
  if (runs.length === 0) return none
  const inLine = new Map<FieldId, Set<IdentifiedRun>>()
  const inForm = new Map<string, PlaceholderId>()
  const items = runs.map(({ start, end, reason, hidden, key }): IdentifiedRun => {
    const id = makeId(key)
    const shared = hidden ? group(hidden, scope) : null
    // Written out: there are as many of them as masks, and copying by spreading costs more than the rest.
    if (hidden?.blank) {
      const { field, why } = fieldOfBlank(hidden.blank, id, inForm)
      return { start, end, reason, hidden, key, id, field, why, akin: null }
    }
    if (!shared) return { start, end, reason, hidden, key, id, field: id, why: 'single', akin: null }
    const { field, reach, why } = shared
    if (reach === 'report') return { start, end, reason, hidden, key, id, field, why, akin: null }
    const apart: IdentifiedRun = { start, end, reason, hidden, key, id, field: id, why: 'single', akin: field }
    if (reach === 'line' && kind === 'line') inLine.set(field, (inLine.get(field) ?? new Set()).add(apart))
    return apart
  })
  return inLine.size === 0 ? items : items.map((item) => joined(item, inLine.get(item.akin ?? '') ?? noneAlike))
}

/** Blanks that ask for one thing: the parts of a date, the boxes of a question, a name that stands in braces twice. */
function fieldOfBlank(
  { group, reach }: Blank,
  id: PlaceholderId,
  inForm: Map<string, PlaceholderId>,
): Pick<IdentifiedRun, 'field' | 'why'> {
  if (group === null) return { field: id, why: 'single' }
  if (reach === 'report') return { field: `blank-${hashOf(group).toString(36)}`, why: 'same-blank' }
  const first = inForm.get(group) ?? id
  inForm.set(group, first)
  return { field: first, why: 'same-blank' }
}

/** Places of one level in one line share a field, unless a list tells them apart: the first one's. */
function joined(item: IdentifiedRun, alike: ReadonlySet<IdentifiedRun>): IdentifiedRun {
  const [first] = alike
  return first && alike.size > 1 && alike.has(item) ? { ...item, field: first.id, why: 'same-level' } : item
}

/** How many characters a figure, date or identifier seems to hide. */
export function digitsOf(hidden: HiddenValue): number | null {
  if (hidden.blank) return null
  const { kind } = hidden.verdict
  return kind === 'figure' || kind === 'date' || kind === 'identifier' ? hidden.count : null
}

/** The item as a placeholder of a report in which its passage starts at `offset`. */
export function placeholderOf(item: IdentifiedRun, hidden: HiddenValue, text: string, offset: number): Placeholder {
  const { id, start, end, reason, field } = item
  const { code, cue } = reason
  return {
    id,
    start: offset + start,
    end: offset + end,
    text: text.slice(start, end),
    kind: hidden.verdict.kind,
    unit: hidden.verdict.unit,
    digits: digitsOf(hidden),
    shape: shapeOf(hidden, reason, text),
    field,
    reason: { code, cue },
    ...(hidden.blank && { form: hidden.blank.form }),
  }
}

/**
 * A name's shape shows the level that stands after it, a person's the surname before it: 旬河县 and 旬河 both fit a mask before 县,
 * 张小明 and 小明 one after 张.
 */
function shapeOf({ verdict, left, right, blank }: HiddenValue, { code, cue }: Reason, text: string): string {
  if (blank) return text.slice(left, right)
  const level = verdict.kind === 'name' ? levelAtSeam(text.slice(right, right + seam)) : null
  const surname = code === 'surname-before' && text.slice(0, left).endsWith(cue) ? cue : ''
  return surname + text.slice(left, right) + (level ?? '')
}
