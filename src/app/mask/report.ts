/** A finished report into a masked one, with the values that turn it back. */
import { basename } from 'node:path'
import { error, type Message, warning } from '../../core/codes.ts'
import type { ValuesFormat } from '../../core/file-endings.ts'
import { isToldByHead } from '../../core/identifiers/columns.ts'
import { columnHides, headedCells } from '../../core/mask/column-hides.ts'
import { inPart } from '../../core/mask/in-part.ts'
import { hidesIn } from '../../core/mask/suggestions.ts'
import { hideGiven, type Masked, maskReport, type TextToHide } from '../../core/mask.ts'
import type { MaskStyle } from '../../core/model.ts'
import { sameMasks } from '../../core/resolve.ts'
import { map, ok, type Result } from '../../core/result.ts'
import { viewOf } from '../../core/view.ts'
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
  /** Heads of columns that are masked whole. */
  readonly columns?: readonly string[]
  /** Hides what tells in the clear who or where is meant as well. */
  readonly suggest: boolean
  /** Names keep their surname and long numbers their ends: 张**, 138****4567. */
  readonly partial?: boolean
  /** Where it will be written: a name tells as well. */
  readonly target?: string
  /** Gives every new mask one length, in characters; null leaves it to the report's way. */
  readonly width?: number | null
}

export interface MaskedReport extends Masked {
  /** In the form that the report came in. */
  readonly bytes: Uint8Array
}

export async function maskOpened(request: MaskRequest, control: TaskControl = {}): Promise<Result<MaskedReport>> {
  const { masks, find, columns = [], suggest, partial = false, width = null } = request
  const asked = (hides: readonly TextToHide[]) => (partial ? hides.map(inPart) : hides)
  const given = asked([
    ...find.map(hideGiven),
    ...(suggest ? [...hidesIn(request.report.text), ...hidesInTables(request.report)] : []),
  ])
  const read = await withTheirLines(request.report, given)
  if (!read.ok) return read
  const report = read.value
  const tables = { format: report.format, text: report.text, cells: report.word?.cells }
  const whole = columnHides(tables, columns)
  const missing = [
    ...whole.missing.map((column) => warning('mask-no-column', { column })),
    ...aboutFileName(basename(request.target ?? ''), given),
  ]
  const spelt = await otherSpellings(report.text, find.map(hideGiven))
  const hides = [...given, ...asked([...spelt, ...whole.hides])]
  const masked = maskReport(report.text, hides, optionsFor(report, masks), width)
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
  if (!report.word) return map(finished, () => ({ ...masked, messages: [...missing, ...masked.messages], bytes }))
  const { left, found } = await leftIn(bytes, given, masked.messages)
  // What stands where no line is does stand in the report.
  const said = masked.messages.filter(
    ({ code, params }) => code !== 'mask-not-found' || !found.has(String(params.text)),
  )
  return map(finished, () => ({ ...masked, messages: [...missing, ...said, ...left], bytes }))
}

/** What a file's name tells of what is masked in it; the name of a place tells without its level, too. */
function aboutFileName(name: string, hides: readonly TextToHide[]): readonly Message[] {
  const told = hides.map(({ text, from, to }) => (name.includes(text) ? text : text.slice(from, to)))
  return [...new Set(told)]
    .filter((text) => text.length > 1 && name.includes(text))
    .map((text) => warning('mask-file-name', { text, name }))
}

/** Below 姓名 or 账号 in the tables of a Word document; those of a text are read with its lines. */
function hidesInTables({ format, text, word }: OpenedReport): readonly TextToHide[] {
  if (!word) return []
  return headedCells({ format, text, cells: word.cells }).flatMap(({ head, start, end }) => {
    const value = text.slice(start, end)
    return isToldByHead(head, value) ? [{ text: value, from: 0, to: value.length }] : []
  })
}

/** The texts as the report writes them otherwise, 王 丽 for 王丽, found by the search that exports are proved with: each in a line of its own. */
async function otherSpellings(report: string, hides: readonly TextToHide[]): Promise<readonly TextToHide[]> {
  const [{ findPlaces }, { formOf }] = await Promise.all([
    import('../../docx/leak/find.ts'),
    import('../../docx/leak/forms.ts'),
  ])
  const given = new Map(hides.map((hide) => [hide.text, hide]))
  const forms = [...given.keys()].map((text) => formOf({ field: text, value: text }))
  const others = new Map<string, TextToHide>()
  for (const { form, start, end, isPlain, doubt } of findPlaces(report, forms)) {
    const text = report.slice(start, end)
    const hide = given.get(form.value)
    if (!hide || !isPlain || doubt !== null || given.has(text) || /[\n\r\t]/u.test(text)) continue
    const level = hide.text.slice(hide.to)
    const to = level !== '' && text.endsWith(level) ? text.length - level.length : text.length
    others.set(text, { text, from: 0, to })
  }
  return [...others.values()]
}

/** In a Word document, descriptions, properties and words of charts are lines only where they hold a mask; those to be masked become lines too. */
async function withTheirLines(report: OpenedReport, hides: readonly TextToHide[]): Promise<Result<OpenedReport>> {
  if (!report.word) return ok(report)
  const { readDocument } = await import('../../docx/stories.ts')
  const isHidden = (line: string) => hides.some(({ text }) => text !== '' && line.includes(text))
  const read = readDocument(report.word.package.zip.bytes, isHidden)
  return map(read, (word) => ({ ...report, word, text: word.text }))
}

interface Left {
  readonly left: readonly Message[]
  /** Texts that stand somewhere in the file. */
  readonly found: ReadonlySet<string>
}

/**
 * What stands where no line is, in deletions, custom data, names of parts, embedded files, with the words around it; and what can still be read of a
 * name whose level stays in the clear. What was left in lines has been told.
 */
async function leftIn(bytes: Uint8Array, hides: readonly TextToHide[], told: readonly Message[]): Promise<Left> {
  const [{ searchPackage }, { formOf }, { readZip }] = await Promise.all([
    import('../../docx/leak/search.ts'),
    import('../../docx/leak/forms.ts'),
    import('../../docx/zip/zip.ts'),
  ])
  const zip = readZip(bytes)
  if (!zip.ok) return { left: zip.messages, found: new Set() }
  const known = new Set(
    told.flatMap(({ code, params }) => (code === 'mask-not-found' ? [] : [params.text, params.part])),
  )
  const texts = new Set(hides.map(({ text }) => text))
  const stems = hides
    .map(({ text, from, to }) => text.slice(from, to))
    .filter((stem) => !texts.has(stem) && !/^\d+$/u.test(stem))
  const sought = [...texts, ...stems].map((text) => formOf({ field: text, value: text }))
  const { sightings, messages } = searchPackage(zip.value, sought)
  const wholesOf = new Map<string, string[]>()
  for (const { text, from, to } of hides) {
    const stem = text.slice(from, to)
    wholesOf.set(stem, [...(wholesOf.get(stem) ?? []), text])
  }
  const wholes = new Set(
    sightings.flatMap(({ field, part, before, found, doubt }) =>
      texts.has(field) && doubt === null ? [JSON.stringify([part, before, found])] : [],
    ),
  )
  const left = sightings.flatMap(({ code, field: text, part, before, found, after, doubt }) => {
    if (doubt !== null || (code === 'leak-text' && known.has(text))) return []
    // Where the whole name can be read, its part is told with it.
    const isWithin = wholesOf
      .get(text)
      ?.some((whole) => wholes.has(JSON.stringify([part, before, `${found}${after}`.slice(0, whole.length)])))
    if (!texts.has(text) && isWithin) return []
    const place = { text, part, before, found, after }
    return [texts.has(text) ? error('mask-left-part', place) : warning('mask-left-stem', place)]
  })
  const distinct = new Map(left.map((message) => [JSON.stringify(message), message]))
  return { left: [...messages, ...distinct.values()], found: new Set(sightings.map(({ field }) => field)) }
}

/** The sheet that fills the masked report again. */
export async function maskedValues(masked: Masked, format: ValuesFormat, language: Language): Promise<Uint8Array> {
  const { placeholders, fields } = viewOf(masked)
  const own = fields.filter(({ id }) => masked.decisions.has(id))
  return valuesSheet({ text: masked.text, placeholders, fields: own, decisions: masked.decisions }, format, language)
}
