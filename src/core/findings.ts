/** Everything a check can notice, and how much it matters; `src/messages` has a sentence for each. */
import type { FindingSeverity } from './severity.ts'

/** What the proof of the finished file tells as well, with each place: whoever asks for that leaves these out. */
export const provedFindings: readonly string[] = ['open', 'kept-in-clear']

export const findingSeverities = {
  open: 'hint',
  // a value by itself
  'not-a-figure': 'error',
  'not-a-name': 'error',
  'invisible-character': 'error',
  'full-width': 'warning',
  thousands: 'hint',
  'thousands-broken': 'error',
  'leading-zero': 'warning',
  'not-whole': 'error',
  'below-zero': 'error',
  'rate-over-hundred': 'error',
  // a value at its place
  'digits-differ': 'warning',
  'decimals-differ': 'warning',
  'visible-differs': 'error',
  'unit-twice': 'error',
  'unit-other': 'error',
  magnitude: 'warning',
  'level-twice': 'error',
  'level-other': 'error',
  'level-differs': 'warning',
  'same-name': 'warning',
  'space-around': 'warning',
  'space-beside': 'hint',
  'punctuation-twice': 'error',
  'half-width': 'hint',
  'percent-form': 'hint',
  // a value in a form
  'no-such-box': 'error',
  'date-incomplete': 'warning',
  'wider-than-blank': 'hint',
  // values among each other
  'part-exceeds': 'error',
  'parts-exceed': 'error',
  'parts-overlap': 'hint',
  'parts-differ': 'error',
  'parts-short': 'hint',
  'total-differs': 'error',
  'change-differs': 'error',
  'change-rounded': 'hint',
  'direction-differs': 'error',
  'growth-differs': 'error',
  'rate-differs': 'error',
  'average-differs': 'error',
  'balance-differs': 'error',
  'multiple-differs': 'error',
  'ratio-differs': 'error',
  'shares-differ': 'error',
  'slip-fits': 'hint',
  'order-differs': 'error',
  'range-backwards': 'error',
  'rank-twice': 'error',
  'column-differs': 'error',
  'weekday-differs': 'error',
  'duration-differs': 'error',
  'age-differs': 'error',
  'money-differs': 'error',
  'year-unlikely': 'warning',
  'number-false': 'error',
  'birth-differs': 'error',
  'sex-differs': 'error',
  'no-such-date': 'error',
  'no-such-time': 'error',
  'dates-backwards': 'error',
  'two-values': 'warning',
  // what is masked here and seen there
  'kept-in-clear': 'error',
  'name-in-clear': 'hint',
  'name-masked-elsewhere': 'hint',
  // what was left in the clear though its like is masked
  'person-in-clear': 'warning',
  'place-in-clear': 'warning',
  'place-named': 'hint',
  'school-in-clear': 'hint',
  'organisation-in-clear': 'hint',
  'address-in-clear': 'warning',
  'phone-in-clear': 'warning',
  'landline-in-clear': 'hint',
  'id-card-in-clear': 'error',
  'bank-card-in-clear': 'error',
  'plate-in-clear': 'warning',
  'email-in-clear': 'hint',
  'credit-code-in-clear': 'hint',
  'account-in-clear': 'warning',
  'document-number-in-clear': 'warning',
  'record-number-in-clear': 'warning',
  'deed-number-in-clear': 'warning',
  'case-number-in-clear': 'warning',
  'messenger-in-clear': 'warning',
  'device-in-clear': 'warning',
  'coordinates-in-clear': 'warning',
  'url-in-clear': 'hint',
} as const satisfies Readonly<Record<string, FindingSeverity>>

export type FindingCode = keyof typeof findingSeverities

/** `sure` where the arithmetic and the words leave no other reading; `likely` where they may be meant otherwise. */
export type Confidence = 'sure' | 'likely'

/** What may be meant otherwise is never an error. */
export function severityOf(code: FindingCode, confidence: Confidence): FindingSeverity {
  const severity = findingSeverities[code]
  return confidence === 'likely' && severity === 'error' ? 'warning' : severity
}

/** What is the matter: `cue`, the words that show it; `want`, what they should say or what they contradict, empty where neither can be told. */
export interface FindingReason {
  readonly code: FindingCode
  readonly cue: string
  readonly want: string
}

/** The same as long as the same is the matter, wherever it stands; `field` is the id of the field that it concerns. */
export function findingId(code: FindingCode, field: string | null, cue: string, want: string): string {
  return [code, field ?? '', cue, want].join(':')
}
