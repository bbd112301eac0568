/** Where the comments of a new document begin and end among its runs. */
import type { Block, Runs } from '../../core/blocks.ts'
import type { AroundRun, Docx } from './setting.ts'

export const nothingAround: AroundRun = (_run, set) => [set]

/** `count` comments, by their numbers. One whose words are not shown stands before the first run. */
export function commentsAround(docx: Docx, blocks: readonly Block[], count: number): AroundRun {
  const left = new Map<number, number>()
  for (const { remarks = [] } of blocks.flatMap(runsOfBlock))
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

/** All that a block shows in runs. */
export function runsOfBlock(block: Block): Runs {
  switch (block.kind) {
    case 'rule':
      return []
    case 'table':
      return block.rows.flat(2)
    case 'attachments':
      return block.names.flatMap(({ runs }) => runs)
    case 'heading':
      return [...block.runs, ...block.rest]
    case 'number':
    case 'print':
      return [...block.runs, ...block.right]
    default:
      return block.runs
  }
}
