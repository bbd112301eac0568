/** Sheets of values, in and out. */
import { basename, parse } from 'node:path'
import { error } from '../../core/codes.ts'
import { fail, map, ok, type Result } from '../../core/result.ts'
import type { ValueRow } from '../../core/values.ts'
import { writeWhole } from '../../files/write.ts'
import type { Input, LastTime, OpeningKind, Saved } from '../contract.ts'
import { sourcesOf } from './export.ts'
import type { ReportBytes } from './jobs.ts'
import { type OpenSource, pick } from './open.ts'
import { unlocked } from './password.ts'
import { folderOf, type HostSession, languageOf } from './session.ts'
import { convertTask, runTask } from './tasks.ts'

/** Sheets are small: no window names their work or stops it. */
const task = 'values'

/** The file that a person chose, without its password; null where they left either question. */
async function pickOpen(host: HostSession, source: OpenSource, what: OpeningKind): Promise<Result<ReportBytes | null>> {
  const picked = await pick(host, source, what)
  if (!picked.ok) return picked
  if (picked.value === null) return ok(null)
  const { name, bytes } = picked.value
  const opened = await unlocked(host, bytes, name)
  if (!opened.ok || opened.value === null) return opened.ok ? ok(null) : opened
  return ok({ name, bytes: opened.value.bytes })
}

export async function valuesIn(
  host: HostSession,
  { source }: Input<'valuesIn'>,
): Promise<Result<readonly ValueRow[] | null>> {
  const picked = await pickOpen(host, source, 'values')
  if (!picked.ok || picked.value === null) return picked.ok ? ok(null) : picked
  return runTask(host, task, 'readSheet', picked.value)
}

export async function recall(
  host: HostSession,
  { project, source, task }: Input<'recall'>,
): Promise<Result<LastTime | null>> {
  const picked = await pickOpen(host, source, 'last')
  if (!picked.ok || picked.value === null) return picked.ok ? ok(null) : picked
  const { name } = picked.value
  const newest = await convertTask(host, task, picked.value)
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
