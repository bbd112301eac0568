/** What is done off the thread that answers the window: input and output are plain data, since they cross between threads. */

import { acceptedPlaces } from '../../core/accepted-places.ts'
import type { BatchOutlook, OutlookRow } from '../../core/batch/outlook.ts'
import { textOf } from '../../core/detect.ts'
import type { ValuesFormat } from '../../core/file-endings.ts'
import { blankCount } from '../../core/form-reading.ts'
import type { CellPlace, Format, FormPlace, StoryStart } from '../../core/model.ts'
import { keptValues, type NamesTold, shownNames } from '../../core/office-names.ts'
import { type FillingProgress, fillingProgress } from '../../core/progress.ts'
import { readDecisions, readReview, readWork } from '../../core/project.ts'
import type { RecalledValues } from '../../core/recall.ts'
import { andThen, map, ok, type Result } from '../../core/result.ts'
import { noReview } from '../../core/review.ts'
import { storedTrail, type WindowAct } from '../../core/trail.ts'
import type { ValueRow } from '../../core/values.ts'
import { viewOf } from '../../core/view.ts'
import { allowTightlyPackedTo } from '../../docx/limits.ts'
import type { WordDocument } from '../../docx/stories.ts'
import type { Proof } from '../../docx/verify.ts'
import { valuesFrom } from '../../files/values.ts'
import type { Language } from '../../messages/sentence.ts'
import type { BatchSource } from '../batch/prepare.ts'
import type { StartFiller } from '../batch/threads.ts'
import type { ExportOptions, PageDocument } from '../contract.ts'
import type { RequestedCopy } from '../finish/decided.ts'
import { pageDocument } from '../finish/page.ts'
import { finishReport } from '../finish/request.ts'
import { legacyOf, reportFrom } from '../open.ts'
import { recallFrom } from '../recall.ts'
import type { RecordInput } from '../record/subject.ts'
import { valuesSheet } from '../sheet.ts'
import { readTrail, type TrailRead } from '../trail.ts'
import type { BatchDone, BatchRunInput } from './batch-jobs.ts'
import type { TellProgress } from './tell-progress.ts'

/** How far a job is; `total` is null where nobody knows. */
export interface ReportBytes {
  readonly name: string
  readonly bytes: Uint8Array
  /** Bytes that a tightly packed part of it may have, where its person allowed more than any may. */
  readonly largestPart?: number
}

export interface ReadInput extends ReportBytes {
  /** What a project saved; it is refused here rather than in the window. */
  readonly saved: {
    readonly session: string
    /** The session that was written with the trail; `session` may be later by what was noted since. */
    readonly written: string
    readonly trail: unknown
    /** What was noted since the trail was stored. */
    readonly acts: readonly WindowAct[]
  } | null
}

export interface ReadReport {
  readonly format: Format
  readonly cells: readonly CellPlace[]
  readonly places: readonly FormPlace[]
  /** Whether boxes and lists of forms from before content controls are characters of its text. */
  readonly boxes: boolean
  readonly blanks: number
  readonly stories: readonly StoryStart[]
  readonly encoding: string
  readonly text: string
  readonly trail: TrailRead
}

async function read({ name, bytes, largestPart, saved }: ReadInput): Promise<Result<ReadReport>> {
  allowTightlyPackedTo(largestPart)
  const work = saved && readWork(saved.session)
  if (work && !work.ok) return work
  const report = await reportFrom(bytes, name, 'filled', work ? legacyOf(work.value) : 'shown')
  const review = saved ? readReview(saved.session) : ok(noReview)
  const trail =
    saved && work
      ? readTrail(
          saved,
          { bytes, text: report.ok ? report.value.text : null },
          { work: work.value, review: review.ok ? review.value : noReview, session: saved.written },
        )
      : { stored: storedTrail([]), troubles: [] }
  return map(report, ({ format, text, form, word }) => {
    const { cells, places, legacy } = word ?? { cells: [], places: [], legacy: 'hidden' }
    const blanks = blankCount(text, { format, masks: [], cells, places })
    const boxes = legacy === 'shown'
    return {
      format,
      cells,
      places,
      boxes,
      blanks,
      stories: word ? storiesIn(word) : [],
      text,
      encoding: form.encoding,
      trail,
    }
  })
}

function storiesIn({ paragraphs }: WordDocument): readonly StoryStart[] {
  return paragraphs.flatMap(({ story }, line) => (paragraphs[line - 1]?.story === story ? [] : [{ line, story }]))
}

/** How far the work on a report was. */
async function countDecided({ session }: { readonly session: string }): Promise<Result<FillingProgress>> {
  return map(readWork(session), fillingProgress)
}

/** The same for each of many; null where one cannot be read. */
async function countEach({
  sessions,
}: {
  readonly sessions: readonly (string | null)[]
}): Promise<Result<readonly (FillingProgress | null)[]>> {
  const counts: (FillingProgress | null)[] = []
  for (const session of sessions) {
    const counted = session === null ? null : await countDecided({ session })
    counts.push(counted?.ok ? counted.value : null)
  }
  return ok(counts)
}

export interface BuildInput extends ReportBytes {
  readonly session: string
  readonly options: ExportOptions
  /** Of the comments in a review copy. */
  readonly language: Language
  /** It is drawn, and not written: as what draws it can read it. */
  readonly isDrawn: boolean
}

export interface BuiltDocument {
  readonly bytes: Uint8Array
  readonly proof: Proof
}

async function build(
  { name, bytes, largestPart, session, options, language, isDrawn }: BuildInput,
  progress: TellProgress,
): Promise<Result<BuiltDocument>> {
  allowTightlyPackedTo(largestPart)
  const work = readWork(session)
  if (!work.ok) return work
  const report = await reportFrom(bytes, name, 'filled', legacyOf(work.value))
  if (!report.ok) return report
  const copy = copyOf(options.copy, session, language)
  if (!copy.ok) return copy
  const { placeholders, fields } = viewOf(work.value)
  const { layout, maskAs, maskWidth, allowOpen, allowFindings } = options
  const answered = allowFindings ? null : answeredIn(session)
  let done = 0
  const finished = await finishReport(
    {
      report: report.value,
      text: textOf(work.value.detection),
      placeholders,
      fields,
      decisions: work.value.decisions,
      masking: { as: maskAs, width: maskWidth },
      allowOpen,
      look: answered && { language, answered },
      accepted: acceptedIn(session),
      target: { format: 'docx', layout, copy: copy.value },
    },
    { progress: () => progress(++done, null) },
  )
  if (!isDrawn) return map(finished, ({ bytes: written, proof }) => ({ bytes: written, proof }))
  const { asDrawn } = await import('../../docx/as-drawn.ts')
  return andThen(finished, ({ bytes: written, proof }) => map(asDrawn(written), (drawn) => ({ bytes: drawn, proof })))
}

export interface PageInput extends ReportBytes {
  readonly session: string
  readonly layout: string
}

async function page({ name, bytes, largestPart, session, layout }: PageInput): Promise<Result<PageDocument>> {
  allowTightlyPackedTo(largestPart)
  const work = readWork(session)
  if (!work.ok) return work
  const report = await reportFrom(bytes, name, 'filled', legacyOf(work.value))
  if (!report.ok) return report
  const { detection, decisions } = work.value
  return pageDocument({ report: report.value, text: textOf(detection), ...viewOf(work.value), decisions }, layout)
}

/** The findings that may stand, as a reviewer or whoever filled said. */
function answeredIn(session: string): ReadonlySet<string> {
  const review = readReview(session)
  const marks = review.ok ? review.value.findings : []
  return new Set(marks.flatMap(({ finding, verdict }) => (verdict === 'passed-over' ? [finding] : [])))
}

function acceptedIn(session: string): ReadonlySet<string> {
  const review = readReview(session)
  return review.ok ? acceptedPlaces(review.value) : new Set()
}

function copyOf(copy: ExportOptions['copy'], session: string, language: Language): Result<RequestedCopy> {
  return copy === 'review' ? map(readReview(session), (review) => ({ review, language })) : ok(copy)
}

function readSheet({ name, bytes }: ReportBytes): Promise<Result<readonly ValueRow[]>> {
  return valuesFrom(bytes, name)
}

export interface RecallInput extends ReportBytes {
  readonly session: string
}

async function recallValues({ session, name, bytes }: RecallInput): Promise<Result<RecalledValues>> {
  const work = readWork(session)
  if (!work.ok) return work
  const { placeholders, fields } = viewOf(work.value)
  return recallFrom({ text: textOf(work.value.detection), placeholders, fields }, bytes, name)
}

export interface SheetInput {
  readonly session: string
  readonly format: ValuesFormat
  readonly language: Language
}

async function writeSheet({ session, format, language }: SheetInput): Promise<Result<Uint8Array>> {
  const work = readWork(session)
  if (!work.ok) return work
  const { detection, decisions } = work.value
  return ok(await valuesSheet({ ...viewOf(work.value), text: textOf(detection), decisions }, format, language, true))
}

export interface NamesInput {
  readonly session: string
  /** False where only what it keeps is asked for: its report need not be read for that. */
  readonly learns: boolean
}

async function namesTold({ session, learns }: NamesInput): Promise<Result<NamesTold>> {
  if (!learns) return map(readDecisions(session), (decisions) => ({ shown: [], kept: keptValues(decisions) }))
  return map(readWork(session), (work) => ({
    shown: shownNames(viewOf(work).fields, work.decisions),
    kept: keptValues(work.decisions),
  }))
}

/** The record of what a project saved; the Word library is loaded only for it. */
async function record(input: RecordInput): Promise<Result<Uint8Array>> {
  const { reviewRecord } = await import('../record/record.ts')
  return reviewRecord(input)
}

/** What reads tables is loaded only for them. */
async function lookAtBatch(source: BatchSource): Promise<Result<BatchOutlook>> {
  const { outlookOf } = await import('../batch/outlook.ts')
  return outlookOf(source)
}

export interface BatchRowInput {
  readonly source: BatchSource
  readonly row: number
}

async function openBatchRow({ source, row }: BatchRowInput): Promise<Result<OutlookRow>> {
  const { outlookRow } = await import('../batch/outlook.ts')
  return outlookRow(source, row)
}

async function fillBatch(
  input: BatchRunInput,
  progress: TellProgress,
  startFiller: StartFiller | null,
): Promise<Result<BatchDone>> {
  const { runForWindow } = await import('./batch-jobs.ts')
  return runForWindow(input, progress, startFiller)
}

/** `startFiller` starts a thread beside the job's own; null where there can be none. */
type AnyJob = (input: never, progress: TellProgress, startFiller: StartFiller | null) => Promise<Result<unknown>>

const jobs = {
  read,
  countDecided,
  countEach,
  build,
  page,
  record,
  readSheet,
  recallValues,
  writeSheet,
  namesTold,
  lookAtBatch,
  openBatchRow,
  fillBatch,
} as const satisfies Readonly<Record<string, AnyJob>>

export type Job = keyof typeof jobs
export type JobInput<J extends Job> = Parameters<(typeof jobs)[J]>[0]
export type JobOutput<J extends Job> = Extract<Awaited<ReturnType<(typeof jobs)[J]>>, { readonly ok: true }>['value']

export function runJob(
  job: Job,
  input: unknown,
  progress: TellProgress,
  startFiller: StartFiller | null = null,
): Promise<Result<unknown>> {
  const work: AnyJob = jobs[job]
  // What was allowed for the document before holds for no other.
  allowTightlyPackedTo()
  return work(input as never, progress, startFiller)
}
