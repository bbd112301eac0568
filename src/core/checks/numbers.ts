import { isBankCard, isCreditCode, isIdCard } from '../identifiers/checksums.ts'
import { labels, type NumberKind } from '../language/numbers.ts'
import type { Finding } from '../model.ts'
import { finding, type Reading } from './subject.ts'

const mobile = /^1[3-9]\d{9}$/u
const landline =
  /^(?:0(?:10|2\d)[-－—]?[2-9]\d{7}|(?:0[3-9]\d{2}[-－—]?)?[2-9]\d{6,7})(?:[-－—转]\d{1,6})?$|^(?:400|800)[-－—]?\d{3}[-－—]?\d{4}$|^1\d{2,4}$|^9\d{4,5}$/u
/** GA 36-2018, 5: five signs behind the letter, or six for a new-energy vehicle. */
const plate = /^[\u4e00-\u9fff]?[A-HJ-NP-Z][·•]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]$/u

const holds: Readonly<Record<NumberKind, (plain: string) => boolean>> = {
  idCard: (plain) =>
    /^\d{15}$/u.test(plain) ? isDay(`19${plain.slice(6, 12)}`) : isIdCard(plain) && isDay(plain.slice(6, 14)),
  card: isBankCard,
  credit: isCreditCode,
  phone: (plain) => mobile.test(plain) || landline.test(plain),
  plate: (plain) => plate.test(plain),
}

const reach = 16
const sign = /[\dA-Za-z·•－—-]/u

/** Numbers that identify, as somebody filled them: their check characters, and what an identity number says of its owner. */
export function numbersOfKind(reading: Reading): readonly Finding[] {
  const seen = new Set<string>()
  return reading.filled.flatMap((place) => {
    const { text } = reading
    const { piece } = place
    if (!/\d/u.test(place.text) || seen.has(piece.field)) return []
    let [start, end] = [piece.start, piece.end]
    while (start > piece.start - reach && sign.test(text[start - 1] ?? '')) start--
    while (end < piece.end + reach && sign.test(text[end] ?? '')) end++
    const before = text.slice(Math.max(0, start - reach), start)
    const written = text.slice(start, end)
    const plain = written.replaceAll(/[\s·•]/gu, '').toUpperCase()
    const kind = kindOf(before, plain)
    if (kind === null || /[*＊×]/u.test(text.slice(start, end + 1))) return []
    seen.add(piece.field)
    if (!holds[kind](plain)) return [finding('number-false', piece, { cue: written, want: kind, place })]
    return kind === 'idCard' && plain.length === 18 ? ofOwner(reading, { start, end, plain }, place) : []
  })
}

const kinds = Object.keys(labels) as readonly NumberKind[]
const anyLabel = new RegExp(kinds.map((kind) => labels[kind].source).join('|'), 'u')

/** By its label; without one, by its length, where nothing else is so long. */
function kindOf(before: string, plain: string): NumberKind | null {
  // Most figures are short, and no number that identifies is.
  if (plain.length <= 3) return null
  if (anyLabel.test(before)) for (const kind of kinds) if (labels[kind].test(before)) return kind
  if (
    /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]$/u.test(before.at(-1) ?? '') &&
    /^[A-HJ-NP-Z][A-Z0-9]{3,7}$/u.test(plain)
  )
    return 'plate'
  // Cards of UnionPay and none of another kind: sixteen to nineteen digits that begin with 62.
  if (/^62\d{14}(?:\d{3})?$/u.test(plain) && /[账帐]户|[账帐]号|卡/u.test(before)) return 'card'
  return /^[1-9]\d{5}(?:18|19|20)\d{9}[\dX]$/u.test(plain) ? 'idCard' : null
}

function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as [
    number,
    number,
    number,
  ]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 1850 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const around = 40
/** A line of a record: 姓名：向某　性别：女. */
const labelled = /^[\u4e00-\u9fff]{2,8}[：:]/u
/** Of so many of them before the number, each no longer than a line. */
const mostLines = 3

/** 姓名：……性别：女\n公民身份号码：…: the lines of its record above it; empty where its own is none. */
function recordBefore(text: string, start: number): string {
  const lines = text.slice(Math.max(0, start - around * (mostLines + 1)), start).split('\n')
  const own = lines.pop() ?? ''
  if (!labelled.test(own)) return ''
  const above = lines.slice(-mostLines)
  const from = above.findLastIndex((line) => !labelled.test(line)) + 1
  return above
    .slice(from)
    .map((line) => `${line}\n`)
    .join('')
}

/** Its birth date and sex against those that the sentence tells, where it tells one of each. */
function ofOwner(
  { text }: Reading,
  { start, end, plain }: { readonly start: number; readonly end: number; readonly plain: string },
  place: Reading['filled'][number],
): readonly Finding[] {
  const before = text.slice(Math.max(0, start - around), start).replace(/^.*[。\n]/su, '')
  const after = text.slice(end, end + around).replace(/[。\n].*$/su, '')
  const said = recordBefore(text, start) + before + after
  const births = [
    ...said.matchAll(
      /(?:(?<=出生(?:日期|年月)?[：:为]?\s{0,2})(?<y>\d{4})年(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?(?!(?:出)?生)|(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?(?:出)?生)/gu,
    ),
  ]
  const [birth] = births
  const { y, m, d, year = y, month = m, day = d } = birth?.groups ?? {}
  const differs =
    births.length === 1 &&
    (plain.slice(6, 10) !== year ||
      Number(plain.slice(10, 12)) !== Number(month) ||
      (day !== undefined && Number(plain.slice(12, 14)) !== Number(day)))
  const sexes = [...said.matchAll(/(?<=[，,（(、\s]|性别[：:]\s?)(?<sex>男|女)(?=[，,、）)\s])/gu)]
  const isMan = Number(plain[16]) % 2 === 1
  const sex = sexes.length === 1 ? sexes[0]?.groups?.sex : undefined
  return [
    ...(differs ? [finding('birth-differs', place.piece, { cue: plain, want: birth?.[0] ?? '', place })] : []),
    ...(sex !== undefined && (sex === '男') !== isMan
      ? [finding('sex-differs', place.piece, { cue: plain, want: sex, place })]
      : []),
  ]
}
