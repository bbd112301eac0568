/** The report that is filled once for each row of a table. */

import { basename } from 'node:path'
import { error } from '../../core/codes.ts'
import type { CopyName } from '../../core/copies.ts'
import { textOf } from '../../core/detect.ts'
import type { Field, FieldId, MaskStyle, Placeholder } from '../../core/model.ts'
import type { KeptMaskLook } from '../../core/resolve.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { viewOf } from '../../core/view.ts'
import { readBytes } from '../../files/read.ts'
import type { Language } from '../../messages/language.ts'
import { detectReport, type OpenedReport, openReport, reportFrom } from '../open.ts'
import type { TaskControl } from '../task-control.ts'

/** Plain data, for it goes to threads. */
export interface MasterInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: BatchOptions
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
  readonly kept: ReadonlySet<FieldId>
  readonly options: BatchOptions
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
  return ok({ name: basename(path), bytes: read.value, options }, report.messages)
}

/** Read and searched once; everything that does not depend on a row. */
export async function openMaster({ name, bytes, options }: MasterInput): Promise<Result<Master>> {
  const report = await reportFrom(bytes, name)
  if (!report.ok) return report
  const detection = detectReport(report.value, options.masks)
  const { placeholders, fields } = viewOf({ detection, overrides: new Map() })
  if (fields.length === 0) return fail(error('batch-no-fields', { path: name }))
  const kept = new Set<FieldId>()
  for (const key of options.keep) {
    const field = fields.find(({ id }) => id === key) ?? fields.find(({ label }) => label === key)
    if (!field) return fail(error('keep-unknown-field', { field: key }))
    kept.add(field.id)
  }
  return ok({ report: report.value, text: textOf(detection), placeholders, fields, kept, options }, report.messages)
}
