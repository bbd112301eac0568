/** The fences of code blocks (CommonMark 0.31 §4.5). */
import { codes } from '../characters.ts'
import type { Span } from '../model.ts'
import { lineAt, type MarkupLine } from './lines.ts'

export interface Fence {
  /** Backtick or tilde. */
  readonly sign: number
  /** How many of them, at least 3. */
  readonly length: number
  /** Nothing stands behind them: it can close a block as well as open one. */
  readonly isBare: boolean
}

const mostIndent = 3
const shortest = 3

/** The fence that a line is, indented by at most three spaces; what opens one with backticks has none in its info string. */
export function fenceOf(text: string, { start, end }: Span): Fence | null {
  let at = start
  while (at < end && at - start < mostIndent && text.charCodeAt(at) === codes.space) at++
  const sign = text.charCodeAt(at)
  if (sign !== codes.backtick && sign !== codes.tilde) return null
  const from = at
  while (at < end && text.charCodeAt(at) === sign) at++
  const length = at - from
  if (length < shortest) return null
  let isBare = true
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === codes.backtick && sign === codes.backtick) return null
    if (code !== codes.space && code !== codes.tab) isBare = false
  }
  return { sign, length, isBare }
}

/** True where the first line of `text` could open a fence. */
export function startsWithFence(text: string): boolean {
  return /^ {0,3}(?:`{3}|~{3})/u.test(text) && fenceOf(text, lineAt(text, 0)) !== null
}

/** A fence closes what one of the same sign and no more of it opened. */
function closes(fence: Fence, opener: Fence): boolean {
  return fence.isBare && fence.sign === opener.sign && fence.length >= opener.length
}

/**
 * A fence that is not closed within so many lines is none. CommonMark lets it go on to the end of the text; but a report whose fence was
 * forgotten would show no mask from there on, and an edit would have to look for openers in all that stands before it.
 */
export const longestFence = 200

export interface FenceSearch {
  /** Where the block ends that `opener` opens, behind the line end of the fence that closes it; null where it is not closed in time. */
  readonly endOf: (opener: MarkupLine, fence: Fence) => Pick<MarkupLine, 'next' | 'isWatched'> | null
}

/**
 * Looks for closing fences; asked for openers in text order. Every line is read once, however many openers look ahead over it: a text
 * in which every line opens and none closes is read in time that grows with its length.
 */
export function fenceSearch(text: string, read: (start: number) => MarkupLine): FenceSearch {
  // The lines from the last opener asked for, and which of them can close a block.
  let lines: MarkupLine[] = []
  let closers: { readonly index: number; readonly fence: Fence }[] = []
  let head = 0
  let firstCloser = 0

  function moveTo(opener: MarkupLine): void {
    while (head < lines.length && (lines[head]?.start ?? 0) < opener.start) head++
    if (head < lines.length && head < longestFence * 16) return
    lines = head < lines.length ? lines.slice(head) : [opener]
    closers = closers.filter(({ index }) => index > head).map(({ index, fence }) => ({ index: index - head, fence }))
    head = 0
    firstCloser = 0
  }

  function readAhead(): void {
    while (lines.length <= head + longestFence) {
      const start = lines.at(-1)?.next ?? text.length
      if (start >= text.length) return
      const line = read(start)
      const fence = fenceOf(text, line)
      if (fence?.isBare) closers.push({ index: lines.length, fence })
      lines.push(line)
    }
  }

  return {
    endOf(opener, fence) {
      moveTo(opener)
      readAhead()
      while ((closers[firstCloser]?.index ?? Number.POSITIVE_INFINITY) <= head) firstCloser++
      for (let at = firstCloser; at < closers.length; at++) {
        const closer = closers[at]
        if (!closer || closer.index > head + longestFence) return null
        if (!closes(closer.fence, fence)) continue
        const inside = lines.slice(head, closer.index + 1)
        return { next: inside.at(-1)?.next ?? opener.next, isWatched: inside.some((line) => line.isWatched) }
      }
      return null
    },
  }
}
