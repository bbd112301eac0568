/** A resolved report as a Word document that is proved before anybody gets it. The Word room is loaded only here: it costs more than all else. */
import type { Block } from '../../core/blocks.ts'

import { error, info, warning } from '../../core/codes.ts'
import type { Resolved } from '../../core/resolve.ts'

import { andThen, fail, map, ok, type Result } from '../../core/result.ts'
import type { WordDocument } from '../../docx/stories.ts'
import type { Expectation, Proof } from '../../docx/verify.ts'
import { remarkIn } from '../../messages/remark.ts'
import { openLayout } from '../layout.ts'
import { step, type TaskControl } from '../task-control.ts'
import type { Decided, DocumentTarget, RequestedCopy } from './decided.ts'
import { filledDocument } from './in-place.ts'
import { expectationOf } from './prove.ts'
import { commentsOn, type PlacedComment } from './review-comments.ts'
import { bodyOf, bodyPlaces } from './word-body.ts'

export interface ProvedDocument {
  readonly bytes: Uint8Array
  readonly proof: Proof
}

export async function documentOf(
  decided: Decided,
  resolved: Resolved,
  { layout, copy = 'final' }: DocumentTarget,
  control: TaskControl,
): Promise<Result<ProvedDocument>> {
  const { word } = decided.report
  const said = typeof copy === 'string' ? ok([]) : await commentsOn(decided, resolved, copy)
  if (!said.ok) return said
  if (layout !== 'source') return newDocument(decided, resolved, { layout, copy, said: said.value }, control)
  if (!word) return fail(error('layout-no-source', {}))
  const filled = await filledDocument(word, decided, resolved, { copy, said: said.value })
  const source = word.package.zip.bytes
  return prove(filled, { ...expectationOf(decided.fields, decided.decisions, resolved), source }, control)
}

/** Some 1,800 pages. A document is built in memory, 1.4 GB at this many; several times as many end the program in the middle of it. */
const mostParagraphs = 40_000

function paragraphsIn(blocks: readonly Block[]): number {
  const cellsOf = (block: Block) => (block.kind === 'table' ? block.rows.length * block.columns.length : 1)
  return blocks.reduce((sum, block) => sum + cellsOf(block), 0)
}

async function newDocument(
  { report, fields, decisions }: Decided,
  whole: Resolved,
  { layout: layoutName, copy, said }: Required<DocumentTarget> & { readonly said: readonly PlacedComment[] },
  control: TaskControl,
): Promise<Result<ProvedDocument>> {
  const layout = await openLayout(layoutName)
  if (!layout.ok) return layout
  const [{ buildDocument }, { blocksOf }] = await Promise.all([
    import('../../docx/build.ts'),
    import('../../core/blocks.ts'),
  ])
  const resolved = report.word ? bodyOf(report.word, whole) : whole
  const placed = report.word ? said.map(inBody(report.word, whole.text, copy)) : said
  const blocks = blocksOf({ ...resolved, remarks: placed }, report.format)
  const paragraphs = paragraphsIn(blocks)
  if (paragraphs > mostParagraphs) return fail(error('report-too-long', { paragraphs, most: mostParagraphs }))
  const comments = placed.map(({ comment }) => comment)
  const built = await buildDocument(blocks, layout.value, { highlight: typeof copy !== 'string', comments })
  const proved = andThen(built, (bytes) => ok(bytes, report.word ? [warning('word-rebuilt', {})] : []))
  return prove(proved, expectationOf(fields, decisions, resolved), control)
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

async function prove(
  built: Result<Uint8Array>,
  expected: Expectation,
  control: TaskControl,
): Promise<Result<ProvedDocument>> {
  if (!built.ok) return built
  const going = step(control, 'verify')
  if (!going.ok) return going
  const { verifyDocument } = await import('../../docx/verify.ts')
  const mayLack = built.messages.some(({ code }) => leftOut.has(code))
  return andThen(built, (bytes) => {
    const verified = verifyDocument(bytes, expected)
    const lacking = verified.messages.filter(({ code }) => code === 'docx-value-missing').map(({ params }) => params)
    if (lacking.length === 0 || !mayLack) return map(verified, (proof) => ({ bytes, proof }))
    // A value that stood in a comment went with it; everything else has to be right without it.
    const filled = expected.filled.filter(
      ({ field, value }) => !lacking.some((one) => one.field === field && one.value === value),
    )
    const gone = [...new Set(lacking.map(({ field }) => String(field ?? '')))]
    return andThen(verifyDocument(bytes, { ...expected, filled }), (proof) =>
      ok(
        { bytes, proof },
        gone.map((field) => info('public-lacks', { field })),
      ),
    )
  })
}

/** What a public copy leaves out that may have held a place. */
const leftOut: ReadonlySet<string> = new Set(
  ['authors', 'organisation', 'comments', 'changes', 'custom-properties', 'custom-xml', 'variables', 'hidden-text'].map(
    (what) => `removed-${what}`,
  ),
)
