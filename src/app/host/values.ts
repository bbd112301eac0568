/** Sheets of values, in and out. */
import { basename, parse } from 'node:path'
import { error } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import type { ValueRow } from '../../core/values.ts'
import { writeWhole } from '../../files/write.ts'
import type { Input, Saved } from '../contract.ts'
import { sourcesOf } from './export.ts'
import { pick } from './open.ts'
import { type Desk, languageOf } from './session.ts'
import { runTask } from './tasks.ts'

/** Sheets are small: no window names their work or stops it. */
const task = 'values'

export async function valuesIn(desk: Desk, { source }: Input<'valuesIn'>): Promise<Result<readonly ValueRow[] | null>> {
  const picked = await pick(desk, source, 'values')
  if (!picked.ok) return picked
  return picked.value === null ? ok(null) : runTask(desk, task, 'readSheet', picked.value)
}

export async function valuesOut(desk: Desk, input: Input<'valuesOut'>): Promise<Result<Saved | null>> {
  const document = desk.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  const language = await languageOf(desk)
  const sheet = await runTask(desk, task, 'writeSheet', { session: input.project, format: input.format, language })
  if (!sheet.ok) return sheet
  const path = await desk.port.chooseTarget('values', `${parse(document.source.name).name}.${input.format}`)
  if (path === null) return ok(null)
  const written = await writeWhole(path, sheet.value, sourcesOf(document))
  if (!written.ok) return written
  desk.port.wrote(path)
  return ok({ name: basename(path), at: desk.platform.now().toISOString() })
}
