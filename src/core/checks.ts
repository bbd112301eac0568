/**
 * All checks of a report, each a pure function in `checks/`.
 *
 *     const findings = checkReport({ format, report, resolved: resolve(report, placeholders, decisions), fields, decisions })
 */
import { changes } from './checks/changes.ts'
import { dates } from './checks/dates.ts'
import { digitsAgainstMask } from './checks/digits.ts'
import { elsewhere } from './checks/elsewhere.ts'
import { nameLevels } from './checks/level.ts'
import { nameValues } from './checks/names.ts'
import { openFields } from './checks/open.ts'
import { partsOfWholes } from './checks/parts.ts'
import { figureRange } from './checks/range.ts'
import { rates } from './checks/rates.ts'
import { residualIdentifiers } from './checks/residual.ts'
import { sameQuantity } from './checks/same-quantity.ts'
import { type Check, readingOf, type Subject } from './checks/subject.ts'
import { tableTotals } from './checks/tables.ts'
import { typography } from './checks/typography.ts'
import { unitTwice } from './checks/unit.ts'
import { figureWriting } from './checks/writing.ts'
import type { Finding } from './model.ts'

export { joinedFix } from './checks/residual.ts'
export type { Subject } from './checks/subject.ts'

const checks: readonly Check[] = [
  openFields,
  figureWriting,
  unitTwice,
  digitsAgainstMask,
  figureRange,
  nameValues,
  nameLevels,
  typography,
  changes,
  rates,
  partsOfWholes,
  tableTotals,
  dates,
  sameQuantity,
  elsewhere,
  residualIdentifiers,
]

/** In text order. What is the matter at all places of a field is said once, at the first. Linear in the text. */
export function checkReport(subject: Subject): readonly Finding[] {
  const steps = checkSteps(subject)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, a check a step, for who has other things to do between them. */
export function* checkSteps(subject: Subject): Generator<void, readonly Finding[]> {
  const reading = readingOf(subject)
  const byId = new Map<string, Finding>()
  for (const check of checks) {
    yield
    for (const found of check(reading)) if (!byId.has(found.id)) byId.set(found.id, found)
  }
  return [...byId.values()].toSorted((a, b) => a.start - b.start || a.end - b.end)
}
