/** A resolved report as a Word document that is proved before anybody gets it. The Word room is loaded only here: it costs more than all else. */
import type { Block } from '../core/blocks.ts'
import { error, info, warning } from '../core/codes.ts'
import type { Decisions, Field } from '../core/model.ts'
import type { Resolved } from '../core/resolve.ts'
import { andThen, fail, map, ok, type Result } from '../core/result.ts'
import type { WordDocument } from '../docx/stories.ts'
import type { Expectation, Proof } from '../docx/verify.ts'
import { openLayout } from './layout.ts'
import type { OpenedReport } from './open.ts'
import { expectationOf } from './prove.ts'
import { bodyOf } from './word-text.ts'
import { step, type Work } from './work.ts'

export interface Proved {
  readonly bytes: Uint8Array
  readonly proof: Proof
}

/** What stands in the report now, with its decisions. */
export interface Decided {
  readonly report: OpenedReport
  /** The report's text as it was edited; in a Word document edits stay within paragraphs. */
  readonly text: string
  readonly fields: readonly Field[]
  readonly decisions: Decisions
}

export interface Target {
  /** Its name or path, or `source`: the Word document that the report came as. */
  readonly layout: string
  /** A `public` copy carries nothing of who wrote it and how; a new document never does. */
  readonly copy?: 'final' | 'public'
}

export async function documentOf(
  decided: Decided,
  resolved: Resolved,
  { layout, copy = 'final' }: Target,
  work: Work,
): Promise<Result<Proved>> {
  const { word } = decided.report
  if (layout !== 'source') return newDocument(decided, resolved, layout, work)
  return word ? filledDocument(word, decided, resolved, copy, work) : fail(error('layout-no-source', {}))
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
  layoutName: string,
  work: Work,
): Promise<Result<Proved>> {
  const layout = await openLayout(layoutName)
  if (!layout.ok) return layout
  const [{ buildDocument }, { blocksOf }] = await Promise.all([import('../docx/build.ts'), import('../core/blocks.ts')])
  const resolved = report.word ? bodyOf(report.word, whole) : whole
  const blocks = blocksOf(resolved, report.format)
  const paragraphs = paragraphsIn(blocks)
  if (paragraphs > mostParagraphs) return fail(error('report-too-long', { paragraphs, most: mostParagraphs }))
  const built = await buildDocument(blocks, layout.value)
  const proved = andThen(built, (bytes) => ok(bytes, report.word ? [warning('word-rebuilt', {})] : []))
  return prove(proved, expectationOf(fields, decisions, resolved), work)
}

/** Everything but the characters of placeholders and edits is left as it was, byte for byte. */
async function filledDocument(
  word: WordDocument,
  { text, fields, decisions }: Decided,
  resolved: Resolved,
  copy: 'final' | 'public',
  work: Work,
): Promise<Result<Proved>> {
  const [{ fillDocument }, { readDocument }, { revisionOf }] = await Promise.all([
    import('../docx/fill.ts'),
    import('../docx/stories.ts'),
    import('../docx/revision.ts'),
  ])
  // Edits first, each line by itself, so that a value goes into the formatting of its own mask.
  const lines = text.split('\n')
  if (lines.length !== word.paragraphs.length) return fail(error('paragraphs-fixed', {}))
  const edits = word.paragraphs.flatMap(({ start, text: before }, index) =>
    revisionOf(before, lines[index] ?? '').map((edit) => ({
      ...edit,
      start: edit.start + start,
      end: edit.end + start,
    })),
  )
  const edited = edits.length === 0 ? ok(word) : andThen(fillDocument(word, edits), readDocument)
  const values = resolved.pieces.flatMap((piece, index) => {
    const mask = resolved.placeholders[index]
    const shown = resolved.text.slice(piece.start, piece.end)
    return !mask || mask.text === shown ? [] : [{ start: mask.start, end: mask.end, text: shown }]
  })
  const filled = andThen(edited, (document) => fillDocument(document, values))
  const read = andThen(filled, (bytes) => map(readDocument(bytes), (after) => ({ bytes, after })))
  const standing = andThen(read, ({ bytes, after }) => {
    const wrong = firstDifference(linesOf(word, resolved.text.split('\n')), linesOf(after))
    return wrong ? fail(error('docx-text-differs', wrong)) : ok(bytes)
  })
  const source = word.package.zip.bytes
  const copied = copy === 'public' ? await publicCopy(standing) : standing
  return prove(copied, { ...expectationOf(fields, decisions, resolved), source }, work)
}

/** Says what was taken out, one message for each sort. */
async function publicCopy(filled: Result<Uint8Array>): Promise<Result<Uint8Array>> {
  const { sanitizeDocument } = await import('../docx/sanitize.ts')
  return andThen(filled, (bytes) =>
    andThen(sanitizeDocument(bytes), (cleaned) =>
      ok(
        cleaned.bytes,
        [...cleaned.removed].map(([what, count]) => info(`removed-${what}`, { count })),
      ),
    ),
  )
}

/** Stories that are read whatever stands in them; what others say is a line only as long as it holds a mask. */
const alwaysRead: readonly string[] = ['body', 'header', 'footer', 'footnotes', 'endnotes', 'comments', 'textbox']

function linesOf({ paragraphs }: WordDocument, lines = paragraphs.map(({ text }) => text)): readonly string[] {
  return lines.filter((_, index) => alwaysRead.includes(paragraphs[index]?.story ?? ''))
}

function firstDifference(expected: readonly string[], found: readonly string[]) {
  const at = expected.findIndex((line, index) => line !== found[index])
  if (at === -1 && expected.length === found.length) return null
  return { expected: expected[at] ?? '', found: found[at === -1 ? expected.length : at] ?? '' }
}

async function prove(built: Result<Uint8Array>, expected: Expectation, work: Work): Promise<Result<Proved>> {
  if (!built.ok) return built
  const going = step(work, 'verify')
  if (!going.ok) return going
  const { verifyDocument } = await import('../docx/verify.ts')
  return andThen(built, (bytes) => map(verifyDocument(bytes, expected), (proof) => ({ bytes, proof })))
}
