/** A passage with what was found in it. Offsets are relative to the passage, so that an edit elsewhere leaves it as it is. */
import type { Analysis, Mark } from './analyse.ts'
import { groupOf, type Outlook } from './grouping.ts'
import type { FieldId, Placeholder, PlaceholderId } from './model.ts'
import type { PassageKind } from './passages.ts'
import type { Reason, ReasonCode } from './reasons.ts'

/** A placeholder, or a run of mask characters that was passed over. */
export interface Item {
  readonly id: PlaceholderId
  readonly start: number
  readonly end: number
  readonly reason: Reason
  /** Null where it was passed over; `field` is then its id. */
  readonly mark: Mark | null
  readonly field: FieldId
  /** Why it is in its field. */
  readonly why: ReasonCode
}

export interface Passage {
  readonly kind: PassageKind
  readonly text: string
  readonly items: readonly Item[]
}

const none: readonly Item[] = []

/** The items of an analysis, in text order. */
export function itemsOf(
  text: string,
  analysis: Analysis | null,
  outlook: Outlook,
  makeId: (text: string, start: number, end: number) => string,
): readonly Item[] {
  if (!analysis) return none
  const { marks, rejected } = analysis
  const items: Item[] = []
  for (let m = 0, r = 0; m < marks.length || r < rejected.length; ) {
    const mark = marks[m]
    const other = rejected[r]
    if (mark && (!other || mark.start < other.start)) {
      m++
      const id = makeId(text, mark.start, mark.end)
      const { field, why } = groupOf(mark, id, outlook)
      const { code, cue } = mark.verdict
      items.push({ id, start: mark.start, end: mark.end, reason: { code, cue }, mark, field, why })
    } else if (other) {
      r++
      const id = makeId(text, other.start, other.end)
      items.push({ id, start: other.start, end: other.end, reason: other.reason, mark: null, field: id, why: 'single' })
    }
  }
  return items
}

/** How many characters a figure, date or identifier seems to hide. */
export function digitsOf(mark: Mark): number | null {
  const { kind } = mark.verdict
  return kind === 'figure' || kind === 'date' || kind === 'identifier' ? mark.count : null
}

/** The item as a placeholder of a report in which its passage starts at `offset`. */
export function placeholderOf(item: Item, mark: Mark, text: string, offset: number): Placeholder {
  const { id, start, end, reason, field } = item
  return {
    id,
    start: offset + start,
    end: offset + end,
    text: text.slice(start, end),
    kind: mark.verdict.kind,
    unit: mark.verdict.unit,
    digits: digitsOf(mark),
    shape: text.slice(mark.left, mark.right),
    field,
    reason,
  }
}
