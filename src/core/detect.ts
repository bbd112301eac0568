/**
 * A report, its placeholders and its fields. The text is held in passages (a line, a table, a fenced block), so that an edit costs the
 * passages it touches and not the report.
 */

import type { Change } from './change.ts'
import { analyse, hasBlanks } from './detection/analyse.ts'
import { maskTable } from './detection/chars.ts'
import type { DetectedRun } from './detection/detected-run.ts'
import { habitsOf, type ReportHabits } from './detection/emphasis-habit.ts'
import { fieldsFrom } from './detection/fields.ts'
import { grouperOf, scopeOf } from './detection/grouping.ts'
import { editOf, idMaker } from './detection/ids.ts'
import { cutParagraphs, shapesOf } from './detection/paragraphs.ts'
import { type IdentifiedRun, itemsOf, type Passage, type PassageText, placeholderOf } from './detection/passage.ts'
import { cutPassages } from './detection/passages.ts'
import { profileLearner, type ReportProfile } from './detection/profile.ts'
import { editPassages } from './detection/redetect.ts'
import type { DetectOptions, Field, FormPlace, PassedOver, Placeholder } from './model.ts'

export interface Detection {
  readonly options: DetectOptions
  readonly passages: readonly Passage[]
  readonly profile: ReportProfile
  readonly habits: ReportHabits
  /** How many edits it went through; ids that an edit makes bear its number. */
  readonly edits: number
}

/** What a project file keeps, so that a report reopened has the ids that its edits gave. */
export interface SavedId {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly field: string
}

const starts = new WeakMap<Detection, Int32Array>()
const texts = new WeakMap<Detection, string>()
const placeholders = new WeakMap<Detection, readonly Placeholder[]>()
const passed = new WeakMap<Detection, readonly PassedOver[]>()
const fields = new WeakMap<Detection, readonly Field[]>()

const nothing: readonly DetectedRun[] = []

/** How many lines are remembered, for those that stand in a report again. */
const mostKnown = 4096

/** Never throws, whatever the text; lines that stand in it twice are looked at once. Linear in its length. Placeholders that stand exactly where `saved` says take its ids and fields; `learnt` are the habits of the text as it was first opened, where it was edited since. */
export function detect(
  text: string,
  options: DetectOptions,
  saved: readonly SavedId[] = [],
  learnt: ReportHabits | null = null,
): Detection {
  const masks = maskTable(options.masks)
  const isForm = hasBlanks(options)
  const habits = learnt ?? habitsOf(text, masks)
  const how = { ...options, ...habits }
  const learner = profileLearner()
  const known = new Map<string, readonly DetectedRun[]>()
  const cuts: (PassageText & { runs: readonly DetectedRun[] })[] = []
  const all =
    options.format === 'docx'
      ? cutParagraphs(text, masks, shapesOf(options.cells ?? []), options.places ?? [], isForm)
      : cutPassages(text, masks, isForm)
  for (const { kind, start, end, masked, cells, places } of all) {
    const own = text.slice(start, end)
    const isRead = masked || isForm
    const runs = isRead
      ? ((places ? undefined : known.get(own)) ?? analyse({ text: own, kind, cells, places }, how, masks))
      : nothing
    if (isRead && !cells && !places && known.size < mostKnown) known.set(own, runs)
    learner.see(runs, own)
    cuts.push({ kind, text: own, cells, places, runs })
  }
  const profile = learner.profile(text)
  const makeId = idMaker(0)
  const group = grouperOf(profile)
  let scope = ''
  const passages = cuts.map(({ kind, text: own, cells, places, runs }): Passage => {
    scope = scopeOf(own, scope)
    return { kind, text: own, items: itemsOf(runs, kind, group, scope, makeId), scope, cells, places }
  })
  const detection = { options, passages, profile, habits, edits: 0 }
  return saved.length === 0 ? detection : adopt(detection, saved)
}

/** The detection of the changed text; only the passages that the change touches are examined again, and no other placeholder's id or field changes. */
export function redetect(detection: Detection, change: Change): Detection {
  if (change.length === 0) return detection
  const edits = detection.edits + 1
  const edited = editPassages(detection, startsOf(detection), change, edits)
  const after = { ...detection, passages: edited.passages, edits }
  starts.set(after, edited.starts)
  return after
}

/** The ids as they stand, for a project file. */
export function savedIds(detection: Detection): readonly SavedId[] {
  return listOf(detection, ({ id, field, start, end }, _text, offset) => ({
    start: offset + start,
    end: offset + end,
    id,
    field,
  }))
}

/** What the document says of places to be filled, as they stand now. */
export function placesIn(detection: Detection): readonly FormPlace[] {
  const offsets = startsOf(detection)
  return detection.passages.flatMap(({ places }, index) => {
    const by = offsets[index] ?? 0
    return (places ?? []).map((place) => ({ ...place, start: by + place.start, end: by + place.end }))
  })
}

function adopt(detection: Detection, saved: readonly SavedId[]): Detection {
  const places = new Map(saved.map((place) => [`${place.start} ${place.end}`, place]))
  const taken = new Set(saved.flatMap(({ id, field }) => [id, field]))
  const starts = startsOf(detection)
  const edits = saved.reduce((most, { id }) => Math.max(most, editOf(id)), 0)
  const passages = detection.passages.map((passage, index) => {
    if (passage.items.length === 0) return passage
    const items = passage.items.map((item): IdentifiedRun => {
      const start = (starts[index] ?? 0) + item.start
      const place = places.get(`${start} ${start + item.end - item.start}`)
      if (place) return { ...item, id: place.id, field: place.field }
      if (!taken.has(item.id)) return item
      const id = `${item.id}-${edits + 1}`
      return { ...item, id, field: item.field === item.id ? id : item.field }
    })
    return { ...passage, items }
  })
  return { ...detection, passages, edits: edits + 1 }
}

function once<T>(cache: WeakMap<Detection, T>, detection: Detection, compute: (detection: Detection) => T): T {
  const known = cache.get(detection)
  if (known !== undefined) return known
  const value = compute(detection)
  cache.set(detection, value)
  return value
}

/** Where each passage starts in the text, and last where the text ends. */
function startsOf(detection: Detection): Int32Array {
  return once(starts, detection, ({ passages }) => {
    const offsets = new Int32Array(passages.length + 1)
    let at = 0
    for (let i = 0; i < passages.length; i++) {
      offsets[i] = at
      at += passages[i]?.text.length ?? 0
    }
    offsets[passages.length] = at
    return offsets
  })
}

export function textOf(detection: Detection): string {
  return once(texts, detection, ({ passages }) => passages.map(({ text }) => text).join(''))
}

/** In text order. Computed once for a detection. */
export function placeholdersOf(detection: Detection): readonly Placeholder[] {
  return once(placeholders, detection, () =>
    listOf(detection, (item, text, offset) => (item.hidden ? placeholderOf(item, item.hidden, text, offset) : null)),
  )
}

/** Names, persons, then everything else in reading order. Computed once for a detection. */
export function fieldsOf(detection: Detection): readonly Field[] {
  return once(fields, detection, ({ passages, profile }) => fieldsFrom(passages, profile))
}

/** In text order. */
export function passedOverOf(detection: Detection): readonly PassedOver[] {
  return once(passed, detection, () => listOf(detection, passedOverFrom))
}

function listOf<T>(
  detection: Detection,
  make: (item: IdentifiedRun, text: string, offset: number) => T | null,
): readonly T[] {
  const offsets = startsOf(detection)
  const list: T[] = []
  for (const [index, { items, text }] of detection.passages.entries())
    for (const item of items) {
      const made = make(item, text, offsets[index] ?? 0)
      if (made !== null) list.push(made)
    }
  return list
}

function passedOverFrom(item: IdentifiedRun, text: string, offset: number): PassedOver | null {
  if (item.hidden) return null
  const { id, start, end, reason } = item
  return { id, start: offset + start, end: offset + end, text: text.slice(start, end), kind: 'text', reason }
}
