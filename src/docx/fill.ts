/** A change of the report put into its document: only the characters it names are replaced, in the formatting that stands there. */

import type { Change, Edit } from '../core/change.ts'
import { error, type Message } from '../core/codes.ts'
import { excerpt } from '../core/excerpt.ts'
import type { Span } from '../core/model.ts'
import { failAll, isSome, ok, type Result } from '../core/result.ts'
import { firstIndex } from '../core/search.ts'
import { type Chart, chartData } from './fill/chart-data.ts'
import { spliceControls } from './fill/controls.ts'
import { byElements, type ParagraphCopies, spliceCopies } from './fill/copy.ts'
import { fillDrawnLine } from './fill/drawn-line.ts'
import { fillHoles } from './fill/hole.ts'
import { setLegacyField } from './fill/legacy-field.ts'
import { splicePlain } from './fill/plain-edit.ts'
import { fillTab, isOnTab, linesToWriteOn } from './fill/tab.ts'
import { sourceOf, type WordDocument } from './stories.ts'
import { copiesOf, cutsOf, type Paragraph } from './story/paragraph.ts'
import { applySplices, encodeSpliced, type Splices } from './xml/splice.ts'
import { writeZip } from './zip/write.ts'

/** Characters that stand for elements: they can be kept or taken out, not written. */
const marks = /([\t\v\uFFFC])/u
/** What XML cannot carry (XML 1.0, 2.2), or a reader of it would show as something else. */
const unwritable = /[\0-\x1F\u0085\u2028\u2029\uFFFE\uFFFF]|\p{Surrogate}/u

/**
 * The document with the change made, in every twin of each place. Paragraphs can neither be split, joined nor taken out, and text can only go
 * where there is text whose formatting it can take. All that is wrong is said at once. No edit, no difference: the same bytes.
 */
export function fillDocument(document: WordDocument, change: Change, how: FillHow = asValues): Result<Uint8Array> {
  const spliced = splicesOf(document, change, how)
  if (!spliced.ok) return spliced
  const { workbooks, messages } = chartData(document.package.zip, chartsIn(document, spliced.value))
  return ok(writeSpliced(document, spliced.value, workbooks), messages)
}

/** Whether the change is values: then one in the place of a drawn line is underlined. What a person edits takes the formatting that stands there. */
export interface FillHow {
  readonly isOfValues: boolean
}

const asValues: FillHow = { isOfValues: true }

/** What the change does to the source of each part; `after` is told when an edit, by its number, has been added to them. */
export function splicesOf(
  document: WordDocument,
  change: Change,
  { isOfValues }: FillHow = asValues,
  after?: (edit: number, splices: Splices) => void,
): Result<Splices> {
  const splices: Splices = new Map()
  const wrong: Message[] = []
  let index = 0
  let opened: OpenedParagraph | undefined
  for (const [number, edit] of change.entries()) {
    while (index + 1 < document.paragraphs.length && (document.paragraphs[index + 1]?.start ?? 0) <= edit.start) index++
    const paragraph = document.paragraphs[index]
    const isDrawn =
      isOfValues &&
      paragraph !== undefined &&
      fillDrawnLine(paragraph, edit, sourceOf(document, paragraph.part), splices)
    if (paragraph && (isDrawn || splicePlain(paragraph, edit, splices))) {
      after?.(number, splices)
      continue
    }
    // A paragraph's places are worked out once for all the edits in it.
    if (paragraph && opened?.paragraph !== paragraph)
      opened = {
        ...{ paragraph, copies: copiesOf(paragraph), cuts: cutsOf(paragraph), lines: linesToWriteOn(paragraph) },
        source: sourceOf(document, paragraph.part),
      }
    const message = opened ? editParagraph(opened, edit, splices) : error('paragraphs-fixed', {})
    if (message) wrong.push(message)
    after?.(number, splices)
  }
  if (isSome(wrong)) return failAll(wrong)
  spliceControls(document.controls, change, splices)
  return ok(splices)
}

/** The package with the splices made in its parts, and some other parts replaced. */
function writeSpliced(
  document: WordDocument,
  splices: Splices,
  others: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const replacements = new Map<string, Uint8Array>()
  for (const [part, list] of splices) {
    const source = document.sources.get(part)
    if (source) replacements.set(part, encodeSpliced(source, list))
  }
  return writeZip(document.package.zip, new Map([...replacements, ...others]))
}

function chartsIn(document: WordDocument, splices: Splices): readonly Chart[] {
  return [...splices].flatMap(([part, list]) => {
    const source = document.sources.get(part)
    const isChart = part !== document.package.main && (source?.text.includes('externalData') ?? false)
    return source && isChart ? [{ part, before: source.text, after: applySplices(source.text, list) }] : []
  })
}

interface OpenedParagraph {
  readonly paragraph: Paragraph
  readonly copies: ParagraphCopies
  readonly cuts: readonly number[]
  readonly lines: readonly Span[]
  /** The XML of its part. */
  readonly source: string
}

function editParagraph(
  { paragraph, copies, cuts, lines, source }: OpenedParagraph,
  edit: Edit,
  splices: Splices,
): Message | null {
  const start = edit.start - paragraph.start
  const end = edit.end - paragraph.start
  if (end > paragraph.text.length || edit.text.includes('\n')) return error('paragraphs-fixed', {})
  if ((cuts[firstIndex(cuts, (cut) => cut >= start)] ?? Number.POSITIVE_INFINITY) <= end)
    return error('docx-half-deleted', { text: excerpt(paragraph.text) })
  if (paragraph.text === '' && paragraph.hole) {
    if (unwritable.test(edit.text)) return error('docx-control', { text: excerpt(edit.text) })
    fillHoles(paragraph, edit.text, source, splices)
    return null
  }
  if (isOnTab(paragraph, lines, start, end)) {
    if (unwritable.test(edit.text)) return error('docx-control', { text: excerpt(edit.text) })
    fillTab(copies, start, edit.text, source, splices)
    return null
  }
  const isSet = setLegacyField(copies, { start, end }, edit.text, source, splices)
  if (isSet !== null) return isSet ? null : error('docx-no-run', { text: excerpt(paragraph.text) })
  const pieces = betweenMarks(paragraph.text, { start, end, text: edit.text })
  for (const piece of pieces.flatMap((piece) => byElements(copies[0], piece, source))) {
    if (unwritable.test(piece.text)) return error('docx-control', { text: excerpt(piece.text) })
    if (!spliceCopies(paragraph.text, copies, piece, splices))
      return error('docx-no-run', { text: excerpt(paragraph.text) })
  }
  return null
}

/** An edit that keeps the tabs and breaks it reaches over is one edit between each two of them. */
function betweenMarks(text: string, edit: Edit): readonly Edit[] {
  if (!marks.test(edit.text)) return [edit]
  const before = text.slice(edit.start, edit.end).split(marks)
  const after = edit.text.split(marks)
  const keepsMarks =
    before.length === after.length && before.every((piece, index) => index % 2 === 0 || piece === after[index])
  if (!keepsMarks) return [edit]
  let start = edit.start
  return before.flatMap((piece, index) => {
    const from = start
    start += piece.length
    return piece === after[index] ? [] : [{ start: from, end: start, text: after[index] ?? '' }]
  })
}
