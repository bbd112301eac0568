import type { Confidence } from '../findings.ts'
import type { Finding, Span } from '../model.ts'
import type { ShownPlace } from '../quantities/place.ts'
import { indexBefore } from '../spans.ts'
import { type LineOfText, linesHolding } from './lines.ts'
import { finding, type Reading } from './subject.ts'

const day = /(?:(?<year>\d{4})年)?(?<!\d)(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?/gu
const clock =
  /(?<![\d.:：])(?<hour>\d{1,2})(?:时(?!间|代|期)(?:(?<minute>\d{1,2})分)?|[:：](?<minute2>\d{2})(?:[:：](?<second>\d{2}))?(?![\d:：]))/gu
/** 出现在32日. */
const dayAlone = /(?<=[在于])(?:3[2-9]|[4-9]\d)日(?![均内游后前间龄用产常])/gu
const to = '(?:至|到|[-—–－~～]{1,2})'
/** From a date to a date; the later one may leave out what it shares. */
const range = new RegExp(
  `(?:(?<year>\\d{4})年)?(?<!\\d)(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})[日号]?)?${to}(?:(?<toYear>\\d{4})年)?(?:(?<toMonth>\\d{1,2})月)?(?:(?<toDay>\\d{1,2})[日号])?`,
  'gu',
)
const years = new RegExp(`(?<!\\d)(?<year>\\d{4})年?${to}(?<toYear>\\d{4})年(?!\\d)`, 'gu')

/** From a time to a time of one day. */
const times =
  /(?<![\d.:：])(?<hour>\d{1,2})(?:时(?:(?<minute>\d{1,2})分)?|[:：](?<minute2>\d{2}))(?:至|到|[-—–~～]{1,2})(?<toHour>\d{1,2})(?:时(?!间)(?:(?<toMinute>\d{1,2})分)?|[:：](?<toMinute2>\d{2}))/gu

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days and times that the calendar does not have, and ranges that end before they begin (GB/T 7408.1-2023). */
export function dates(reading: Reading): readonly Finding[] {
  const { text } = reading
  const [ofMonths, ofDays, ofYears, ofClocks] = [['月'], ['日'], ['年'], ['时', ':', '：']].map((signs) => [
    ...linesHolding(text, ...signs),
  ])
  const near = (
    lines: readonly LineOfText[] = [],
    pattern: RegExp,
    judge: (groups: Groups) => boolean,
    code: Parameters<typeof finding>[0],
  ) =>
    lines.flatMap((line) =>
      [...line.text.matchAll(pattern)].flatMap((match) =>
        judge(match.groups ?? {}) ? [at(reading, line.start + match.index, match[0], code)] : [],
      ),
    )
  return [
    ...near(ofMonths, day, isNoDay, 'no-such-date'),
    ...near(ofClocks, clock, isNoTime, 'no-such-time').filter(({ start, reason }) => isClock(text, start, reason.cue)),
    ...near(ofClocks, times, isEarlier, 'dates-backwards'),
    ...near(ofMonths, range, isBackwards, 'dates-backwards'),
    ...near(ofMonths, range, endsOnNoDay, 'no-such-date'),
    ...near(ofDays, dayAlone, () => true, 'no-such-date'),
    ...near(ofYears, years, ({ year, toYear }) => Number(toYear) < Number(year), 'dates-backwards'),
  ]
}

type Groups = Readonly<Record<string, string | undefined>>

function isNoDay({ year, month, day }: Groups): boolean {
  const last = daysOf[Number(month) - 1]
  if (last === undefined) return true
  if (day === undefined) return false
  const isShort = Number(month) === 2 && year !== undefined && !isLeap(Number(year))
  return Number(day) < 1 || Number(day) > (isShort ? 28 : last)
}

/** 12月5日至32日. */
function endsOnNoDay({ year, month, toYear, toMonth, toDay }: Groups): boolean {
  return toDay !== undefined && toMonth === undefined && isNoDay({ year: toYear ?? year, month, day: toDay })
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function isNoTime({ hour, minute, minute2 }: Groups): boolean {
  return (
    Number(hour) > 24 ||
    Number(minute ?? minute2 ?? 0) > 59 ||
    (Number(hour) === 24 && Number(minute ?? minute2 ?? 0) > 0)
  )
}

/** 男女比例55:45 is no time of day. */
function isClock(text: string, start: number, words: string): boolean {
  const at = text.lastIndexOf(words, start)
  const before = text.slice(Math.max(0, at - 8), Math.max(0, at))
  return !/[:：]/u.test(words) || !/比|配|占/u.test(before)
}

/** A night goes on into the morning: 22时至6时. */
function isEarlier({ hour, minute, minute2, toHour, toMinute, toMinute2 }: Groups): boolean {
  const [from, to] = [Number(hour), Number(toHour)]
  const minutes = Number(minute ?? minute2 ?? 0) - Number(toMinute ?? toMinute2 ?? 0)
  return from < 17 && (from > to || (from === to && minutes > 0))
}

/** Over the turn of a year, 12月 to 1月 goes forwards, as do 9月 to 6月 of a school year; 5月 to 3月 hardly does. */
function isBackwards({ year, month, day, toYear, toMonth, toDay }: Groups): boolean {
  if (toMonth === undefined && toDay === undefined) return false
  const [from, until] = [Number(year ?? 0), Number(toYear ?? year ?? 0)]
  if (toYear !== undefined && year !== undefined && until !== from) return until < from
  const [firstMonth, lastMonth] = [Number(month), Number(toMonth ?? month)]
  if (firstMonth !== lastMonth) return lastMonth < firstMonth && (toYear !== undefined || firstMonth - lastMonth < 3)
  return day !== undefined && toDay !== undefined && Number(toDay) < Number(day)
}

/** It stands at the last place in these words that somebody filled. */
export function at(
  { resolved: { pieces }, places }: Reading,
  start: number,
  words: string,
  code: Parameters<typeof finding>[0],
  { want = '', confidence = 'sure' }: { readonly want?: string; readonly confidence?: Confidence } = {},
): Finding {
  const end = start + words.length
  const place = lastFilled(places, pieces, { start, end })
  return finding(code, place ? place.piece : { start, end }, { cue: words, want, place, confidence })
}

function lastFilled(places: readonly ShownPlace[], pieces: readonly Span[], { start, end }: Span): ShownPlace | null {
  for (let index = indexBefore(pieces, end - 1); index >= 0; index--) {
    const place = places[index]
    if (!place || place.piece.end <= start) return null
    if (place.piece.state === 'filled') return place
  }
  return null
}
