import { setFlagsFromString } from 'node:v8'
import { endingFits } from '../../app/finish/ending.ts'
import { pdfOf, printedCopy, saidOfPdf } from '../../app/finish/pdf.ts'
import { proofCounts } from '../../app/finish/prove.ts'
import { fillReport } from '../../app/finish/request.ts'
import { chosenLayout } from '../../app/layout.ts'
import { detectReport, openReport } from '../../app/open.ts'
import { saveBytes } from '../../app/save.ts'
import { openValues } from '../../app/sheet.ts'
import { error, info } from '../../core/codes.ts'
import { copies } from '../../core/copies.ts'
import { keptProved } from '../../core/kept-proved.ts'
import { fail, ok } from '../../core/result.ts'
import { noReview } from '../../core/review.ts'
import { acceptedOf, adviceOn, unmatchedOf } from '../accepting.ts'
import { type Arguments, choiceOf, optionOf, reportOf } from '../arguments.ts'
import { type Command, largestPartOption, masksOf, masksOption } from '../command.ts'
import { json } from '../filled-json.ts'
import { maskingOf } from '../masking.ts'
import { passwordFrom, passwordOption } from '../password.ts'
import { filledFormats, targetOf } from '../target.ts'
import { unbroken } from '../unbroken.ts'

export const fillCommand: Command = {
  options: {
    values: 'value',
    out: 'value',
    layout: 'value',
    copy: 'value',
    keep: 'list',
    'mask-as': 'value',
    'mask-width': 'value',
    'allow-open': 'flag',
    'allow-findings': 'flag',
    accept: 'list',
    ...passwordOption,
    json: 'flag',
    ...masksOption,
    ...largestPartOption,
  },
  run: async (given, terminal) => {
    compileLess()
    const { progress, language, print } = terminal
    const asked = askedOf(given)
    if (!asked.ok) return asked
    const { path, values, out, masks, masking, layout, copy, accepted } = asked.value
    const report = await openReport(path, { progress, tidily: unbroken })
    if (!report.ok) return report
    const rows = await openValues(values, passwordFrom(given, terminal))
    if (!rows.ok) return rows
    progress('detect')
    const made = out.format === 'pdf' ? printedCopy(copy) : copy
    const filled = await fillReport(
      {
        report: report.value,
        detection: detectReport(report.value, masks),
        rows: rows.value,
        keep: given.values.get('keep') ?? [],
        masking,
        allowOpen: given.flags.has('allow-open'),
        accepted,
        look: given.flags.has('allow-findings') ? null : { language, answered: new Set() },
        target:
          out.format === 'docx' || out.format === 'pdf'
            ? {
                format: 'docx',
                layout: layout ?? (report.value.word ? 'source' : chosenLayout),
                copy: made === 'review' ? { review: noReview, language } : made,
              }
            : { format: 'text' },
      },
      { progress },
    )
    if (!filled.ok) {
      const isInPlace = report.value.word !== null && (layout ?? 'source') === 'source'
      const advised = adviceOn(filled.messages, { copy, isInPlace })
      if (given.flags.has('json')) print(json({ written: null, messages: advised.messages }, language))
      return advised
    }
    const written =
      out.format === 'pdf'
        ? await pdfOf(filled.value.bytes, { name: out.path, copy }, { progress, tidily: unbroken })
        : ok(filled.value.bytes)
    if (!written.ok) return written
    const fits = await endingFits(written.value, out.path)
    if (!fits.ok) return fits
    const saved = await unbroken(() => saveBytes(out.path, written.value, [path, values], { progress }))
    if (!saved.ok) return saved
    const done = info('filled', { path: out.path, ...filled.value.counts })
    const { proof } = filled.value
    const messages = [
      ...report.messages,
      ...rows.messages,
      ...(out.format === 'pdf' ? saidOfPdf(filled.messages, copy) : filled.messages),
      ...unmatchedOf(accepted, proof.accepted),
    ]
    if (given.flags.has('json')) {
      const { counts } = filled.value
      print(json({ written: out.path, counts, proof, messages }, language))
      return ok('done')
    }
    const proved = keptProved(proofCounts(proof))
    return ok('done', [...messages, done, ...(proved ? [proved] : [])])
  },
}

/**
 * One document is filled and the process is over: what the V8 of Node 20 compiles anew after a few turns of a loop is hardly run, and costs a sixth of
 * all. Later ones count otherwise, know no such switch, and would say so.
 */
function compileLess(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000')
}

function askedOf(given: Arguments) {
  const path = reportOf(given, 'fill')
  if (!path.ok) return path
  const values = optionOf(given, 'values')
  if (values === null) return fail(error('usage-needs-option', { command: 'fill', option: '--values' }))
  const out = targetOf(given, 'fill', filledFormats)
  if (!out.ok) return out
  const layout = optionOf(given, 'layout')
  const wordOnly = ['layout', 'copy'].find((option) => optionOf(given, option) !== null)
  const isDocument = out.value.format === 'docx' || out.value.format === 'pdf'
  if (wordOnly !== undefined && !isDocument)
    return fail(error('usage-docx-only', { option: `--${wordOnly}`, path: out.value.path }))
  const copy = choiceOf(given, 'copy', copies)
  if (!copy.ok) return copy
  const masks = masksOf(given)
  if (!masks.ok) return masks
  const masking = maskingOf(given)
  if (!masking.ok) return masking
  const accepted = acceptedOf(given)
  if (!accepted.ok) return accepted
  return ok({
    path: path.value,
    values,
    out: out.value,
    masks: masks.value,
    masking: masking.value,
    layout,
    copy: copy.value,
    accepted: accepted.value,
  })
}
