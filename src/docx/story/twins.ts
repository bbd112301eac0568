/** Texts that stand twice in a document and must stay alike: the drawing and its fallback, a description on a shape and on its picture. */
import { type Draft, textOf, textSince } from './paragraph.ts'

/** What one branch of alternatives holds: paragraphs begun in it, and text that belongs to the paragraph around it. */
export interface Branch {
  readonly drafts: readonly Draft[]
  readonly inline: Draft | null
  readonly from: number
  readonly to: number
}

/** `twin` says the same as `[from, to)` of `draft`: it is no line of its own, and changes together with it. */
export function join(draft: Draft, from: number, to: number, twin: Draft): void {
  twin.dropped = true
  draft.twins ??= []
  draft.twins.push({ from, to, draft: twin })
  for (const other of twin.twins ?? []) draft.twins.push({ ...other, from: other.from + from, to: other.to + from })
}

/** Joins what says the same in both branches; what differs stays a line of its own. */
export function joinBranches(first: Branch, other: Branch): void {
  const inline = other.inline
  if (inline && first.inline && textOf(inline) === textSince(first.inline, first.from).slice(0, first.to - first.from))
    join(first.inline, first.from, first.to, inline)
  joinInOrder(first.drafts, other.drafts)
}

/** Each of `others` joins the next of `drafts` that says the same. */
export function joinInOrder(drafts: readonly Draft[], others: readonly Draft[]): void {
  const places = new Map<string, number[]>()
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index]
    if (!draft || draft.dropped) continue
    const text = textOf(draft)
    const list = places.get(text)
    if (list) list.push(index)
    else places.set(text, [index])
  }
  let next = 0
  for (const other of others) {
    const list = other.dropped ? undefined : places.get(textOf(other))
    while (list && (list.at(-1) ?? next) < next) list.pop()
    const found = list?.pop()
    const draft = found === undefined ? undefined : drafts[found]
    if (!draft || found === undefined) continue
    join(draft, 0, draft.length, other)
    next = found + 1
  }
}
