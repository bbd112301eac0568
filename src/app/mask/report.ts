/** A finished report into a masked one, with the values that turn it back. */

import { error, type Message } from '../../core/codes.ts'
import { hidesIn } from '../../core/mask/suggestions.ts'
import { hideGiven, type Masked, maskReport, type TextToHide } from '../../core/mask.ts'
import type { MaskStyle } from '../../core/model.ts'
import { sameMasks } from '../../core/resolve.ts'
import { map, ok, type Result } from '../../core/result.ts'
import { viewOf } from '../../core/view.ts'
import type { ValuesFormat } from '../../files/values.ts'
import type { Language } from '../../messages/sentence.ts'
import { finishReport } from '../finish/request.ts'
import { type OpenedReport, optionsFor } from '../open.ts'
import { valuesSheet } from '../sheet.ts'
import type { TaskControl } from '../task-control.ts'

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

export async function maskOpened(request: MaskRequest, control: TaskControl = {}): Promise<Result<MaskedReport>> {
  const { masks, find, suggest } = request
  const hides: readonly TextToHide[] = [...find.map(hideGiven), ...(suggest ? hidesIn(request.report.text) : [])]
  const read = await withTheirLines(request.report, hides)
  if (!read.ok) return read
  const report = read.value
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
    control,
  )
  if (!finished.ok) return finished
  const { bytes } = finished.value
  const left = report.word ? await leftIn(bytes, hides, masked.messages) : []
  return map(finished, () => ({ ...masked, messages: [...masked.messages, ...left], bytes }))
}

/** In a Word document, descriptions, properties and words of charts are lines only where they hold a mask; those to be masked become lines too. */
async function withTheirLines(report: OpenedReport, hides: readonly TextToHide[]): Promise<Result<OpenedReport>> {
  if (!report.word) return ok(report)
  const { readDocument } = await import('../../docx/stories.ts')
  const isHidden = (line: string) => hides.some(({ text }) => text !== '' && line.includes(text))
  const read = readDocument(report.word.package.zip.bytes, isHidden)
  return map(read, (word) => ({ ...report, word, text: word.text }))
}

/** What stands where no line is: in custom data, names of parts, embedded files. Texts that were left in lines have been told. */
async function leftIn(
  bytes: Uint8Array,
  hides: readonly TextToHide[],
  told: readonly Message[],
): Promise<readonly Message[]> {
  const [{ searchPackage }, { formOf }, { readZip }] = await Promise.all([
    import('../../docx/leak/search.ts'),
    import('../../docx/leak/forms.ts'),
    import('../../docx/zip/zip.ts'),
  ])
  const zip = readZip(bytes)
  if (!zip.ok) return zip.messages
  const known = new Set(told.map(({ params }) => params.text))
  const sought = hides.filter(({ text }) => !known.has(text)).map(({ text }) => formOf({ field: text, value: text }))
  const { sightings, messages } = searchPackage(zip.value, sought)
  const places = sightings
    .filter(({ doubt }) => doubt === null)
    .map(({ field, part }) => [`${field} ${part}`, error('mask-left-part', { text: field, part })] as const)
  return [...messages, ...new Map(places).values()]
}

/** The sheet that fills the masked report again. */
export async function maskedValues(masked: Masked, format: ValuesFormat, language: Language): Promise<Uint8Array> {
  const { placeholders, fields } = viewOf(masked)
  const own = fields.filter(({ id }) => masked.decisions.has(id))
  return valuesSheet({ text: masked.text, placeholders, fields: own, decisions: masked.decisions }, format, language)
}
