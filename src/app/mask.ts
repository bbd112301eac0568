/** A finished report into a masked one, with the values that turn it back. */

import { hidesIn } from '../core/mask/suggestions.ts'
import { type Hide, hideGiven, type Masked, maskReport } from '../core/mask.ts'
import type { MaskStyle } from '../core/model.ts'
import { sameMasks } from '../core/resolve.ts'
import { map, type Result } from '../core/result.ts'
import { viewOf } from '../core/view.ts'
import type { ValuesFormat } from '../files/values.ts'
import type { Language } from '../messages/sentence.ts'
import { finishReport } from './fill.ts'
import { type OpenedReport, optionsFor } from './open.ts'
import { valuesSheet } from './sheet.ts'
import type { Work } from './work.ts'

export interface MaskRequest {
  readonly report: OpenedReport
  readonly masks: readonly MaskStyle[]
  /** Texts to hide wherever they stand. */
  readonly find: readonly string[]
  /** Hides what tells in the clear who or where is meant as well. */
  readonly suggest: boolean
}

export interface MaskedReport extends Masked {
  /** In the form that the report came in. */
  readonly bytes: Uint8Array
}

export async function maskOpened(request: MaskRequest, work: Work = {}): Promise<Result<MaskedReport>> {
  const { report, masks, find, suggest } = request
  const hides: readonly Hide[] = [...find.map(hideGiven), ...(suggest ? hidesIn(report.text) : [])]
  const masked = maskReport(report.text, hides, optionsFor(report, masks))
  // Nothing is decided in it: every mask stays as it is.
  const finished = await finishReport(
    {
      report,
      text: masked.text,
      placeholders: [],
      fields: [],
      decisions: new Map(),
      masking: sameMasks,
      allowOpen: true,
      target: report.word ? { format: 'docx', layout: 'source' } : { format: 'text' },
    },
    work,
  )
  return map(finished, ({ bytes }) => ({ ...masked, bytes }))
}

/** The sheet that fills the masked report again. */
export async function maskedValues(masked: Masked, format: ValuesFormat, language: Language): Promise<Uint8Array> {
  const { placeholders, fields } = viewOf(masked)
  const own = fields.filter(({ id }) => masked.decisions.has(id))
  return valuesSheet({ text: masked.text, placeholders, fields: own, decisions: masked.decisions }, format, language)
}
