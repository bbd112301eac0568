/** Which format of an official document a report is written in (GB/T 9704—2012, 10), as its head says. */
import { type Block, textOfRuns } from './blocks.ts'
import { letterNumber, minutesMark, orderMark } from './language/head.ts'

export const specialFormats = ['letter', 'order', 'minutes', 'telegram'] as const
export type SpecialFormat = (typeof specialFormats)[number]

export interface FormatChoice {
  /** The name of the layout: `official` where nothing in the head asks for a special one. */
  readonly layout: SpecialFormat | 'official'
  /** The words of the report that say so; empty for `official`. */
  readonly mark: string
}

/** Never fails: a report without a head is an official document like any other. */
export function formatOf(blocks: readonly Block[]): FormatChoice {
  const at = blocks.findIndex(({ kind }) => kind === 'organ')
  const [organ, next] = [blocks[at], blocks[at + 1]]
  if (organ?.kind !== 'organ') return { layout: 'official', mark: '' }
  const mark = textOfRuns(organ.runs)
  if (next?.kind === 'dispatch') return { layout: 'telegram', mark }
  if (orderMark.test(mark)) return { layout: 'order', mark }
  if (minutesMark.test(mark)) return { layout: 'minutes', mark }
  const number = next?.kind === 'number' ? textOfRuns(next.runs) : ''
  // 10.1: a letter's organ stands without 文件.
  if (!/文[\s　]*件$/u.test(mark) && letterNumber.test(number)) return { layout: 'letter', mark: number }
  return { layout: 'official', mark: '' }
}
