import { describeDetection } from '../../app/describe.ts'
import { detectReport, openReport } from '../../app/open.ts'
import { ok } from '../../core/result.ts'
import { kindNames } from '../../messages/kinds.ts'
import { withParams } from '../../messages/sentence.ts'
import { reportOf } from '../arguments.ts'
import { columnsOf } from '../columns.ts'
import { type Command, largestPartOption, masksOf, masksOption } from '../command.ts'
import { explained } from '../explained.ts'
import type { Terminal } from '../terminal.ts'
import { unbroken } from '../unbroken.ts'

export const detectCommand: Command = {
  options: { json: 'flag', explain: 'flag', ...masksOption, ...largestPartOption },
  run: async (given, terminal) => {
    const path = reportOf(given, 'detect')
    if (!path.ok) return path
    const masks = masksOf(given)
    if (!masks.ok) return masks
    const report = await openReport(path.value, { progress: terminal.progress, tidily: unbroken }, 'told')
    if (!report.ok) return report
    terminal.progress('detect')
    const isExplained = given.flags.has('explain')
    const detection = detectReport(report.value, masks.value)
    const found = describeDetection(report.value, detection, terminal.language, isExplained)
    if (given.flags.has('json')) terminal.print(`${JSON.stringify(found, null, 2)}\n`)
    else if (isExplained) terminal.print(explained(detection, terminal.language, terminal.texts))
    else printTable(found, terminal)
    return ok('done', report.messages)
  },
}

function printTable({ placeholders, fields }: ReturnType<typeof describeDetection>, terminal: Terminal): void {
  const { columns, detected, nothingDetected } = terminal.texts
  if (fields.length === 0) {
    terminal.say(nothingDetected)
    return
  }
  const kinds = kindNames[terminal.language]
  const rows = fields.map((field) => [field.label, kinds[field.kind], field.unit ?? '', `${field.count}`])
  terminal.print(columnsOf([[columns.label, columns.kind, columns.unit, columns.count], ...rows]))
  terminal.say(withParams(detected, { placeholders: placeholders.length, fields: fields.length }))
}
