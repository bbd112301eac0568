/** Which layout `auto` takes for what stands in the report now, to be told before anything is exported. */
import { blocksOf, type ResolvedText } from '../../src/core/blocks.ts'
import { info, type Message } from '../../src/core/codes.ts'
import type { Format } from '../../src/core/model.ts'
import { formatOf } from '../../src/core/official-format.ts'

/** The head of an official document is no longer; the rest of a long report is not read for it. */
const headLength = 4000

/** What tells the format; null where it is an official document like any other. */
export function chosenLayout({ text, pieces }: ResolvedText, format: Format): Message | null {
  const head = text.slice(0, headLength)
  const { layout, mark } = formatOf(
    blocksOf({ text: head, pieces: pieces.filter(({ end }) => end <= head.length) }, format),
  )
  return layout === 'official' ? null : info(`laid-out-${layout}`, { mark })
}
