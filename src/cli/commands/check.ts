import { type Checked, checkOpened } from '../../app/check.ts'
import { checkProject, isProjectName } from '../../app/check-project.ts'
import { detectReport, type OpenedReport, openReport } from '../../app/open.ts'
import { openValues } from '../../app/sheet.ts'
import { andThen, ok, type Result } from '../../core/result.ts'
import { withParams } from '../../messages/sentence.ts'
import { type Arguments, optionOf, reportOf } from '../arguments.ts'
import { type Command, masksOf, masksOption, type Outcome } from '../command.ts'
import type { Terminal } from '../terminal.ts'

export const checkCommand: Command = {
  options: { values: 'value', json: 'flag', ...masksOption },
  run: async (given, terminal) => {
    const path = reportOf(given, 'check')
    if (!path.ok) return path
    const masks = masksOf(given)
    if (!masks.ok) return masks
    terminal.progress('read')
    if (isProjectName(path.value)) {
      const project = await checkProject(path.value, terminal.language)
      return andThen(project, ({ report, findings }) => tell(report, findings, given, terminal))
    }
    const report = await openReport(path.value)
    if (!report.ok) return report
    const values = optionOf(given, 'values')
    const rows = values === null ? ok([]) : await openValues(values)
    if (!rows.ok) return rows
    terminal.progress('detect')
    const detection = detectReport(report.value, masks.value)
    const found = await checkOpened(report.value, detection, rows.value, terminal.language)
    if (!found.ok) return found
    return andThen(ok(found.value, [...rows.messages, ...found.messages]), (findings) =>
      tell(report.value, findings, given, terminal),
    )
  },
}

type Shown = Pick<OpenedReport, 'format' | 'form' | 'text'>

function tell(report: Shown, findings: readonly Checked[], given: Arguments, terminal: Terminal): Result<Outcome> {
  if (given.flags.has('json')) printJson(report, findings, terminal)
  else printList(report, findings, terminal)
  return ok(findings.some(({ severity }) => severity === 'error') ? 'findings' : 'done')
}

function printJson({ format, form, text }: Shown, findings: readonly Checked[], terminal: Terminal): void {
  const report = { format, encoding: form.encoding, length: text.length }
  terminal.print(`${JSON.stringify({ report, findings }, null, 2)}\n`)
}

function printList({ text }: Shown, findings: readonly Checked[], terminal: Terminal): void {
  const { clean, found, placeAt, severities } = terminal.texts
  let line = 1
  let from = 0
  for (const { start, severity, message } of findings) {
    line += text.slice(from, start).split(/\r\n|\r|\n/u).length - 1
    from = start
    const column = start - Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1))
    terminal.print(`${withParams(placeAt, { line, column, severity: severities[severity], text: message })}\n`)
  }
  terminal.say(findings.length === 0 ? clean : withParams(found, { count: findings.length }))
}
