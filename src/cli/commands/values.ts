import { detectReport, openReport } from '../../app/open.ts'
import { recallFile } from '../../app/recall.ts'
import { saveBytes } from '../../app/save.ts'
import { valuesSheet } from '../../app/sheet.ts'
import { info } from '../../core/codes.ts'
import { fieldsOf, placeholdersOf, textOf } from '../../core/detect.ts'
import { valuesFormats } from '../../core/file-endings.ts'
import { ok } from '../../core/result.ts'
import { optionOf, reportOf } from '../arguments.ts'
import { type Command, largestPartOption, masksOf, masksOption } from '../command.ts'
import { passwordFrom, passwordOption } from '../password.ts'
import { targetOf } from '../target.ts'
import { unbroken } from '../unbroken.ts'

export const valuesCommand: Command = {
  options: { out: 'value', last: 'value', ...passwordOption, ...masksOption, ...largestPartOption },
  run: async (given, terminal) => {
    const { language, texts, progress, say } = terminal
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
    const last = optionOf(given, 'last')
    const work = { progress, tidily: unbroken }
    const recalled = last === null ? null : await recallFile(empty, last, passwordFrom(given, terminal), work)
    if (recalled?.ok === false) return recalled
    const asked = recalled ? { ...empty, last: recalled.value } : empty
    const bytes = await valuesSheet(asked, out.value.format, language)
    const sources = [path.value, ...(last === null ? [] : [last])]
    const saved = await unbroken(() => saveBytes(out.value.path, bytes, sources, { progress }))
    if (!saved.ok) return saved
    // What the sheet names is found again only by who looks for the same masks.
    const chosen = optionOf(given, 'masks')
    const again = chosen === null ? '' : ` --masks ${masks.value.join(',')}`
    const done = info('sheet-written', {
      fields: fields.length,
      path: saved.value,
      report: path.value,
      masks: again,
    })
    const told = recalled
      ? [info('recalled', { path: last ?? '', found: recalled.value.size, fields: fields.length })]
      : []
    return ok('done', [...report.messages, ...(recalled?.messages ?? []), ...told, done])
  },
}
