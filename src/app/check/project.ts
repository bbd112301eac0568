/** What is still wrong with saved work: its report as it is filled so far, and the trail of who did what. */
import { info } from '../../core/codes.ts'
import { textOf } from '../../core/detect.ts'
import { readReview, readWork } from '../../core/project.ts'
import { andThen, ok, type Result } from '../../core/result.ts'
import { noReview } from '../../core/review.ts'
import { type ListedKey, shortKey, signersIn } from '../../core/trail-signing.ts'
import { viewOf } from '../../core/view.ts'
import { readBytes } from '../../files/read.ts'
import { type GivePassword, unsealBy } from '../../files/sealed.ts'
import { type Language, sentence } from '../../messages/sentence.ts'
import { legacyOf, type OpenedReport, textOfReport } from '../open.ts'
import { type ProjectFile, readProjectFile } from '../project-file.ts'
import { readTrail } from '../trail.ts'
import { type Checked, nowhere } from './checked.ts'
import { openPlaces, valueFindings } from './report.ts'

export { isProjectName, type ProjectFile } from '../project-file.ts'

export interface CheckedProject {
  readonly report: Pick<OpenedReport, 'format' | 'text' | 'form'>
  readonly findings: readonly Checked[]
}

export async function openProject(path: string, password: GivePassword): Promise<Result<ProjectFile>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  return andThen(await unsealBy(bytes.value, path, password), (opened) => readProjectFile(opened, path))
}

export async function checkProject(
  { name, session, source, trail }: ProjectFile,
  language: Language,
  keys: readonly ListedKey[] = [],
): Promise<Result<CheckedProject>> {
  const [work, review] = [readWork(session), readReview(session)]
  if (!work.ok) return work
  const { detection, decisions } = work.value
  const view = viewOf(work.value)
  const found = [...openPlaces(view, decisions, language), ...valueFindings(detection, view, decisions, language)]
  const { stored, troubles } = readTrail(
    { trail },
    { bytes: source, text: await textOfReport(source, name, legacyOf(work.value)) },
    { work: work.value, review: review.ok ? review.value : noReview, session },
    keys,
  )
  const told = [...review.messages, ...troubles.map(({ message }) => message)].map((message) => ({
    ...nowhere,
    code: message.code,
    severity: message.severity,
    field: null,
    message: sentence(message, language),
  }))
  const { count, last } = stored
  const whole = troubles.length === 0 && count > 0 ? [info('trail-whole', { count, last })] : []
  const signers = signersIn(stored.entries).map(({ by: name, key, count: signed }) =>
    key === null
      ? info('signed-by-nobody', { name, count: signed })
      : info('signed-by', { name, count: signed, key: shortKey(key) }),
  )
  const checked: CheckedProject = {
    report: {
      format: detection.options.format,
      text: textOf(detection),
      form: { encoding: 'utf-8', bom: false },
    },
    findings: [...told, ...found.toSorted((a, b) => a.start - b.start || a.end - b.end)],
  }
  return ok(checked, [...whole, ...signers])
}
