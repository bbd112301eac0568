/** Cuts and analyses again only what a change touches; everything else is taken over as it is. */

import { type Change, mapPosition } from '../change.ts'
import { longestFence, startsWithFence } from '../markup/fences.ts'
import type { DetectOptions } from '../model.ts'
import { firstIndex } from '../search.ts'
import { analyse, hasBlanks } from './analyse.ts'
import { maskTable } from './chars.ts'
import type { ReportHabits } from './emphasis-habit.ts'
import { grouperOf, scopeOf } from './grouping.ts'
import { idMaker } from './ids.ts'
import { cutParagraphs, placesAfter, shapesAsBefore } from './paragraphs.ts'
import { type IdentifiedRun, itemsOf, type Passage } from './passage.ts'
import type { PassageCut } from './passage-cut.ts'
import { cutPassages, mostRows } from './passages.ts'
import type { ReportProfile } from './profile.ts'

interface Held {
  readonly options: DetectOptions
  readonly passages: readonly Passage[]
  readonly profile: ReportProfile
  readonly habits: ReportHabits
}

export interface EditedPassages {
  readonly passages: readonly Passage[]
  /** Where each of them starts, and last where the text ends. */
  readonly starts: Int32Array
}

/** The passages after the change. `starts` are those before it; `edit` is the number that new ids bear. */
export function editPassages(
  { options, passages, profile, habits }: Held,
  starts: Int32Array,
  change: Change,
  edit: number,
): EditedPassages {
  const masks = maskTable(options.masks)
  const isForm = hasBlanks(options)
  const makeId = idMaker(edit)
  const group = grouperOf(profile)
  const how = { ...options, ...habits }
  const after: (readonly Passage[])[] = []
  const pieces: PassagePiece[] = []
  let done = 0
  for (let i = 0; i < change.length; ) {
    const first = firstTouched(passages, starts, change[i]?.start ?? 0)
    let last = i
    let end = passageAt(starts, change[i]?.end ?? 0)
    while (
      last + 1 < change.length &&
      (change[last + 1]?.start ?? 0) <= (starts[end + longestFence + 2] ?? starts.at(-1) ?? 0)
    ) {
      last++
      end = Math.max(end, passageAt(starts, change[last]?.end ?? 0))
    }
    const cutAgain = (text: string, end: number, change: Change) =>
      options.format === 'docx'
        ? cutParagraphs(
            text,
            masks,
            shapesAsBefore(passages, first),
            placesAfter(passages, starts, first, end, change),
            isForm,
          )
        : cutPassages(text, masks, isForm)
    let recut = recutFrom(passages, starts, change.slice(i, last + 1), first, end, cutAgain)
    // A table may take in many passages, a rule row typed above them is enough; then what else was changed there is cut with it.
    while (last + 1 < change.length && firstTouched(passages, starts, change[last + 1]?.start ?? 0) < recut.next) {
      const reached = starts[recut.next] ?? 0
      do last++
      while (last + 1 < change.length && (change[last + 1]?.start ?? 0) <= reached)
      end = Math.max(end, passageAt(starts, change[last]?.end ?? 0))
      recut = recutFrom(passages, starts, change.slice(i, last + 1), first, end, cutAgain)
    }
    const part = change.slice(i, last + 1)
    const old = itemsAt(passages, starts, first, recut.next, part)
    let scope = passages[first - 1]?.scope ?? ''
    const cuts = recut.cuts.map(({ kind, start, end, masked, cells, places }): Passage => {
      const text = recut.text.slice(start, end)
      scope = scopeOf(text, scope)
      const runs = masked || isForm ? analyse({ text, kind, cells, places }, how, masks) : []
      const fresh = itemsOf(runs, kind, group, scope, makeId)
      const kept = fresh.map((item) => keepId(item, old.get(start + item.start)))
      return { kind, text, scope, cells, places, items: withFields(fresh, kept) }
    })
    after.push(passages.slice(done, first), cuts)
    pieces.push({ from: done, to: first, fresh: cuts.length })
    done = recut.next
    i = last + 1
  }
  after.push(passages.slice(done))
  pieces.push({ from: done, to: passages.length, fresh: 0 })
  const all = after.flat()
  return { passages: all, starts: startsAfter(all, starts, pieces) }
}

/** Passages taken over as they are, and how many new ones follow them. */
interface PassagePiece {
  readonly from: number
  readonly to: number
  readonly fresh: number
}

/** Starts of passages taken over are moved as one; only those of new ones are added up. */
function startsAfter(passages: readonly Passage[], starts: Int32Array, pieces: readonly PassagePiece[]): Int32Array {
  const moved = new Int32Array(passages.length + 1)
  let index = 0
  let at = 0
  for (const { from, to, fresh } of pieces) {
    const shift = at - (starts[from] ?? 0)
    if (shift === 0) moved.set(starts.subarray(from, to), index)
    else for (let i = from; i < to; i++) moved[index + i - from] = (starts[i] ?? 0) + shift
    index += to - from
    at = (starts[to] ?? 0) + shift
    for (let i = 0; i < fresh; i++, index++) {
      moved[index] = at
      at += passages[index]?.text.length ?? 0
    }
  }
  moved[passages.length] = at
  return moved
}

/** The items of the passages that are cut again, by where they stand after the change, from the first passage's start. */
function itemsAt(
  passages: readonly Passage[],
  starts: Int32Array,
  first: number,
  next: number,
  change: Change,
): Map<number, IdentifiedRun[]> {
  const offset = starts[first] ?? 0
  const local = change.map((one) => ({ ...one, start: one.start - offset, end: one.end - offset }))
  const old = new Map<number, IdentifiedRun[]>()
  for (let p = first; p < next; p++)
    for (const item of passages[p]?.items ?? []) {
      const at = mapPosition(local, (starts[p] ?? 0) - offset + item.start, 'after')
      const there = old.get(at)
      if (there) there.push(item)
      else old.set(at, [item])
    }
  return old
}

/** What stood at the same place stays itself; it keeps its field too where it still is of the same kind. */
function keepId(item: IdentifiedRun, candidates: IdentifiedRun[] | undefined): IdentifiedRun {
  const alike = candidates?.findIndex(({ hidden }) => hidden?.verdict.kind === item.hidden?.verdict.kind) ?? -1
  const before = candidates?.splice(Math.max(0, alike), 1)[0]
  if (!before) return item
  if (alike >= 0) return { ...item, id: before.id, field: before.field, why: before.why }
  return { ...item, id: before.id, field: item.field === item.id ? before.id : item.field }
}

/** What is new beside blanks of one question that were kept has their field. */
function withFields(fresh: readonly IdentifiedRun[], kept: readonly IdentifiedRun[]): readonly IdentifiedRun[] {
  const known = new Map<string, string>()
  for (const [index, { field, why }] of fresh.entries()) {
    const own = kept[index]?.field
    if (why === 'same-blank' && own !== undefined && own !== field && !known.has(field)) known.set(field, own)
  }
  if (known.size === 0) return kept
  return kept.map((item) => ({ ...item, field: known.get(item.field) ?? item.field }))
}

/** The passage that holds the position; the last one for the text's end. */
function passageAt(starts: Int32Array, position: number): number {
  return Math.max(0, firstIndex(starts.subarray(0, -1), (start) => start > position) - 1)
}

/** One passage before the edit, since a table may grow onto it; from the first of lines with tabs, and from an opening fence that the edit may close. */
function firstTouched(passages: readonly Passage[], starts: Int32Array, position: number): number {
  const before = Math.max(0, passageAt(starts, position) - 1)
  let first = before
  while (first > 0 && first > before - mostRows && isRow(passages[first]) && isRow(passages[first - 1])) first--
  let from = first
  for (let i = first; i >= 0 && i > first - longestFence; i--) if (startsWithFence(passages[i]?.text ?? '')) from = i
  return from
}

/** It may be a row of the table that an edit below makes. */
function isRow(passage: Passage | undefined): boolean {
  return passage?.kind === 'line' && passage.text.includes('\t')
}

interface Recut {
  readonly text: string
  readonly cuts: readonly PassageCut[]
  /** The first passage that is taken over as it is. */
  readonly next: number
}

/** Cuts from passage `first` until a cut falls on the start of an old passage behind the edits. */
function recutFrom(
  passages: readonly Passage[],
  starts: Int32Array,
  change: Change,
  first: number,
  last: number,
  cutAgain: (text: string, end: number, change: Change) => Iterable<PassageCut>,
): Recut {
  const offset = starts[first] ?? 0
  for (let ahead = 2; ; ahead = ahead * 8 + longestFence) {
    const end = Math.min(passages.length, last + 1 + ahead)
    const text = edited(passages, starts, change, first, end)
    const whole = end === passages.length
    const hasFence = /`{3}|~{3}/u.test(text)
    if (!whole && ahead === 2 && hasFence) continue
    const growth = text.length - ((starts[end] ?? 0) - offset)
    const cuts: PassageCut[] = []
    let next = last + 1
    for (const cut of cutAgain(text, end, change)) {
      while (next < end && (starts[next] ?? 0) - offset + growth < cut.start) next++
      // A fence that opens near the end of what is cut is judged by lines behind it: then more is cut.
      const isFinal = whole || !hasFence || next + longestFence < end
      if (next < end && isFinal && (starts[next] ?? 0) - offset + growth === cut.start) return { text, cuts, next }
      cuts.push(cut)
    }
    if (whole) return { text, cuts, next: passages.length }
  }
}

function edited(passages: readonly Passage[], starts: Int32Array, change: Change, first: number, end: number): string {
  const offset = starts[first] ?? 0
  let text = ''
  for (let i = first; i < end; i++) text += passages[i]?.text ?? ''
  const pieces: string[] = []
  let from = 0
  for (const edit of change) {
    pieces.push(text.slice(from, edit.start - offset), edit.text)
    from = edit.end - offset
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}
