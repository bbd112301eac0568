/** Which characters are remarked upon, so that runs begin and end where remarks do. */
import type { Span } from '../model.ts'
import { firstIndex } from '../search.ts'

/** Characters under the same remarks, told by their numbers in the list they came in. */
export interface Cover extends Span {
  readonly remarks: readonly number[]
}

/** A place between the halves of a character is before it. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  const before = (at: number) => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at)
  return { start: before(start), end: before(end) }
}

/** In text order, none empty, none over another. */
export function coversOf(remarks: readonly Span[]): readonly Cover[] {
  const edges = [...new Set(remarks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const entering = remarks.map((span, remark) => ({ ...span, remark })).sort((a, b) => a.start - b.start)
  let next = 0
  let open: typeof entering = []
  return edges.flatMap((start, index) => {
    const from = next
    while (entering[next]?.start === start) next++
    open = [...open, ...entering.slice(from, next)].filter(({ end }) => end > start)
    const end = edges[index + 1]
    return end === undefined || open.length === 0 ? [] : [{ start, end, remarks: open.map(({ remark }) => remark) }]
  })
}

/** The span in pieces, each wholly under the same remarks or under none. */
export function cutByCovers(covers: readonly Cover[], { start, end }: Span): readonly (Span & Partial<Cover>)[] {
  const pieces: (Span & Partial<Cover>)[] = []
  let from = start
  const first = firstIndex(covers, ({ end }) => end > start)
  for (let at = first; at < covers.length; at++) {
    const cover = covers[at]
    if (!cover || cover.start >= end || from >= end) break
    if (cover.start > from) pieces.push({ start: from, end: cover.start })
    const to = Math.min(end, cover.end)
    pieces.push({ start: Math.max(from, cover.start), end: to, remarks: cover.remarks })
    from = to
  }
  if (from < end) pieces.push({ start: from, end })
  return pieces
}
