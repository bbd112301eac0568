/** Everything a review record tells of: a project, what the checks notice in it, and its audit trail. */
import { checkReport } from '../../core/checks.ts'
import { textOf } from '../../core/detect.ts'
import type { Decisions, Field, Finding, Format } from '../../core/model.ts'
import { readReview, readWork } from '../../core/project.ts'
import { resolve, toSource } from '../../core/resolve.ts'
import { andThen, map, type Result } from '../../core/result.ts'
import type { Review } from '../../core/review.ts'
import type { ListedKey } from '../../core/trail-signing.ts'
import { viewOf } from '../../core/view.ts'
import type { Language } from '../../messages/sentence.ts'
import { legacyOf, textOfReport } from '../open.ts'
import { readTrail, sha256Of, type TrailRead } from '../trail.ts'

export interface RecordInput {
  /** The report's own file name. */
  readonly name: string
  /** Its bytes as the project carries them. */
  readonly bytes: Uint8Array
  readonly session: string
  /** The trail as the project stores it. */
  readonly trail: unknown
  /** The office's list of keys, where there is one. */
  readonly keys?: readonly ListedKey[]
  readonly language: Language
}

/** A finding with the line of the report it stands in, from 1. */
export interface Placed {
  readonly finding: Finding
  readonly line: number
}

export interface RecordSubject {
  readonly name: string
  readonly format: Format
  /** SHA-256 of the report's bytes, in hexadecimal. */
  readonly source: string
  readonly fields: readonly Field[]
  readonly decisions: Decisions
  readonly review: Review
  readonly findings: readonly Placed[]
  readonly trail: TrailRead
}

export async function recordSubject({
  name,
  bytes,
  session,
  trail,
  keys = [],
}: RecordInput): Promise<Result<RecordSubject>> {
  const begun = readWork(session)
  const text = begun.ok ? await textOfReport(bytes, name, legacyOf(begun.value)) : null
  return andThen(begun, (work) =>
    map(readReview(session), (review) => {
      const { detection, decisions } = work
      const { fields, placeholders } = viewOf(work)
      const report = textOf(detection)
      const resolved = resolve(report, placeholders, decisions)
      const { format } = detection.options
      const findings = checkReport({ format, report, resolved, fields, decisions })
        // An open field is seen in the table of fields.
        .filter(({ reason }) => reason.code !== 'open')
        .map((finding) => ({ finding, line: lineOf(report, toSource(resolved, finding.start, 'before')) }))
      const read = readTrail({ trail }, { bytes, text }, { work, review, session }, keys)
      return { name, format, source: sha256Of(bytes), fields, decisions, review, findings, trail: read }
    }),
  )
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
