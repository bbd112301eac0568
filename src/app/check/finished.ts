/** What can be proved of a finished report from its file, from the values, and from the report that it was made from. */

import { error } from '../../core/codes.ts'
import { type Detection, textOf } from '../../core/detect.ts'
import type { ProvedBy } from '../../core/kept-proved.ts'
import { resolve } from '../../core/resolve.ts'
import { ok, type Result } from '../../core/result.ts'
import { overridesOf } from '../../core/value-places.ts'
import { decide, type ValueRow } from '../../core/values.ts'
import { viewOf } from '../../core/view.ts'
import type { Language } from '../../messages/sentence.ts'
import type { OpenedReport } from '../open.ts'
import { type Checked, checked, labelsOf, nowhere, openPlace } from './checked.ts'
import { placesStanding } from './places.ts'

/** The report that a finished one was made from. */
export interface Origin {
  readonly report: OpenedReport
  readonly detection: Detection
}

export interface FinishedProof {
  /** Every part can be read, has a type and refers only to what is there; null for a text. */
  readonly whole: boolean | null
  /** How many values stand where they must: beside the report at each place, without it anywhere. Null where nothing was filled yet. */
  readonly filled: number | null
  /** Whether it was read beside the report it was made from, and nothing but the places differs. */
  readonly unchanged: boolean
  readonly kept: readonly { readonly field: string; readonly by: ProvedBy }[]
  /** Pictures, in which nothing but their descriptions was looked for. */
  readonly pictures: number
}

interface FinishedReport {
  readonly report: OpenedReport
  readonly origin: Origin | null
  /** Null where the report is still to be filled. */
  readonly rows: readonly ValueRow[] | null
  /** Ids and labels of the fields that are still masked. */
  readonly names: ReadonlySet<string>
  readonly leaks: readonly Checked[]
}

interface FinishedCheck {
  readonly findings: readonly Checked[]
  /** What is still open beside the report it was made from; null without one. */
  readonly open: readonly Checked[] | null
  readonly proof: FinishedProof | null
}

export async function checkFinished(finished: FinishedReport, language: Language): Promise<Result<FinishedCheck>> {
  const { report, origin, rows } = finished
  const broken = await brokenParts(finished, language)
  const whole = report.word ? broken.length === 0 : null
  const pictures = report.word?.package.zip.entries.filter(({ name }) => pictureName.test(name)).length ?? 0
  if (rows === null || (rows.length === 0 && !origin)) {
    const proof = report.word ? { whole, filled: null, unchanged: false, kept: [], pictures } : null
    return ok({ findings: broken, open: null, proof })
  }
  const places = origin
    ? await besideOrigin(report, origin, rows, language)
    : await byThemselves(finished, rows, language)
  if (!places.ok) return places
  const kept = await keptOf(finished, rows, places.value.unchanged)
  const unproved = kept
    .filter(({ by }) => by === 'unproved')
    .filter(({ field }) => !finished.leaks.some((leak) => leak.field === field || isInTheWay(leak)))
    .map(({ field }) => checked(nowhere, error('check-unproved', { field }), field, language))
  const { findings, open, filled, unchanged } = places.value
  return ok({
    findings: [...broken, ...findings, ...unproved],
    open,
    proof: { whole, filled, unchanged, kept, pictures },
  })
}

const pictureName = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|webp|svg)$/iu

async function brokenParts({ report, origin }: FinishedReport, language: Language): Promise<readonly Checked[]> {
  if (!report.word) return []
  const { newProblems } = await import('../../docx/structure.ts')
  const problems = newProblems(report.word.package.zip.bytes, origin?.report.word?.package.zip.bytes)
  return problems.map((problem) => checked(nowhere, problem, null, language))
}

interface Places extends Pick<FinishedCheck, 'findings' | 'open'> {
  readonly filled: number
  readonly unchanged: boolean
}

async function besideOrigin(
  report: OpenedReport,
  origin: Origin,
  rows: readonly ValueRow[],
  language: Language,
): Promise<Result<Places>> {
  const view = viewOf({ detection: origin.detection, overrides: overridesOf(rows) })
  const decided = decide(rows, view.fields)
  if (!decided.ok) return decided
  const resolved = resolve(textOf(origin.detection), view.placeholders, decided.value)
  const standing = await placesStanding(report, origin.report, resolved)
  if (!standing.ok)
    return ok({
      findings: standing.messages.map((message) => checked(nowhere, message, null, language)),
      open: null,
      filled: 0,
      unchanged: false,
    })
  const labels = labelsOf(view)
  const open = standing.value.open.map(({ field, text, start }) =>
    openPlace(
      start === null ? { ...nowhere, text } : { start, end: start + text.length, text },
      labels.get(field) ?? field,
      language,
    ),
  )
  return ok({ findings: [], open, filled: standing.value.filled, unchanged: true })
}

/** Without the report it was made from, a value can only be looked for: it has to stand somewhere. */
async function byThemselves(
  { report, names }: FinishedReport,
  rows: readonly ValueRow[],
  language: Language,
): Promise<Result<Places>> {
  const text = await wholeText(report)
  const must = rows.flatMap(({ key, value, keep }) => (value && !keep && !names.has(key) ? [{ key, value }] : []))
  const lost = must.filter(({ value }) => !text.includes(value))
  return ok({
    findings: lost.map(({ key, value }) =>
      checked(nowhere, error('value-not-found', { field: key, value }), key, language),
    ),
    open: null,
    filled: must.length - lost.length,
    unchanged: false,
  })
}

/** With descriptions and properties that hold no mask any more. */
async function wholeText({ text, word }: OpenedReport): Promise<string> {
  if (!word) return text
  const { readDocument } = await import('../../docx/stories.ts')
  const read = readDocument(word.package.zip.bytes, true)
  return read.ok ? read.value.text : text
}

/** A part that should have been searched and could not be. */
const isInTheWay = ({ field, severity }: Checked): boolean => field === null && severity === 'error'

async function keptOf(
  { leaks }: FinishedReport,
  rows: readonly ValueRow[],
  unchanged: boolean,
): Promise<FinishedProof['kept']> {
  const { formOf, isTelling } = await import('../../docx/leak/forms.ts')
  const leaked = new Set(leaks.flatMap(({ field, severity }) => (severity === 'error' ? [field] : [])))
  const accepted = new Set(leaks.flatMap(({ field, code }) => (code === 'leak-accepted' ? [field] : [])))
  const isSearched = !leaks.some(isInTheWay)
  return rows
    .filter(({ keep }) => keep)
    .map(({ key: field, value }): FinishedProof['kept'][number] => {
      if (leaked.has(field)) return { field, by: 'unproved' }
      if (value && isTelling(formOf({ field, value })))
        return { field, by: !isSearched ? 'unproved' : accepted.has(field) ? 'accepted' : 'search' }
      return { field, by: unchanged ? 'place' : value ? 'unproved' : 'no-value' }
    })
}
