import { lexiconOf, longest } from '../detection/lexicon.ts'
import { labelJoint, type NumberLabel, numberLabels } from '../language/labelled-numbers.ts'
import { type Identifier, type IdentifierKind, identifier } from './identifier.ts'
import { matchesIn } from './matches.ts'

interface LabelRule {
  readonly kind: IdentifierKind
  /** The number, from where it begins. */
  readonly form: RegExp
}

const digits = (least: number, most: number) => new RegExp(`\\d(?:[ -]?\\d){${least - 1},${most - 1}}`, 'uy')

const rules: Readonly<Record<NumberLabel, LabelRule>> = {
  // GB 11643: 18 characters; 15 before 1999. One more or less is somebody's all the same.
  idCard: { kind: 'id-card', form: /\d(?:[ -]?\d){12,17}(?:[ -]?[\dXx])?|[A-Z]{1,2}\d{6,10}/uy },
  creditCode: { kind: 'credit-code', form: /[0-9A-Za-z](?:[ -]?[0-9A-Za-z]){8,19}/uy },
  account: { kind: 'account', form: /\d(?:[ -]?\d){5,27}|[A-Za-z][\w.-]{5,29}/uy },
  bankCard: { kind: 'bank-card', form: digits(8, 20) },
  telephone: {
    kind: 'landline',
    form: /(?:\+?\d{2}[ -])?(?:[（(]\d{3,4}[）)]|\d{2,4})?[-－—– ]{0,2}\d{3,8}(?:[-－—– ]{1,2}\d{3,8}){0,3}(?:(?:[-－—*#、/，, ]|转|分机|至)\d{1,12}){0,3}/uy,
  },
  document: {
    kind: 'document-number',
    form: /[\u4e00-\u9fff]{0,4}字?第?[A-Za-z]{0,4}\d(?:[ -]?[\dA-Za-z]){4,24}号?/uy,
  },
  record: { kind: 'record-number', form: /[\dA-Za-z][\dA-Za-z/-]{3,31}/uy },
  deed: {
    kind: 'deed-number',
    form: /[\u4e00-\u9fff]{0,6}(?:[（(〔]\d{4}[）)〕])?[\u4e00-\u9fff]{0,12}第?[\dA-Za-z][\dA-Za-z/-]{3,31}号?/uy,
  },
  caseNumber: {
    kind: 'case-number',
    form: /[（(〔]?[A-Za-z]{0,2}\d{4}[\dA-Za-z\u4e00-\u9fff（）()〔〕-]{3,28}?号|[A-Za-z]?\d{6,30}/uy,
  },
  messenger: { kind: 'messenger', form: /[A-Za-z\d][\w-]{4,29}/uy },
  device: { kind: 'device', form: /[\dA-Fa-f]{1,4}(?:[.:-][\dA-Fa-f]{1,4}){2,7}|[\dA-Za-z][\dA-Za-z-]{5,31}/uy },
}

const names = Object.keys(rules) as NumberLabel[]
const labels = lexiconOf(numberLabels, -1)
/** Where a number may begin. */
const begins =
  /(?<![\dA-Za-z+._-])[+（(〔]?[\dA-Za-z]|(?<=(?<![A-Za-z])(?:QQ|qq|IP|ip))\d|(?<=[：:]\s?)[军士警文政]{1,3}字?第(?=\d)/gu
const longestJoint = 8
const some = /\d|[A-Za-z_]{5}/u
/** Quantities: the number of a label is followed by none of them. */
const measure = /^(?:\.\d|[%％元万亿个人户次]|部(?!门)|台|张|年)/u

/** Numbers that follow their label, `证号：` or `QQ `; first word, then form. The label decides: a wrong check digit is somebody's as well. */
export function labelledNumbers(line: string): readonly Identifier[] {
  if (!some.test(line)) return []
  let taken = 0
  return matchesIn(line, begins).flatMap(({ index }) => {
    if (index < taken) return []
    const found = labelledAt(line, index)
    if (found) taken = found.end
    return found ?? []
  })
}

function labelledAt(line: string, start: number): Identifier | null {
  const before = line.slice(Math.max(0, start - longestJoint), start)
  const [joint = ''] = labelJoint.exec(before) ?? []
  // 号 may belong to the label as well as to what joins: the longer label first.
  for (const edge of [
    start - (/(?<![：:为是系（(＝= \t　])[：:为是系（(＝= \t　]*$/u.exec(before)?.[0].length ?? 0),
    start - joint.length,
  ]) {
    const label = longest(labels, line, edge)
    if (!label) continue
    for (const name of names) {
      if (labels.classes[name][label.classes] !== 1) continue
      const { kind, form } = rules[name]
      form.lastIndex = start
      const text = form.exec(line)?.[0].trimEnd()
      const isName = kind === 'messenger' && /^[A-Za-z][\w-]{5,}$/u.test(text ?? '')
      if (
        !text ||
        !(isName || isNumber(text)) ||
        measure.test(line.slice(start + text.length, start + text.length + 2))
      )
        continue
      return identifier(kindOf(kind, text), text, start, {
        code: 'number-labelled',
        cue: line.slice(label.edge, edge),
      })
    }
  }
  return null
}

/** Two digits of a date or a count are no number of a thing. */
function isNumber(text: string): boolean {
  return (
    text.replace(/[^\dA-Za-z]/gu, '').length >= 5 &&
    (text.match(/\d/gu)?.length ?? 0) >= (/[A-Za-z]/u.test(text) ? 2 : 5)
  )
}

function kindOf(kind: IdentifierKind, text: string): IdentifierKind {
  return kind === 'landline' && /^(?:\+?86[- ]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/u.test(text) ? 'phone' : kind
}
