import { plateLetters } from '../language/identifiers.ts'
import { isBankCard, isCreditCode, isIdCard } from './checksums.ts'
import { type Identifier, type IdentifierKind, identifier } from './identifier.ts'
import { matchesIn } from './matches.ts'

const plateSigns = 'A-HJ-NP-Z0-9'

/** Stands in each of them; a line without it need not be searched for any. */
const some = /[\dA-HJ-NP-Z]{4}|@/u

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
    pattern: /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/gu,
    holds: (plain) => isIdCard(plain.toUpperCase()),
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
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w-])/gu },
]

/** Numbers, plates and addresses of mail that are well-formed and, where they have one, have the right check character. */
export function numbersIn(text: string): readonly Identifier[] {
  if (!some.test(text)) return []
  const taken = new Set<number>()
  return rules.flatMap(({ kind, pattern, holds }) =>
    matchesIn(text, pattern).flatMap(({ 0: found, index }) => {
      if (taken.has(index) || (holds && !holds(found.replaceAll(/[ -]/gu, '')))) return []
      taken.add(index)
      return [identifier(kind, found, index, { code: holds ? 'check-character' : 'number-form', cue: '' })]
    }),
  )
}
