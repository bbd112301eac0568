/** Opening a report, whatever it came as. */
import { basename, extname } from 'node:path'
import { type Detection, detect } from '../core/detect.ts'
import type { Format, MaskStyle } from '../core/model.ts'
import { map, type Result } from '../core/result.ts'
import type { TextForm } from '../files/encoding.ts'
import { readBytes, textFrom } from '../files/read.ts'

/** A report as it was read. */
export interface OpenedReport {
  /** What the sentences call it: the path, or the name of what was dropped. */
  readonly name: string
  readonly format: Format
  readonly text: string
  /** How the text stood in its file, and is written again. */
  readonly form: TextForm
}

export async function openReport(path: string): Promise<Result<OpenedReport>> {
  const bytes = await readBytes(path)
  return bytes.ok ? reportFrom(bytes.value, path) : bytes
}

/** `name` decides whether a text is Markdown; everything else is told from the bytes. */
export async function reportFrom(bytes: Uint8Array, name: string): Promise<Result<OpenedReport>> {
  const format = /^\.(?:md|markdown)$/iu.test(extname(basename(name))) ? 'markdown' : 'text'
  return map(await textFrom(bytes, name), ({ text, encoding, bom }) => ({
    name,
    format,
    text,
    form: { encoding, bom },
  }))
}

export function detectReport(report: OpenedReport, masks: readonly MaskStyle[] = ['stars']): Detection {
  return detect(report.text, { format: report.format, masks })
}
