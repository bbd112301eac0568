/** Where the comments of a new document begin and end among its runs. */
import { type Block, linesOfBlock } from '../../core/blocks.ts'
import type { AroundRun, Docx } from './setting.ts'

export const nothingAround: AroundRun = (_run, set) => [set]

/** `count` comments, by their numbers. One whose words are not shown stands before the first run. */
export function commentsAround(docx: Docx, blocks: readonly Block[], count: number): AroundRun {
  const left = new Map<number, number>()
  for (const { remarks = [] } of blocks.flatMap(linesOfBlock).flat())
    for (const id of remarks) left.set(id, (left.get(id) ?? 0) + 1)
  const begun = new Set<number>()
  let lost = Array.from({ length: count }, (_, id) => id).filter((id) => !left.has(id))
  const start = (id: number) => new docx.CommentRangeStart(id)
  const end = (id: number) => [
    new docx.CommentRangeEnd(id),
    new docx.TextRun({ children: [new docx.CommentReference(id)] }),
  ]
  return ({ remarks = [] }, set) => {
    const before = lost.flatMap((id) => [start(id), ...end(id)])
    lost = []
    const starts = remarks.filter((id) => !begun.has(id))
    for (const id of starts) begun.add(id)
    for (const id of remarks) left.set(id, (left.get(id) ?? 0) - 1)
    const ends = remarks.filter((id) => left.get(id) === 0)
    return [...before, ...starts.map(start), set, ...ends.flatMap(end)]
  }
}
