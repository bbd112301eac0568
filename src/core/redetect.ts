/** Cuts and analyses again only what a change touches; everything else is taken over as it is. */
import { analyse } from './analyse.ts'
import { type Change, mapPosition } from './change.ts'
import { maskTable } from './chars.ts'
import type { Outlook } from './grouping.ts'
import { idMaker } from './ids.ts'
import type { DetectOptions } from './model.ts'
import { type Item, itemsOf, type Passage } from './passage.ts'
import { type Cut, cutPassages, isFence, longestFence } from './passages.ts'

interface Held {
  readonly options: DetectOptions
  readonly passages: readonly Passage[]
  readonly outlook: Outlook
}

/** The passages after the change. `starts` are those before it; `edit` is the number that new ids bear. */
export function editPassages(
  { options, passages, outlook }: Held,
  starts: Int32Array,
  change: Change,
  edit: number,
): readonly Passage[] {
  const masks = maskTable(options.masks)
  const makeId = idMaker(edit)
  const after: Passage[] = []
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
    for (; done < first; done++) push(after, passages[done])
    const recut = recutFrom(passages, starts, change.slice(i, last + 1), first, end, masks)
    const offset = starts[first] ?? 0
    const local = change.slice(i, last + 1).map((one) => ({ ...one, start: one.start - offset, end: one.end - offset }))
    const old = new Map<number, Item[]>()
    for (let p = first; p < recut.next; p++)
      for (const item of passages[p]?.items ?? []) {
        const at = mapPosition(local, (starts[p] ?? 0) - offset + item.start, 'after')
        old.set(at, [...(old.get(at) ?? []), item])
      }
    for (const cut of recut.cuts) {
      const text = recut.text.slice(cut.start, cut.end)
      const fresh = itemsOf(text, cut.masked ? analyse(text, cut.kind, options, masks) : null, outlook, makeId)
      after.push({ kind: cut.kind, text, items: fresh.map((item) => keepId(item, old.get(cut.start + item.start))) })
    }
    done = recut.next
    i = last + 1
  }
  for (; done < passages.length; done++) push(after, passages[done])
  return after
}

function push(list: Passage[], passage: Passage | undefined): void {
  if (passage) list.push(passage)
}

/** What stood at the same place and was of the same kind stays itself. */
function keepId(item: Item, candidates: Item[] | undefined): Item {
  const index = candidates?.findIndex(({ mark }) => mark?.verdict.kind === item.mark?.verdict.kind) ?? -1
  const before = index < 0 ? undefined : candidates?.splice(index, 1)[0]
  return before ? { ...item, id: before.id, field: before.field, why: before.why } : item
}

/** The passage that holds the position; the last one for the text's end. */
function passageAt(starts: Int32Array, position: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** One passage before the edit, since a table may grow onto it; and from an opening fence that the edit may close. */
function firstTouched(passages: readonly Passage[], starts: Int32Array, position: number): number {
  const first = Math.max(0, passageAt(starts, position) - 1)
  let from = first
  for (let i = first; i >= 0 && i > first - longestFence; i--) if (isFence(passages[i]?.text ?? '', 0)) from = i
  return from
}

interface Recut {
  readonly text: string
  readonly cuts: readonly Cut[]
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
  masks: Uint8Array,
): Recut {
  const offset = starts[first] ?? 0
  for (let ahead = 2; ; ahead = ahead * 8 + longestFence) {
    const end = Math.min(passages.length, last + 1 + ahead)
    const text = edited(passages, starts, change, first, end)
    const whole = end === passages.length
    if (!whole && ahead === 2 && text.includes('```')) continue
    const growth = text.length - ((starts[end] ?? 0) - offset)
    const cuts: Cut[] = []
    let next = last + 1
    for (const cut of cutPassages(text, masks)) {
      while (next < end && (starts[next] ?? 0) - offset + growth < cut.start) next++
      if (next < end && (starts[next] ?? 0) - offset + growth === cut.start) return { text, cuts, next }
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
