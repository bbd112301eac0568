/** What was detected, as plain data for scripts. */
import { type Detection, fieldsOf, placeholdersOf } from '../core/detect.ts'
import { reasonSentence } from '../messages/reason.ts'
import type { Language } from '../messages/sentence.ts'
import type { OpenedReport } from './open.ts'

/** The keys are a promise to scripts: none is renamed or removed. Offsets count UTF-16 code units; only reasons are in a language. */
export function describeDetection(report: OpenedReport, detection: Detection, language: Language) {
  return {
    report: { format: report.format, encoding: report.form.encoding, length: report.text.length },
    placeholders: placeholdersOf(detection).map(({ start, end, text, kind, unit, digits, field, reason }) => ({
      start,
      end,
      text,
      kind,
      unit,
      digits,
      field,
      reason: reasonSentence(reason, language),
    })),
    fields: fieldsOf(detection).map(({ id, kind, label, unit, digits, count }) => ({
      id,
      kind,
      label,
      unit,
      digits,
      count,
    })),
  } as const
}
