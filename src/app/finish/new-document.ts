/** A report built anew, as a Word document in a layout. */
import type { Block, ResolvedText, Run } from '../../core/blocks.ts'
import { error, info, type Message, warning } from '../../core/codes.ts'
import type { FormatChoice } from '../../core/official-format.ts'
import type { Resolved } from '../../core/resolve.ts'
import { andThen, fail, ok, type Result } from '../../core/result.ts'
import type { WordDocument } from '../../docx/stories.ts'
import { remarkIn } from '../../messages/remark.ts'
import { chosenLayout, openLayout } from '../layout.ts'
import type { OpenedReport } from '../open.ts'
import type { RequestedCopy } from './decided.ts'
import type { PlacedComment } from './review-comments.ts'
import { bodyPlaces } from './word-body.ts'

/** Some 1,800 pages. A document is built in memory, 1.4 GB at this many; several times as many end the program in the middle of it. */
const mostParagraphs = 40_000

function paragraphsIn(blocks: readonly Block[]): number {
  const cellsOf = (block: Block) => (block.kind === 'table' ? block.rows.length * block.columns.length : 1)
  return blocks.reduce((sum, block) => sum + cellsOf(block), 0)
}

interface NewDocument {
  /** Its name or path. */
  readonly layout: string
  /** The whole text, of which the document says the body. */
  readonly whole: Resolved
  readonly shown: ResolvedText
  readonly copy: RequestedCopy
  /** What a review copy says beside the text. */
  readonly said: readonly PlacedComment[]
  /** The characters that are written for a run, where they are not its own. */
  readonly written?: (run: Run) => string
}

export async function newDocument(
  { word, format }: OpenedReport,
  { layout: layoutName, whole, shown, copy, said, written }: NewDocument,
): Promise<Result<Uint8Array>> {
  const [{ buildDocument }, { blocksOf }, { formatOf }] = await Promise.all([
    import('../../docx/build.ts'),
    import('../../core/blocks.ts'),
    import('../../core/official-format.ts'),
  ])
  const placed = word ? said.map(inBody(word, whole.text, copy)) : said
  const blocks = blocksOf({ ...shown, remarks: placed }, format)
  const choice = layoutName === chosenLayout ? formatOf(blocks) : null
  const layout = await openLayout(choice?.layout ?? layoutName)
  if (!layout.ok) return layout
  const paragraphs = paragraphsIn(blocks)
  if (paragraphs > mostParagraphs) return fail(error('report-too-long', { paragraphs, most: mostParagraphs }))
  const comments = placed.map(({ comment }) => comment)
  const built = await buildDocument(blocks, layout.value, {
    highlight: typeof copy !== 'string',
    comments,
    ...(written && { written }),
  })
  return andThen(built, (bytes) =>
    ok(bytes, [...(choice ? chosen(choice) : []), ...(word ? [warning('word-rebuilt', {})] : [])]),
  )
}

/** Nothing is said of the layout that every report has unless it asks for another. */
function chosen({ layout, mark }: FormatChoice): readonly Message[] {
  return layout === 'official' ? [] : [info(`laid-out-${layout}`, { mark })]
}

/** What is said of stories that a new document does not have stands at its beginning. */
function inBody(word: WordDocument, text: string, copy: RequestedCopy): (said: PlacedComment) => PlacedComment {
  const placeOf = bodyPlaces(word, text)
  return ({ start, end, comment }) => {
    const place = placeOf({ start, end })
    if (!('story' in place)) return { ...place, comment }
    const said = typeof copy === 'string' ? comment.text : remarkIn(place.story, comment.text, copy.language)
    return { start: 0, end: 0, comment: { ...comment, text: said } }
  }
}
