import type { Finding } from '../model.ts'
import type { ShownPlace } from '../quantities/place.ts'
import { afterPlace } from './figure.ts'
import { type Reading, valueFinding } from './subject.ts'

/** A number and what is written after it. */
const withTail =
  /^(?<head>.*[\d０-９零〇一二三四五六七八九十])\s*(?<tail>[^\d０-９零〇一二三四五六七八九十.．,，\s]+)$/u
const withLead = /^(?<lead>第|[^\d０-９\s.．,，+\-－−]+(?=[\d０-９]))(?<rest>.+)$/u
/** After a number and part of it: 300余, 3.2万. */
const partOfNumber = /^(?:[多余来几]|(?:万亿|[百千万亿])[多余]?)$/u

/** Units that the value brings along although the report has them, or brings along instead of the report's. */
export function unitTwice(reading: Reading): readonly Finding[] {
  return reading.filled.flatMap((place) => {
    const { kind } = place.placeholder
    return kind === 'figure' || kind === 'date' ? (tail(reading, place) ?? lead(reading, place) ?? []) : []
  })
}

function tail(reading: Reading, place: ShownPlace): Finding | null {
  const { head = '', tail = '' } = withTail.exec(place.text)?.groups ?? {}
  if (tail === '') return null
  const after = afterPlace(reading, place).normalize('NFKC')
  const unit = (place.placeholder.unit ?? '').normalize('NFKC')
  const own = tail.normalize('NFKC')
  if (after.startsWith(own) || (unit !== '' && unit === `个${own}`))
    return valueFinding('unit-twice', place, place.text, tail, head)
  // 1.2万 before 亿元: no number has two powers of ten that way round.
  if (/^[百千万亿]+$/u.test(own) && /^[百千]?[万亿]/u.test(after))
    return valueFinding('unit-other', place, place.text, unit)
  if (unit === '' || partOfNumber.test(own) || after.startsWith(`（${own}`)) return null
  return valueFinding('unit-other', place, place.text, place.placeholder.unit ?? '')
}

const perHundred = '百分之'

/** `第3` after 第, `约3` after 约, and `百分之3` before %. */
function lead(reading: Reading, place: ShownPlace): Finding | null {
  const { text } = reading
  if (place.text.startsWith(perHundred) && /^[%％]/u.test(afterPlace(reading, place)))
    return valueFinding('unit-twice', place, place.text, perHundred, place.text.slice(perHundred.length))
  const { lead = '', rest = '' } = withLead.exec(place.text)?.groups ?? {}
  const isTwice = lead !== '' && text.slice(0, place.whole.start).endsWith(lead)
  return isTwice ? valueFinding('unit-twice', place, place.text, lead, rest) : null
}
