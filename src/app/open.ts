/** Opening a report, whatever it came as. */
import { basename, extname } from 'node:path'
import { error } from '../core/codes.ts'
import { type Detection, detect } from '../core/detect.ts'
import { maskTable } from '../core/detection/chars.ts'
import type { DetectOptions, Format, MaskStyle } from '../core/model.ts'
import { andThen, fail, map, type Result } from '../core/result.ts'
import { valueColumns } from '../core/values.ts'
import type { Work } from '../core/work.ts'
import type { WordDocument } from '../docx/stories.ts'
import type { LegacyFields } from '../docx/story/legacy-fields.ts'
import { contentOf } from '../files/content.ts'
import type { TextForm } from '../files/encoding.ts'
import { largest } from '../files/limits.ts'
import { readBytes, textFrom } from '../files/read.ts'
import { sheetHeadings } from '../messages/sheet.ts'
import { newWord } from './old-word.ts'
import { step, type TaskControl } from './task-control.ts'

/** A report as it was read. */
export interface OpenedReport {
  /** What the sentences call it: the path, or the name of what was dropped. */
  readonly name: string
  readonly format: Format
  readonly text: string
  /** How the text stood in its file, and is written again; the text of a Word document is written as UTF-8. */
  readonly form: TextForm
  /** Where it came as a Word document; the text is then its paragraphs, a line each. */
  readonly word: WordDocument | null
}

/** Whether its places are only told or masked further, or values put into them, which takes more of the machine for each. */
export type Use = 'told' | 'filled'

export async function openReport(
  path: string,
  control: TaskControl = {},
  use: Use = 'filled',
): Promise<Result<OpenedReport>> {
  const going = step(control, 'read')
  if (!going.ok) return going
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const newest = await newWord(bytes.value, path, control)
  if (!newest.ok) return newest
  const report = await reportFrom(newest.value, path, use)
  return andThen(newest, () => report)
}

/** `name` decides whether a text is Markdown; everything else is told from the bytes. */
export async function reportFrom(
  bytes: Uint8Array,
  name: string,
  use: Use = 'filled',
  legacy: LegacyFields = 'shown',
): Promise<Result<OpenedReport>> {
  const content = contentOf(bytes)
  const isWord = content === 'zip' || content === 'ole'
  const report = await (isWord ? wordFrom(bytes, name, legacy) : readText(bytes, name))
  if (!report.ok) return report
  const most = use === 'told' ? largest.groups : isWord ? largest.groupsFilled : largest.groupsBuilt
  return hasMore(report.value.text, most) ? fail(error('too-many-masks', { path: name, groups: most })) : report
}

const masks = maskTable(['stars', 'crosses', 'mou'])

/** Counted in the text as it stands, before any of it is understood: what is too much for the rules must not be left to them. */
function hasMore(text: string, most: number): boolean {
  let groups = 0
  for (let at = 0; at < text.length; at++)
    if (masks[text.charCodeAt(at)] === 1 && masks[text.charCodeAt(at - 1)] !== 1 && ++groups > most) return true
  return false
}

async function readText(bytes: Uint8Array, name: string): Promise<Result<OpenedReport>> {
  const format = /^\.(?:md|markdown)$/iu.test(extname(basename(name))) ? 'markdown' : 'text'
  const decoded = await textFrom(bytes, name)
  if (decoded.ok && isSheet(name, decoded.value.text)) return fail(error('file-is-sheet', { path: name }))
  return map(decoded, ({ text, encoding, bom }) => ({ name, format, text, form: { encoding, bom }, word: null }))
}

/** A sheet of values or of rows, and no report: one that masks cells is masked and filled like any text. */
function isSheet(name: string, text: string): boolean {
  if (!/^\.(?:csv|tsv)$/iu.test(extname(basename(name)))) return false
  const head = text.slice(0, text.indexOf('\n') >>> 0).split(/[,;\t]/u)
  const heads = head.map((cell) => cell.trim().replace(/^"(?<said>.*)"$/u, '$<said>'))
  return heads.filter((cell) => headings.has(cell)).length > 1 || !/[*＊×]/u.test(text)
}

const headings = new Set([...valueColumns, ...Object.values(sheetHeadings).flatMap(Object.values)])

/** The words that the work began with; null where these bytes cannot be read here. */
export async function textOfReport(bytes: Uint8Array, name: string, legacy: LegacyFields): Promise<string | null> {
  const report = await reportFrom(bytes, name, 'filled', legacy)
  return report.ok ? report.value.text : null
}

/** The Word room is loaded only for what may be a Word document. */
async function wordFrom(bytes: Uint8Array, name: string, legacy: LegacyFields): Promise<Result<OpenedReport>> {
  const { readDocument } = await import('../docx/stories.ts')
  const form = { encoding: 'utf-8', bom: false } as const
  return map(readDocument(bytes, false, legacy), (word) => ({ name, format: 'docx', text: word.text, form, word }))
}

/** How the document of some work was read when the work was begun. */
export function legacyOf({ detection }: Pick<Work, 'detection'>): LegacyFields {
  return detection.options.boxes ? 'shown' : 'hidden'
}

/** A Word document tells what stands in which cell of its tables. */
export function optionsFor({ format, word }: OpenedReport, masks: readonly MaskStyle[]): DetectOptions {
  if (!word) return { format, masks }
  const { cells, places, legacy } = word
  const own = { format, masks, cells, ...(legacy === 'shown' && { boxes: true as const }) }
  return masks.includes('blanks') ? { ...own, places } : own
}

export function detectReport(report: OpenedReport, masks: readonly MaskStyle[] = ['stars']): Detection {
  return detect(report.text, optionsFor(report, masks))
}
