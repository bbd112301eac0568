/** What was detected, as plain data for scripts. */
import { type Detection, fieldsOf, placeholdersOf } from '../core/detect.ts'
import type { OpenedReport } from './open.ts'

/** The keys are a promise to scripts: none is renamed or removed. Offsets count UTF-16 code units. */
export function describeDetection(report: OpenedReport, detection: Detection) {
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
      reason: reason.cue === '' ? reason.code : `${reason.code}: ${reason.cue}`,
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
