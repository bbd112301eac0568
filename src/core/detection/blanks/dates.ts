/** Dates of a form, `年  月  日`: one value in up to five places. */
import { dayOf, saysDay } from '../../language/form-words.ts'
import {
  dayBefore,
  emptyDate,
  firstDay,
  lastDay,
  meantForPen,
  signingDay,
  sinceBefore,
  untilBefore,
} from '../../language/forms.ts'
import { phraseAfter, phraseBefore, rawBefore } from '../phrases.ts'
import { type Blank, type FormLine, fillOf, floorBefore, gap, plain } from './blank.ts'
import { isNoDate, labelBefore, shareOf, spreadBefore } from './label-before.ts'

const parts = [
  ['year', '年'],
  ['month', '月'],
  ['day', '日'],
  ['hour', '时'],
  ['minute', '分'],
] as const

export function emptyDates(line: FormLine): readonly Blank[] {
  const own = line.text.slice(line.from, line.to)
  if (!own.includes('月')) return []
  return [...own.matchAll(emptyDate)].flatMap((match) => placesOf(line, match))
}

function placesOf(line: FormLine, match: RegExpExecArray): readonly Blank[] {
  const { text, from } = line
  const asked = labelBefore(text, from, from + match.index)
  // What stands before the year's own blanks is for the signature.
  const year = match.groups?.year ?? ''
  const start = from + match.index + (asked === null ? lineBefore(year) : shareOf(asked, year.length))
  const end = from + match.index + match[0].length
  const before = start > from ? text.charAt(start - 1) : ''
  // 2026年  月: the year is known.
  const isYearOpen = match.groups?.year !== '' || before === '' || /[\s：:（(]/u.test(before)
  let at = start
  const places: { readonly start: number; readonly end: number; readonly unit: string }[] = []
  for (const [name, unit] of parts) {
    const free = match.groups?.[name]
    if (free === undefined && name === 'year') continue
    if (free === undefined) break
    const to = name === 'year' ? from + match.index + free.length : at + free.length
    if (name !== 'year' || isYearOpen) places.push({ start: at, end: to, unit })
    at = to + 1
  }
  const width = places.reduce((sum, place) => sum + place.end - place.start, 0)
  // A month by itself is one only where its day is open with it.
  if (match.groups?.year === undefined && places.some(({ start, end }) => start === end)) return []
  if (match.groups?.year === undefined && places.length < 2) return []
  const isOpen = width >= 2 || (width === 0 && places.length === 3 && (line.isCell || before === '：'))
  if (!isOpen) return []
  const label = labelOf(line, start, end)
  return places.map(({ start: from, end: to, unit }) => {
    // A line drawn behind a figure would be read as one of its digits: 1_月.
    const fill = gap.test(text.charAt(from)) ? (fillOf(text.slice(from, to))?.replace(/[_＿]/u, ' ') ?? null) : null
    const form = { ...plain, fill, part: unit }
    return { start: from, end: to, code: 'blank-date', label, group: `date ${start}`, reach: 'line', form }
  })
}

/** How much of the gap before 年 is a line for something else: `签名：________    年  月  日`. */
function lineBefore(gap: string): number {
  return /^.*[_＿](?=[ \u3000\u00a0]{2,}$)/u.exec(gap)?.[0].length ?? 0
}

function labelOf({ text, from, to, beside, isCell }: FormLine, start: number, end: number): string {
  const said = start - (/\d{1,4}$/u.exec(text.slice(Math.max(from, start - 4), start))?.[0].length ?? 0)
  const asked = labelBefore(text, from, said)
  if (asked !== null && !isNoDate(asked)) return asked.label
  if (asked !== null && !/(?:NO|No|号|号码)$/u.test(asked.label)) return `${asked.label.replace(/(?<=.)人$/u, '')}日期`
  const spread = spreadBefore(text, from, said)
  if (spread !== '') return /[期间月]$/u.test(spread) ? spread : `${spread}日期`
  const floor = floorBefore(text, from, said)
  const own = phraseBefore(text, said, floor)
  const told = dayOf.exec(text.slice(end, Math.min(to, end + 12)))?.groups?.what
  if (told !== undefined) return `${told}日期`
  const phrase = own.length > 1 ? own : rawBefore(text, said, floor)
  const word = text.slice(Math.max(from, said - 2), said).trimEnd()
  if (
    own.length < 2 &&
    (untilBefore.test(word) || /[日月][—～~-]{1,2}$/u.test(text.slice(Math.max(from, said - 3), said)))
  )
    return lastDay
  if (own.length < 2 && sinceBefore.test(word)) return firstDay
  const sealed = /[（(](?<seal>[^（()）]{0,8}[章字名])[)）]$/u.exec(phrase)?.groups?.seal
  if (sealed !== undefined) return `${meantForPen.test(sealed) ? sealed : '盖章'}日期`
  const bounded = boundBefore(phrase)
  if (bounded !== null) return bounded
  if (phrase !== '' && !latinUnit.test(phrase)) return saysDay.test(phrase) ? phrase : `${phrase}日期`
  if (beside !== '') return isCell || /[期间月]$/u.test(beside) ? beside : `${beside}日期`
  const behind = phraseAfter(text.slice(0, to), end)
  if (behind.length > 1) return `${behind}日期`
  return signingDay
}

/** Behind a measure the words of the date's own begin. */
const latinUnit = /^[A-Za-z㎡℃%]{1,4}$/u

/** 合同期限开始日期 of 本合同期限自, 日期 of what only says on which day; null where the words name it. */
function boundBefore(phrase: string): string | null {
  const { what = '', word = '' } = dayBefore.exec(phrase)?.groups ?? {}
  if (word === '') return null
  if (word === '至' && what.endsWith('截')) return '截止日期'
  if (sinceBefore.test(word)) return what + firstDay
  if (untilBefore.test(word)) return what + lastDay
  return what === '' ? '日期' : null
}
