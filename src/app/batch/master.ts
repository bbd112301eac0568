/** The report that is filled once for each row of a table. */

import { basename } from 'node:path'
import { error } from '../../core/codes.ts'
import type { CopyName } from '../../core/copies.ts'
import { type Detection, textOf } from '../../core/detect.ts'
import type { Decisions, Field, FieldId, MaskStyle, Placeholder } from '../../core/model.ts'
import { readWork } from '../../core/project.ts'
import type { KnownSentences } from '../../core/quantities/statements.ts'
import { decisionOf, type KeptMaskLook } from '../../core/resolve.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { viewOf } from '../../core/view.ts'
import type { Work } from '../../core/work.ts'
import { allowTightlyPackedTo, tightlyPackedTo } from '../../docx/limits.ts'
import { readBytes } from '../../files/read.ts'
import type { Language } from '../../messages/language.ts'
import { noWays, type ProvedWays } from '../finish/likewise.ts'
import { detectReport, legacyOf, type OpenedReport, openReport, reportFrom } from '../open.ts'
import type { TaskControl } from '../task-control.ts'

/** Plain data, for it goes to threads. */
export interface MasterInput {
  readonly name: string
  readonly bytes: Uint8Array
  /** Bytes that a tightly packed part of it may have, where somebody allowed more than any may. */
  readonly largestPart?: number
  readonly options: BatchOptions
  /** What somebody did to the report before; null where it is taken as it was read. */
  readonly work: MasterWork | null
}

export interface MasterWork {
  /** As `writeWork` gives it. What it decides stands in every document, where no column says otherwise. */
  readonly session: string
  /** Places of kept values of which somebody said that they mean something else. */
  readonly accepted: readonly string[]
}

export interface BatchOptions {
  readonly masks: readonly MaskStyle[]
  /** Ids or labels of fields that stay masked; what their columns say is looked for in the finished document. */
  readonly keep: readonly string[]
  readonly masking: KeptMaskLook
  readonly copy: CopyName
  /** A layout's name or path, or `source`: the document itself is filled. */
  readonly layout: string
  readonly allowOpen: boolean
  readonly allowFindings: boolean
  /** Of what the checks say. */
  readonly language: Language
}

export interface Master {
  readonly report: OpenedReport
  readonly text: string
  readonly placeholders: readonly Placeholder[]
  readonly fields: readonly Field[]
  /** What every document says, unless its row says otherwise. */
  readonly decisions: Decisions
  readonly kept: ReadonlySet<FieldId>
  readonly accepted: ReadonlySet<string>
  readonly options: BatchOptions
  readonly ways: ProvedWays
  /** What was read of its sentences, row for row. */
  readonly known: KnownSentences
}

/** A .doc or .wps is converted once, and the document that came of it is what is filled. */
export async function readMaster(
  path: string,
  options: BatchOptions,
  control: TaskControl,
): Promise<Result<MasterInput>> {
  const report = await openReport(path, control)
  if (!report.ok) return report
  const bytes = report.value.word?.package.zip.bytes
  const read = bytes ? ok(bytes) : await readBytes(path)
  if (!read.ok) return read
  const largestPart = tightlyPackedTo()
  return ok({ name: basename(path), bytes: read.value, largestPart, options, work: null }, report.messages)
}

/** Read and searched once; everything that does not depend on a row. */
export async function openMaster(input: MasterInput): Promise<Result<Master>> {
  const { name, bytes, largestPart, options, work: done } = input
  // For all rows of it: a thread knows nothing of what the one that started it was told.
  allowTightlyPackedTo(largestPart)
  const begun = done ? readWork(done.session) : null
  if (begun && !begun.ok) return begun
  const report = await reportFrom(bytes, name, 'filled', begun ? legacyOf(begun.value) : 'shown')
  if (!report.ok) return report
  const work = begun ?? ok(untouched(detectReport(report.value, options.masks)))
  if (!work.ok) return work
  const { detection, decisions } = work.value
  const { placeholders, fields } = viewOf(work.value)
  if (fields.length === 0) return fail(error('batch-no-fields', { path: name }))
  const kept = new Set(fields.flatMap(({ id }) => (decisionOf(decisions, id).state === 'kept' ? [id] : [])))
  for (const key of options.keep) {
    const field = fields.find(({ id }) => id === key) ?? fields.find(({ label }) => label === key)
    if (!field) return fail(error('keep-unknown-field', { field: key }))
    kept.add(field.id)
  }
  const accepted = new Set(done?.accepted)
  const text = textOf(detection)
  const said = { report: report.value, text, placeholders, fields, decisions, kept, accepted, options }
  return ok({ ...said, ways: noWays(), known: new Map() }, report.messages)
}

const untouched = (detection: Detection): Work => ({ detection, decisions: new Map(), overrides: new Map() })

/** Fields that need no column. */
export function givenIn({ decisions, kept }: Master): ReadonlySet<FieldId> {
  return new Set([...[...decisions].flatMap(([id, { state }]) => (state === 'open' ? [] : [id])), ...kept])
}
