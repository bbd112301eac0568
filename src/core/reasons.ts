/**
 * Why something was decided as it was: a code, and the words of the report that decided it (empty when none did).
 * `src/messages` has a sentence for every code, behind which those words are quoted.
 */
export interface Reason {
  readonly code: ReasonCode
  readonly cue: string
}

export function because(code: ReasonCode, cue = ''): Reason {
  return { code, cue }
}

/** Why a mask is taken for what its kind says. */
const kindReasons = [
  'unit-after',
  'percent-before',
  'amount-before',
  'amount-after',
  'money-topic',
  'figure-behind',
  'rank',
  'ratio',
  'column-unit',
  'column-word',
  'date-part',
  'clock-time',
  'level-after',
  'institution-after',
  'domain-after',
  'landmark-after',
  'place-before',
  'ordinal-name',
  'clause-subject',
  'slogan',
  'surname-before',
  'title-after',
  'role-before',
  'form-line',
  'person-mark',
  'number-word-before',
  'number-word-after',
  'number-plate',
  'long-number',
  'quoted',
  'masked-word',
  'list-tail',
  'like-next',
  'like-previous',
  'learnt',
  'unclear',
  'blank-label',
  'blank-line',
  'blank-cell',
  'blank-date',
  'blank-hint',
  'blank-letters',
  'blank-control',
  'blank-pen',
  'choice',
] as const

/** Why a run of mask characters is no placeholder. */
const passedOverReasons = [
  'emphasis',
  'bullet',
  'rule-line',
  'footnote',
  'required-mark',
  'multiplication',
  'rating',
  'formula',
  'file-pattern',
  'symbol',
  'code',
  'sign',
] as const

/** Why placeholders are one field. */
const fieldReasons = ['same-level', 'own-unit', 'same-name', 'same-person', 'same-blank', 'single'] as const

/** A person said so. */
const saidReasons = ['said-so', 'said-not'] as const

const reasonCodes = [...kindReasons, ...passedOverReasons, ...fieldReasons, ...saidReasons] as const

export type ReasonCode = (typeof reasonCodes)[number]
