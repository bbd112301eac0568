/** What was detected, as plain data for scripts. */
import { type Detection, fieldsOf, passedOverOf, placeholdersOf } from '../core/detect.ts'
import { explanationsOf } from '../core/explain.ts'
import { hintsOf } from '../core/hints.ts'
import { reasonSentence } from '../messages/reason.ts'
import type { Language } from '../messages/sentence.ts'
import type { OpenedReport } from './open.ts'

/**
 * The keys are a promise to scripts: none is renamed or removed. Offsets count UTF-16 code units; only reasons are in a language.
 * `evidence` stands at each run only where it is explained.
 */
export function describeDetection(
  report: OpenedReport,
  detection: Detection,
  language: Language,
  isExplained: boolean,
) {
  const explanations = isExplained ? explanationsOf(detection) : null
  const evidenceOf = (id: string) => {
    const evidence = explanations?.get(id)
    return evidence && { evidence }
  }
  return {
    report: { format: report.format, encoding: report.form.encoding, length: report.text.length },
    placeholders: placeholdersOf(detection).map(({ id, start, end, text, kind, unit, digits, field, reason }) => ({
      start,
      end,
      text,
      kind,
      unit,
      digits,
      field,
      reason: reasonSentence(reason, language),
      ...evidenceOf(id),
    })),
    fields: fieldsOf(detection).map(({ id, kind, label, unit, digits, count }) => ({
      id,
      kind,
      label,
      unit,
      digits,
      count,
    })),
    passedOver: passedOverOf(detection).map(({ id, start, end, text, reason }) => ({
      start,
      end,
      text,
      code: reason.code,
      reason: reasonSentence(reason, language),
      ...evidenceOf(id),
    })),
    /** Fields left apart that may be one. */
    maybeSame: [...hintsOf({ detection, overrides: nothingSaid }).values()],
  } as const
}

const nothingSaid = new Map()
