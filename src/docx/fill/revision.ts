/** What differs between two versions of a paragraph, as closely as it pays: what stays keeps its run and its formatting. */
import { type Change, differenceBetween, type Edit } from '../../core/change.ts'

/** Above so many characters squared, two texts are compared from their ends only. */
const closeComparison = 1_000_000

export function revisionOf(before: string, after: string): Change {
  const [whole] = differenceBetween(before, after)
  if (!whole) return []
  const from = before.slice(whole.start, whole.end)
  if (from.length * whole.text.length > closeComparison) return [whole]
  return alongCommon(from, whole.text).map(({ start, end, text }) => ({
    start: start + whole.start,
    end: end + whole.start,
    text,
  }))
}

/** Along a longest common subsequence. */
function alongCommon(from: string, to: string): readonly Edit[] {
  const width = to.length + 1
  const longest = new Uint16Array((from.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      longest[i * width + j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const edits: { start: number; end: number; text: string }[] = []
  const add = (start: number, end: number, text: string): void => {
    const last = edits.at(-1)
    if (last?.end === start) {
      last.end = end
      last.text += text
    } else edits.push({ start, end, text })
  }
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      i++
      j++
    } else if (j >= to.length || (i < from.length && at(i + 1, j) >= at(i, j + 1))) {
      add(i, i + 1, '')
      i++
    } else {
      add(i, i, to[j] ?? '')
      j++
    }
  }
  return edits
}
