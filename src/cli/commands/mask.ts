import { extname } from 'node:path'
import { endingFits } from '../../app/finish/ending.ts'
import { maskedValues, maskOpened } from '../../app/mask/report.ts'
import { openReport } from '../../app/open.ts'
import { saveBytes } from '../../app/save.ts'
import { error, info } from '../../core/codes.ts'
import { valuesFormats } from '../../core/file-endings.ts'
import { fail, ok } from '../../core/result.ts'
import { type Arguments, optionOf, reportOf } from '../arguments.ts'
import { type Command, largestPartOption, masksOf, masksOption } from '../command.ts'
import { widthOf } from '../masking.ts'
import { reportFormats, targetOf } from '../target.ts'
import { unbroken } from '../unbroken.ts'

export const maskCommand: Command = {
  options: {
    ...{ find: 'list', column: 'list', suggest: 'flag', partial: 'flag', 'mask-width': 'value' },
    ...{ out: 'value', 'values-out': 'value', ...masksOption, ...largestPartOption },
  },
  run: async (given, { language, progress }) => {
    const asked = askedOf(given)
    if (!asked.ok) return asked
    const { path, out, values, wanted } = asked.value
    const report = await openReport(path, { progress, tidily: unbroken }, 'told')
    if (!report.ok) return report
    const isWord = report.value.word !== null
    if (isWord !== (out.format === 'docx'))
      return fail(error('usage-extension', { path: out.path, choices: isWord ? '.docx' : '.txt, .md' }))
    progress('detect')
    const masked = await maskOpened({ report: report.value, target: out.path, ...wanted }, { progress })
    if (!masked.ok) return masked
    const fits = await endingFits(masked.value.bytes, out.path)
    if (!fits.ok) return fits
    // The values first: a masked report without them could not be turned back.
    if (values) {
      const sheet = await maskedValues(masked.value, values.format, language)
      const kept = await unbroken(() => saveBytes(values.path, sheet, [path, out.path], { progress }))
      if (!kept.ok) return kept
    }
    const saved = await unbroken(() => saveBytes(out.path, masked.value.bytes, [path], { progress }))
    if (!saved.ok) return saved
    const { count, messages } = masked.value
    const leaves = count === 0 || messages.some(({ severity }) => severity === 'error')
    const done = info('masked', { path: out.path, count })
    return ok(leaves ? 'findings' : 'done', [...report.messages, ...masked.messages, ...messages, done])
  },
}

function askedOf(given: Arguments) {
  const path = reportOf(given, 'mask')
  if (!path.ok) return path
  const find = given.values.get('find') ?? []
  const columns = given.values.get('column') ?? []
  const suggest = given.flags.has('suggest')
  if (find.length === 0 && columns.length === 0 && !suggest)
    return fail(error('usage-needs-option', { command: 'mask', option: '--find' }))
  const out = targetOf(given, 'mask', reportFormats)
  if (!out.ok) return out
  const masks = masksOf(given)
  if (!masks.ok) return masks
  const values = valuesTarget(given)
  if (!values.ok) return values
  const width = widthOf(given)
  if (!width.ok) return width
  const partial = given.flags.has('partial')
  const wanted = { masks: masks.value, find, columns, suggest, partial, width: width.value }
  return ok({ path: path.value, out: out.value, values: values.value, wanted })
}

function valuesTarget(given: Arguments) {
  const path = optionOf(given, 'values-out')
  if (path === null) return ok(null)
  const format = valuesFormats.find((one) => `.${one}` === extname(path).toLowerCase())
  return format
    ? ok({ path, format })
    : fail(error('usage-extension', { path, choices: valuesFormats.map((one) => `.${one}`).join(', ') }))
}
