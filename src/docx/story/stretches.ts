/** Characters of a paragraph as stretches of the source, as far as they are running text. */
import type { ParagraphCopy } from './paragraph.ts'
import { firstReaching, type Segment, sourceAt } from './segments.ts'

export interface SourceStretch {
  readonly from: number
  readonly to: number
}

const isText = ({ kind, inAttribute }: Segment): boolean => !inAttribute && kind !== 'mark' && kind !== 'blank'

/** `[start, end)` of the paragraph, as it stands in this copy of it; nothing where the copy has none of it. */
export function stretchesOf(source: string, copy: ParagraphCopy, start: number, end: number): readonly SourceStretch[] {
  const { segments, from: shift } = copy
  const stretches: { from: number; to: number }[] = []
  for (let index = firstReaching(segments, start - shift); index < segments.length; index++) {
    const segment = segments[index]
    if (!segment || segment.start >= end - shift) break
    const first = Math.max(start - shift, segment.start)
    const last = Math.min(end - shift, segment.start + segment.length)
    if (last <= first || !isText(segment)) continue
    const [from, to] = [sourceAt(segment, first), sourceAt(segment, last)].map((at) => wholeCharacter(source, at))
    const before = stretches[stretches.length - 1]
    if (from === undefined || to === undefined) continue
    if (before?.to === from) before.to = to
    else stretches.push({ from, to })
  }
  return stretches
}

/** A place between the halves of a character is before it. */
function wholeCharacter(source: string, at: number): number {
  const code = source.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
