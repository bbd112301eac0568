import { plateLetters } from '../language/identifiers.ts'
import { caseNumbers, coordinates, deedNumbers } from '../language/labelled-numbers.ts'
import { apart } from './apart.ts'
import { isBankCard, isCreditCode, isIdCard } from './checksums.ts'
import { type Identifier, type IdentifierKind, identifier } from './identifier.ts'
import { labelledNumbers } from './labelled-numbers.ts'
import { matchesIn } from './matches.ts'

const plateSigns = 'A-HJ-NP-Z0-9'

/** Stands in each of them; a line without it need not be searched for any. */
const some = /[\dA-HJ-NP-Z]{4}|[@°º度]|\d\.\d|www|http|[A-Za-z_]{6}/u

/** GB/T 2260: the provinces. */
const regions = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/u

interface NumberRule {
  readonly kind: IdentifierKind
  readonly pattern: RegExp
  /** Judges the match without spaces and dashes. */
  readonly holds?: (plain: string) => boolean
}

/** First rule wins where two find the same digits. */
const rules: readonly NumberRule[] = [
  {
    kind: 'id-card',
    pattern: /(?<![\dA-Za-z])[1-9](?:\d{16}[\dXx]|\d{5} \d{4} ?\d{4} \d{3}[\dXx])(?![\dA-Za-z])/gu,
    holds: (plain) => isIdCard(plain.toUpperCase()),
  },
  // With a wrong check character it is still somebody's where sex or people stand before it: a region, and a day that was.
  {
    kind: 'id-card',
    pattern:
      /(?<=[男女族][，,、 ]{1,2})[1-6]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z.])/gu,
    holds: (plain) => regions.test(plain),
  },
  // Before 1999: region, date of birth without century, three digits.
  {
    kind: 'id-card',
    pattern: /(?<![\dA-Za-z.])[1-6]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dA-Za-z.])/gu,
    holds: (plain) => regions.test(plain),
  },
  {
    kind: 'credit-code',
    pattern: /(?<![\dA-Za-z])[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![\dA-Za-z])/gu,
    holds: isCreditCode,
  },
  {
    kind: 'bank-card',
    pattern: /(?<![\dA-Za-z.])(?:[3-6]\d{15,18}|[3-6]\d{3}(?: \d{4}){3}(?: \d{1,3})?)(?![\dA-Za-z])/gu,
    holds: isBankCard,
  },
  { kind: 'phone', pattern: /(?<![\dA-Za-z.])1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\dA-Za-z元人万亿]|\.\d)/gu },
  {
    kind: 'landline',
    pattern:
      /(?<![\dA-Za-z.-])(?:0\d{2,3}[-－—]\d{7,8}|[（(]0\d{2,3}[）)]\d{7,8})(?![\dA-Za-z-])|(?<=电话[：:])[2-8]\d{6,7}(?!\d)/gu,
  },
  // GA 36-2018, 5: with the mark of small and large new-energy vehicles.
  {
    kind: 'plate',
    pattern: new RegExp(
      `[${plateLetters}][A-HJ-NP-Z][·•]?(?:[${plateSigns}]{4}[${plateSigns}挂学警港澳]|[DF][${plateSigns}]\\d{4}|\\d{5}[DF])(?![${plateSigns}])`,
      'gu',
    ),
  },
  { kind: 'case-number', pattern: caseNumbers },
  { kind: 'deed-number', pattern: deedNumbers },
  { kind: 'coordinates', pattern: coordinates, holds: (plain) => /\d[.°º度′]/u.test(plain) },
  {
    kind: 'device',
    pattern:
      /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|(?<![\dA-Fa-f:-])(?:[\dA-Fa-f]{2}[:-]){5}[\dA-Fa-f]{2}(?![\dA-Fa-f:-])/gu,
    holds: isAddress,
  },
  {
    kind: 'url',
    pattern:
      /https?:\/\/[\w.%~/?&=#:+-]{3,200}|(?<![\w.@-])(?:www\.)?(?:[a-z\d-]{2,40}\.){1,4}(?:com|cn|net|org|gov|edu|info|top)(?:\.cn)?(?:\/[\w.%~/?&=#-]{0,200})?(?![\w-])/gu,
  },
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w-])/gu },
]

/** Numbers, plates and addresses of mail that are well-formed and, where they have one, have the right check character. */
export function numbersIn(text: string): readonly Identifier[] {
  if (!some.test(text)) return []
  const formed = rules.flatMap(({ kind, pattern, holds }) =>
    matchesIn(text, pattern).flatMap(({ 0: found, index }) => {
      if (holds && !holds(found.replaceAll(/[ -]/gu, ''))) return []
      return [identifier(kind, found, index, { code: checked.has(kind) ? 'check-character' : 'number-form', cue: '' })]
    }),
  )
  // A label says more than a form.
  return apart([...labelledNumbers(text), ...formed])
}

const checked: ReadonlySet<IdentifierKind> = new Set(['id-card', 'credit-code', 'bank-card'] as const)

/** Four numbers below 256, and no number of a chapter: 3.1.2.4. */
function isAddress(plain: string): boolean {
  const parts = plain.split('.').map(Number)
  return parts.length !== 4 || (parts.every((part) => part < 256) && parts.some((part) => part > 9))
}
