/** The values of last time, from whatever last time left: a finished document or text, a project, a sheet of values. */
import { extname } from 'node:path'
import { textOf } from '../core/detect.ts'
import { valuesFormats } from '../core/file-endings.ts'
import type { Field, Placeholder } from '../core/model.ts'
import { readWork } from '../core/project.ts'
import { type RecalledValues, recalledByName, recalledFrom } from '../core/recall.ts'
import { resolve } from '../core/resolve.ts'
import { map, ok, type Result } from '../core/result.ts'
import type { ValueRow } from '../core/values.ts'
import { viewOf } from '../core/view.ts'
import { readBytes } from '../files/read.ts'
import { type GivePassword, unsealBy } from '../files/sealed.ts'
import { valuesFrom } from '../files/values.ts'
import { newWord } from './old-word.ts'
import { reportFrom } from './open.ts'
import { isProject, isProjectName, readProjectFile } from './project-file.ts'
import type { TaskControl } from './task-control.ts'

/** This year's report. */
export interface Recalling {
  readonly text: string
  readonly placeholders: readonly Placeholder[]
  readonly fields: readonly Field[]
}

export async function recallFile(
  report: Recalling,
  path: string,
  password: GivePassword,
  control: TaskControl = {},
): Promise<Result<RecalledValues>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const opened = await unsealBy(bytes.value, path, password)
  if (!opened.ok) return opened
  const newest = await newWord(opened.value, path, control)
  return newest.ok ? recallFrom(report, newest.value, path) : newest
}

/** `name` tells a sheet from a report; the bytes have no password any more. What was kept in a project or a sheet is not recalled. */
export async function recallFrom(report: Recalling, bytes: Uint8Array, name: string): Promise<Result<RecalledValues>> {
  if (isProjectName(name) || isProject(bytes)) return fromProject(report, bytes, name)
  if (valuesFormats.some((format) => extname(name).toLowerCase() === `.${format}`))
    return map(await valuesFrom(bytes, name), (rows) => recalledByName(report.fields, rows))
  const { text, placeholders } = report
  return map(await reportFrom(bytes, name), (earlier) => recalledFrom(text, placeholders, earlier.text))
}

/** By the fields' names and, where those have changed, by the places in the text as it was filled. */
function fromProject(report: Recalling, bytes: Uint8Array, name: string): Result<RecalledValues> {
  const file = readProjectFile(bytes, name)
  if (!file.ok) return file
  const work = readWork(file.value.session)
  if (!work.ok) return work
  const { detection, decisions } = work.value
  const view = viewOf(work.value)
  const rows = view.fields.flatMap(({ id, label }): readonly ValueRow[] => {
    const decision = decisions.get(id)
    return decision?.state === 'filled' ? [{ key: id, label, value: decision.value, keep: false }] : []
  })
  const shown = resolve(textOf(detection), view.placeholders, decisions).text
  const byPlace = recalledFrom(report.text, report.placeholders, shown)
  return ok(new Map([...byPlace, ...recalledByName(report.fields, rows)]))
}
