import type { Subject } from '../../../src/core/checks.ts'
import { detect, fieldsOf, placeholdersOf } from '../../../src/core/detect.ts'
import type { Decision, Format } from '../../../src/core/model.ts'
import { resolve } from '../../../src/core/resolve.ts'

/** A report as it is detected, its placeholders filled in text order; null leaves one open. */
export function detected(report: string, values: readonly (string | null)[], format: Format = 'text'): Subject {
  const detection = detect(report, { format, masks: ['stars'] })
  const placeholders = placeholdersOf(detection)
  const decisions = new Map<string, Decision>()
  placeholders.forEach(({ field }, index) => {
    const value = values[index]
    if (value != null) decisions.set(field, { state: 'filled', value })
  })
  return { format, report, resolved: resolve(report, placeholders, decisions), fields: fieldsOf(detection), decisions }
}
