import { detectReport, openReport } from '../../app/open.ts'
import { saveBytes } from '../../app/save.ts'
import { valuesSheet } from '../../app/sheet.ts'
import { info } from '../../core/codes.ts'
import { fieldsOf, placeholdersOf, textOf } from '../../core/detect.ts'
import { valuesFormats } from '../../core/file-endings.ts'
import { ok } from '../../core/result.ts'
import { reportOf } from '../arguments.ts'
import { type Command, masksOf, masksOption } from '../command.ts'
import { targetOf } from '../target.ts'
import { unbroken } from '../unbroken.ts'

export const valuesCommand: Command = {
  options: { out: 'value', ...masksOption },
  run: async (given, { language, texts, progress, say }) => {
    const path = reportOf(given, 'values')
    if (!path.ok) return path
    const masks = masksOf(given)
    if (!masks.ok) return masks
    const out = targetOf(given, 'values', valuesFormats)
    if (!out.ok) return out
    const report = await openReport(path.value, { progress, tidily: unbroken })
    if (!report.ok) return report
    const detection = detectReport(report.value, masks.value)
    const fields = fieldsOf(detection)
    if (fields.length === 0) say(texts.nothingDetected)
    const empty = { text: textOf(detection), placeholders: placeholdersOf(detection), fields, decisions: new Map() }
    const bytes = await valuesSheet(empty, out.value.format, language)
    const saved = await unbroken(() => saveBytes(out.value.path, bytes, [path.value], { progress }))
    if (!saved.ok) return saved
    const done = info('sheet-written', { fields: fields.length, path: saved.value, report: path.value })
    return ok('done', [...report.messages, done])
  },
}
