/**
 * All checks of a report, each a pure function in `checks/`.
 *
 *     const findings = checkReport({ format, report, resolved: resolve(report, placeholders, decisions), fields, decisions })
 */
import { calendar } from './checks/calendar.ts'
import { changes } from './checks/changes.ts'
import { dates } from './checks/dates.ts'
import { digitsAgainstMask } from './checks/digits.ts'
import { elsewhere } from './checks/elsewhere.ts'
import { formValues } from './checks/forms.ts'
import { invisibleCharacters } from './checks/invisible.ts'
import { nameLevels } from './checks/level.ts'
import { listCounts } from './checks/list-counts.ts'
import { moneyTwice } from './checks/money.ts'
import { nameValues } from './checks/names.ts'
import { numbersOfKind } from './checks/numbers.ts'
import { openFields } from './checks/open.ts'
import { partsOfWholes } from './checks/parts.ts'
import { figureRange } from './checks/range.ts'
import { ranks } from './checks/ranks.ts'
import { rates } from './checks/rates.ts'
import { quantityRelations } from './checks/relations.ts'
import { residualIdentifiers } from './checks/residual.ts'
import { sameQuantity } from './checks/same-quantity.ts'
import { slips } from './checks/slips.ts'
import { type Check, readingOf, type Subject } from './checks/subject.ts'
import { tableFigures } from './checks/tables.ts'
import { toldLengths } from './checks/told-lengths.ts'
import { toldTimes } from './checks/told-times.ts'
import { typography } from './checks/typography.ts'
import { unitTwice } from './checks/unit.ts'
import { figureWriting } from './checks/writing.ts'
import type { FindingCode } from './findings.ts'
import type { Finding } from './model.ts'
import { lastOf } from './steps.ts'

export { joinedFix } from './checks/residual.ts'
export type { Subject } from './checks/subject.ts'

const checks: readonly Check[] = [
  openFields,
  invisibleCharacters,
  figureWriting,
  unitTwice,
  digitsAgainstMask,
  formValues,
  figureRange,
  nameValues,
  nameLevels,
  typography,
  changes,
  rates,
  listCounts,
  partsOfWholes,
  tableFigures,
  quantityRelations,
  dates,
  calendar,
  toldLengths,
  toldTimes,
  ranks,
  moneyTwice,
  numbersOfKind,
  sameQuantity,
  elsewhere,
  // What another check doubts is said once: by its own words first.
  slips,
  residualIdentifiers,
]

/** Of which nothing is an error, and because of which no later check says less. */
const neverErrors: ReadonlySet<Check> = new Set([openFields, sameQuantity, slips])

/** In text order. What is the matter at all places of a field is said once, at the first. Linear in the text. */
export function checkReport(subject: Subject): readonly Finding[] {
  return lastOf(checkSteps(subject))
}

const ofValues = checks.filter((check) => check !== residualIdentifiers && check !== slips)

/**
 * For a report that is filled many times. Without what stands in the clear in the report itself, which is the same whatever it is filled with; and
 * without what may be a slip, which is said of one right value in a hundred: a thousand rows would hide everything else behind it.
 */
export function checkValues(subject: Subject): readonly Finding[] {
  return lastOf(checkSteps(subject, ofValues))
}

/** What stands in the clear in the report itself. */
export function standingInClear(subject: Subject): readonly Finding[] {
  return lastOf(checkSteps(subject, [residualIdentifiers]))
}

/** The same, a check or a part of a long one a step, for who has other things to do between them. */
export function* checkSteps(subject: Subject, asked: readonly Check[] = checks): Generator<void, readonly Finding[]> {
  const reading = readingOf(subject)
  const byId = new Map<string, Finding>()
  const told = new Set<string>()
  for (const check of asked) {
    yield
    if (subject.errorsOnly && neverErrors.has(check)) continue
    const said = check(reading, ({ start, end }) => told.has(`${start} ${end}`))
    for (const found of 'next' in said ? yield* said : said)
      if (!byId.has(found.id) && !isSaid(found, told)) byId.set(found.id, found)
    for (const { start, end, reason } of byId.values()) if (arithmetic.has(reason.code)) told.add(`${start} ${end}`)
  }
  return [...byId.values()].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** What is the matter with a figure among others is said once, in the words of the first check that sees it. */
const arithmetic: ReadonlySet<FindingCode> = new Set([
  'rate-differs',
  'growth-differs',
  'change-differs',
  'change-rounded',
  'direction-differs',
  'part-exceeds',
  'parts-exceed',
  'parts-differ',
  'parts-overlap',
  'parts-short',
  'rate-over-hundred',
  'average-differs',
  'balance-differs',
  'multiple-differs',
  'ratio-differs',
  'shares-differ',
  'slip-fits',
  'order-differs',
  'total-differs',
  'column-differs',
])

function isSaid({ start, end, reason }: Finding, told: ReadonlySet<string>): boolean {
  return arithmetic.has(reason.code) && told.has(`${start} ${end}`)
}
