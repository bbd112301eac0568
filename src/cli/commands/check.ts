import { extname } from 'node:path'
import type { Checked } from '../../app/check/checked.ts'
import type { FinishedProof, Origin } from '../../app/check/finished.ts'
import {
  type CheckedProject,
  checkProject,
  isProjectName,
  openProject,
  type ProjectFile,
} from '../../app/check/project.ts'
import { type Checking, checkOpened } from '../../app/check/report.ts'
import { detectReport, openReport } from '../../app/open.ts'
import { saveBytes } from '../../app/save.ts'
import { openValues } from '../../app/sheet.ts'
import { readKeys } from '../../app/signing.ts'
import type { TaskControl } from '../../app/task-control.ts'
import { error, info } from '../../core/codes.ts'
import type { MaskStyle } from '../../core/model.ts'
import { andThen, fail, map, ok, type Result } from '../../core/result.ts'
import type { ListedKey } from '../../core/trail-signing.ts'
import { withParams } from '../../messages/sentence.ts'
import { acceptedOf, unmatchedOf } from '../accepting.ts'
import { type Arguments, optionOf, reportOf } from '../arguments.ts'
import { type Command, largestPartOption, masksOf, masksOption, type Outcome } from '../command.ts'
import { passwordFrom, passwordOption } from '../password.ts'
import type { Terminal } from '../terminal.ts'
import { unbroken } from '../unbroken.ts'

export const checkCommand: Command = {
  options: {
    values: 'value',
    report: 'value',
    'allow-open': 'flag',
    record: 'value',
    keys: 'value',
    accept: 'list',
    json: 'flag',
    ...passwordOption,
    ...masksOption,
    ...largestPartOption,
  },
  run: async (given, terminal) => {
    const path = reportOf(given, 'check')
    if (!path.ok) return path
    const masks = masksOf(given)
    if (!masks.ok) return masks
    const accepted = acceptedOf(given)
    if (!accepted.ok) return accepted
    if (isProjectName(path.value)) return checkSaved(path.value, given, terminal)
    if (optionOf(given, 'record') !== null) return fail(error('usage-record', { path: path.value }))
    if (optionOf(given, 'keys') !== null) return fail(error('usage-keys', { path: path.value }))
    const work: TaskControl = { progress: terminal.progress, tidily: unbroken }
    const report = await openReport(path.value, work)
    if (!report.ok) return report
    const values = optionOf(given, 'values')
    const rows = values === null ? ok([]) : await openValues(values, passwordFrom(given, terminal))
    if (!rows.ok) return rows
    const origin = await originOf(given, masks.value, work)
    if (!origin.ok) return origin
    terminal.progress('detect')
    const detection = detectReport(report.value, masks.value)
    const allowOpen = given.flags.has('allow-open')
    const asked = { report: report.value, detection, rows: rows.value, origin: origin.value, allowOpen }
    const found = await checkOpened({ ...asked, accepted: accepted.value }, terminal.language)
    if (!found.ok) return found
    const unmatched = unmatchedOf(
      accepted.value,
      found.value.findings.flatMap(({ place }) => place ?? []),
    )
    const messages = [...report.messages, ...rows.messages, ...origin.messages, ...found.messages, ...unmatched]
    return andThen(ok(found.value, messages), (checking) => tell(report.value, checking, given, terminal))
  },
}

/** The record is written whatever is found: it says so. */
async function checkSaved(path: string, given: Arguments, terminal: Terminal): Promise<Result<Outcome>> {
  const { language, progress } = terminal
  const out = optionOf(given, 'record')
  if (out !== null && extname(out).toLowerCase() !== '.docx')
    return fail(error('usage-extension', { path: out, choices: '.docx' }))
  progress('read')
  const file = await openProject(path, passwordFrom(given, terminal))
  if (!file.ok) return file
  const list = optionOf(given, 'keys')
  const keys = list === null ? ok([]) : await readKeys(list)
  if (!keys.ok) return keys
  const project = await checkProject(file.value, language, keys.value)
  if (!project.ok) return project
  const recorded = out === null ? ok(null) : await writeRecord({ ...file.value, keys: keys.value }, path, out, terminal)
  if (!recorded.ok) return recorded
  return andThen(project, ({ report, findings }) =>
    andThen(recorded, () => tell(report, { findings, proof: null }, given, terminal)),
  )
}

async function writeRecord(
  file: ProjectFile & { readonly keys: readonly ListedKey[] },
  path: string,
  out: string,
  { language, progress }: Terminal,
): Promise<Result<string>> {
  const { name, source, session, trail, keys } = file
  progress('build')
  const { reviewRecord } = await import('../../app/record/record.ts')
  const bytes = await reviewRecord({ name, bytes: source, session, trail, keys, language })
  if (!bytes.ok) return bytes
  const saved = await unbroken(() => saveBytes(out, bytes.value, [path], { progress }))
  return andThen(saved, () => ok(out, [info('record-written', { path: out })]))
}

async function originOf(
  given: Arguments,
  masks: readonly MaskStyle[],
  work: TaskControl,
): Promise<Result<Origin | null>> {
  const path = optionOf(given, 'report')
  if (path === null) return ok(null)
  return map(await openReport(path, work), (report) => ({ report, detection: detectReport(report, masks) }))
}

type CheckedText = CheckedProject['report']

function tell(report: CheckedText, checking: Checking, given: Arguments, terminal: Terminal): Result<Outcome> {
  if (given.flags.has('json')) printJson(report, checking, terminal)
  else printList(report, checking, terminal)
  return ok(checking.findings.some(({ severity }) => severity === 'error') ? 'findings' : 'done')
}

function printJson({ format, form, text }: CheckedText, { findings, proof }: Checking, terminal: Terminal): void {
  const report = { format, encoding: form.encoding, length: text.length }
  terminal.print(`${JSON.stringify({ report, findings, proof }, null, 2)}\n`)
}

function printList({ text }: CheckedText, { findings, proof }: Checking, terminal: Terminal): void {
  const { clean, found, placeAt, severities } = terminal.texts
  let line = 1
  let lineStart = 0
  let from = 0
  for (const finding of findings) {
    const { start, message } = finding
    const severity = severities[finding.severity]
    const passed = text.slice(from, start).split(/\r\n|\r|\n/u)
    line += passed.length - 1
    // Looking back for the break would read the whole text before each finding where there is none.
    if (passed.length > 1) lineStart = start - (passed.at(-1)?.length ?? 0)
    from = start
    const column = start - lineStart + 1
    const shown = isNowhere(finding)
      ? withParams(terminal.texts.nowhere, { severity, text: message })
      : withParams(placeAt, { line, column, severity, text: message })
    terminal.print(`${shown}\n`)
  }
  if (proof) for (const said of proofLines(proof, terminal)) terminal.print(`${said}\n`)
  terminal.say(findings.length === 0 ? clean : withParams(found, { count: findings.length }))
}

const isNowhere = ({ start, end, text }: Checked): boolean => start === 0 && end === 0 && text === ''

function proofLines({ whole, filled, unchanged, kept, pictures }: FinishedProof, { texts }: Terminal) {
  const { proof } = texts
  return [
    ...(whole ? [proof.whole] : []),
    ...(unchanged || filled ? [withParams(unchanged ? proof.unchanged : proof.filled, { count: filled ?? 0 })] : []),
    ...kept.map(({ field, by }) => withParams(proof.kept[by], { field })),
    ...(pictures > 0 ? [withParams(proof.pictures, { count: pictures })] : []),
  ]
}
