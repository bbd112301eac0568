/** How a report, or an attachment, starts: red head, mark, title, what stands below it, whom it addresses. */

import * as say from '../language/structure.ts'
import type { Span } from '../model.ts'
import type { Block } from './block.ts'
import { headOf } from './head.ts'
import { runsOf } from './inline.ts'
import { line } from './line.ts'
import type { Part } from './part.ts'
import { type Source, shapeOf } from './source.ts'

/** The blocks of the opening, and the index of the first part that is not of it. */
export function opening(
  source: Source,
  parts: readonly Part[],
): { readonly blocks: readonly Block[]; readonly next: number } {
  const blocks: Block[] = []
  let next = 0
  const spanAt = (at: number): Span | null => {
    const part = parts[at]
    return part?.kind === 'line' ? part.span : null
  }
  const shapeAt = (at: number): string => {
    const span = spanAt(at)
    return span ? shapeOf(source, span) : ''
  }
  const take = (kind: 'attachment' | 'subtitle' | 'salutation') => {
    const span = spanAt(next)
    if (span) blocks.push(line(source, kind, span))
    next++
  }

  const head = headOf(source, parts)
  blocks.push(...head.blocks)
  next = head.parts
  if (next === 0 && say.attachmentMark.test(shapeAt(0))) take('attachment')

  const title = titleAt(source, parts, next)
  if (title) {
    blocks.push({ kind: 'title', runs: title.spans.flatMap((span) => runsOf(source, span)) })
    next += title.spans.length
    while (next < parts.length - 1 && isSubtitle(source, shapeAt(next))) take('subtitle')
  }
  if (isSalutation(shapeAt(next))) take('salutation')
  return { blocks, next }
}

/** Markdown's first heading; otherwise the first line when it is short, no sentence and not numbered. */
function titleAt(source: Source, parts: readonly Part[], at: number): { readonly spans: readonly Span[] } | null {
  const first = parts[at]
  if (first?.kind === 'heading') return first.depth === 1 || at === 0 ? { spans: [first.span] } : null
  if (first?.kind !== 'line' || parts.length - at < 2 || !looksLikeTitle(shapeOf(source, first.span))) return null
  const second = parts[at + 1]
  const goesOn =
    second?.kind === 'line' &&
    say.titleGoesOn.test(shapeOf(source, second.span)) &&
    looksLikeTitle(shapeOf(source, second.span))
  return { spans: goesOn ? [first.span, second.span] : [first.span] }
}

function looksLikeTitle(shape: string): boolean {
  return (
    shape.length > 0 &&
    shape.length <= say.longestTitle &&
    !say.sentenceEnd.test(shape) &&
    !say.date.test(shape) &&
    !say.numberings.some(({ pattern }) => pattern.test(shape))
  )
}

/** Its stars, where they are Markdown's, do not count. */
function isSubtitle(source: Source, shape: string): boolean {
  const bare = source.markdown ? shape.replaceAll('*', '') : shape
  return say.subtitles.some((pattern) => pattern.test(bare))
}

function isSalutation(shape: string): boolean {
  return (
    shape.length <= say.longestSalutation &&
    say.salutation.test(shape) &&
    !say.notSalutation.test(shape) &&
    !say.numberings.some(({ pattern }) => pattern.test(shape))
  )
}
