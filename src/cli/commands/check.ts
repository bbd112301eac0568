import { type CheckFinding, checkReport } from '../../app/check.ts'
import { detectReport, type OpenedReport, openReport } from '../../app/open.ts'
import { openValues } from '../../app/sheet.ts'
import { ok } from '../../core/result.ts'
import { sentence, withParams } from '../../messages/sentence.ts'
import { optionOf, reportOf } from '../arguments.ts'
import { type Command, masksOf, masksOption } from '../command.ts'
import type { Terminal } from '../terminal.ts'

export const checkCommand: Command = {
  options: { values: 'value', json: 'flag', ...masksOption },
  run: async (given, terminal) => {
    const path = reportOf(given, 'check')
    if (!path.ok) return path
    const masks = masksOf(given)
    if (!masks.ok) return masks
    terminal.progress('read')
    const report = await openReport(path.value)
    if (!report.ok) return report
    const values = optionOf(given, 'values')
    const rows = values === null ? ok([]) : await openValues(values)
    if (!rows.ok) return rows
    terminal.progress('detect')
    const findings = await checkReport(detectReport(report.value, masks.value), rows.value)
    if (given.flags.has('json')) printJson(report.value, findings, terminal)
    else printList(report.value, findings, terminal)
    return ok(findings.length > 0 ? 'findings' : 'done', rows.messages)
  },
}

function printJson({ format, form, text }: OpenedReport, findings: readonly CheckFinding[], terminal: Terminal): void {
  const listed = findings.map(({ message, ...place }) => ({
    code: message.code,
    severity: message.severity,
    ...place,
    message: sentence(message, terminal.language),
  }))
  const report = { format, encoding: form.encoding, length: text.length }
  terminal.print(`${JSON.stringify({ report, findings: listed }, null, 2)}\n`)
}

function printList({ text }: OpenedReport, findings: readonly CheckFinding[], terminal: Terminal): void {
  const { clean, found, placeAt } = terminal.texts
  let line = 1
  let from = 0
  for (const { start, message } of findings) {
    line += text.slice(from, start).split(/\r\n|\r|\n/u).length - 1
    from = start
    const column = start - Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1))
    terminal.print(`${withParams(placeAt, { line, column, text: sentence(message, terminal.language) })}\n`)
  }
  terminal.say(findings.length === 0 ? clean : withParams(found, { count: findings.length }))
}
