/** Sheets of values, in and out. */
import { basename, parse } from 'node:path'
import { error } from '../../core/codes.ts'
import { fail, map, ok, type Result } from '../../core/result.ts'
import type { ValueRow } from '../../core/values.ts'
import { writeWhole } from '../../files/write.ts'
import type { Input, LastTime, Saved } from '../contract.ts'
import { sourcesOf } from './export.ts'
import { pick } from './open.ts'
import { unlocked } from './password.ts'
import { folderOf, type HostSession, languageOf } from './session.ts'
import { convertTask, runTask } from './tasks.ts'

/** Sheets are small: no window names their work or stops it. */
const task = 'values'

export async function valuesIn(
  host: HostSession,
  { source }: Input<'valuesIn'>,
): Promise<Result<readonly ValueRow[] | null>> {
  const picked = await pick(host, source, 'values')
  if (!picked.ok) return picked
  if (picked.value === null) return ok(null)
  const { name, bytes } = picked.value
  const opened = await unlocked(host, bytes, name)
  if (!opened.ok || opened.value === null) return opened.ok ? ok(null) : opened
  return runTask(host, task, 'readSheet', { name, bytes: opened.value.bytes })
}

export async function recall(
  host: HostSession,
  { project, source, task }: Input<'recall'>,
): Promise<Result<LastTime | null>> {
  const picked = await pick(host, source, 'last')
  if (!picked.ok) return picked
  if (picked.value === null) return ok(null)
  const { name, bytes } = picked.value
  const opened = await unlocked(host, bytes, name)
  if (!opened.ok || opened.value === null) return opened.ok ? ok(null) : opened
  const newest = await convertTask(host, task, { name, bytes: opened.value.bytes })
  if (!newest.ok) return newest
  const told = await runTask(host, task, 'recallValues', { session: project, name, bytes: newest.value })
  return map(told, (values) => ({ name, values: [...values] }))
}

export async function valuesOut(host: HostSession, input: Input<'valuesOut'>): Promise<Result<Saved | null>> {
  const document = host.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  const language = await languageOf(host)
  const sheet = await runTask(host, task, 'writeSheet', { session: input.project, format: input.format, language })
  if (!sheet.ok) return sheet
  const path = await host.port.chooseTarget(
    'values',
    `${parse(document.source.name).name}.${input.format}`,
    folderOf(document),
  )
  if (path === null) return ok(null)
  const written = await writeWhole(path, sheet.value, sourcesOf(document))
  if (!written.ok) return written
  host.port.wrote(path)
  return ok({ name: basename(path), at: host.platform.now().toISOString() })
}
