/** What is still wrong with saved work: its report as it is filled so far, and the trail of who did what. */
import { createHash } from 'node:crypto'
import { textOf } from '../core/detect.ts'
import { readRecord, readWork } from '../core/project.ts'
import { map, ok, type Result } from '../core/result.ts'
import { type Trail, verifyTrail } from '../core/trail.ts'
import { viewOf } from '../core/view.ts'
import { readBytes } from '../files/read.ts'
import { type Language, sentence } from '../messages/sentence.ts'
import { openPlaces, valueFindings } from './check.ts'
import { type Checked, nowhere } from './checked.ts'
import { readProjectFile } from './host/project-file.ts'
import type { OpenedReport } from './open.ts'

export { isProjectName } from './host/project-file.ts'

export interface CheckedProject {
  readonly report: Pick<OpenedReport, 'format' | 'text' | 'form'>
  readonly findings: readonly Checked[]
}

export async function checkProject(path: string, language: Language): Promise<Result<CheckedProject>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const file = readProjectFile(bytes.value, path)
  if (!file.ok) return file
  const [work, record] = [readWork(file.value.session), readRecord(file.value.session)]
  if (!work.ok) return work
  const { detection, decisions } = work.value
  const view = viewOf(work.value)
  const found = [...openPlaces(view, decisions, language), ...valueFindings(detection, view, decisions, language)]
  const trail = await trailFindings(
    map(record, (kept) => kept.trail),
    language,
  )
  return ok({
    report: {
      format: detection.options.format,
      text: textOf(detection),
      form: { encoding: 'utf-8', bom: false },
    },
    findings: [...trail, ...found.toSorted((a, b) => a.start - b.start || a.end - b.end)],
  })
}

async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex')
}

async function trailFindings(trail: Result<Trail>, language: Language): Promise<readonly Checked[]> {
  const verified = trail.ok ? await verifyTrail(trail.value, sha256) : trail
  if (verified.ok) return []
  return verified.messages.map((message) => ({
    ...nowhere,
    code: message.code,
    severity: message.severity,
    field: null,
    message: sentence(message, language),
  }))
}
