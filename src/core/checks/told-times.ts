/** Lengths of time against the times of day and the days that their line tells. */
import type { Finding } from '../model.ts'
import { at } from './dates.ts'
import { dayNumber } from './days.ts'
import { linesHolding } from './lines.ts'
import type { Reading } from './subject.ts'

export function toldTimes(reading: Reading): readonly Finding[] {
  return [...linesHolding(reading.text, '时', '天', '分', '即')].flatMap(({ text: line, start }) => [
    ...byTheClock(reading, line, start),
    ...byTheDays(reading, line, start),
    ...within(reading, line, start),
  ])
}

/** A time of day, in minutes; with its day of a month where it is told. */
interface Moment {
  readonly start: number
  readonly end: number
  readonly minutes: number
  readonly day: number | null
}

const moment =
  /(?<![\d.:：])(?:(?<day>\d{1,2})日|(?<next>次日|翌日|第二天))?(?:(?<early>凌晨|早上?|上午|中午)|(?<late>下午|晚上?|夜间))?(?<hour>\d{1,2})(?:[时点](?!间|代)(?:(?<minute>\d{1,2})分?(?![钟之])|(?<half>半))?|[:：](?<minute2>\d{2})(?![:：\d]))/gu
const lasting =
  /(?:用时|历时|耗时|时长|持续|共计?|仅)(?:达|约)?(?:(?<hours>\d{1,3})个?(?:半)?小时)?(?:(?<minutes>\d{1,4})分钟|(?<=小时)(?<few>\d{1,2})分)?/gu

/** In minutes. */
const aDay = 24 * 60
/** No line tells more times of one thing. */
const mostMoments = 4

/** 22时47分接警，23时39分到场，用时52分钟: between some two of the times before it, or in them together. */
function byTheClock(reading: Reading, line: string, start: number): readonly Finding[] {
  if (!/\d个?小时|\d分钟/u.test(line) || !/[时点:：]\d|[时点]/u.test(line)) return []
  const moments = momentsIn(line)
  let past = 0
  return [...line.matchAll(lasting)].flatMap((match) => {
    const { hours, few, minutes = few } = match.groups ?? {}
    if (hours === undefined && minutes === undefined) return []
    while ((moments[past]?.end ?? line.length + 1) <= match.index) past++
    const before = moments.slice(Math.max(0, past - mostMoments), past)
    const [from, until] = before.slice(-2)
    if (!from || !until || /[约近余]/u.test(match[0])) return []
    const said = 60 * Number(hours ?? 0) + Number(minutes ?? 0)
    // Hours alone are told of what is a little more or less.
    const open = minutes === undefined ? 29 : 0
    const spans = before.flatMap((a, index) => before.slice(index + 1).map((b) => apart(a, b)))
    const [first, second] = before.length === mostMoments ? [before[0], before[1]] : []
    if (first && second) spans.push(apart(first, second) + apart(from, until))
    if (spans.some((span) => Math.abs(span - said) <= open)) return []
    const [real = 0] = spans.toSorted((a, b) => Math.abs(a - said) - Math.abs(b - said))
    const rest = real % 60 === 0 ? '' : `${real % 60}分钟`
    const want = hours === undefined ? `${real}分钟` : `${Math.floor(real / 60)}小时${rest}`
    const isNear = match.index - until.end <= nearby && !/[。；]/u.test(line.slice(from.end, match.index))
    const words = line.slice(from.start, match.index + match[0].length)
    return [
      at(reading, start + from.start, words, 'duration-differs', { want, confidence: isNear ? 'sure' : 'likely' }),
    ]
  })
}

/** In signs: what stands right behind the second time is said of both. */
const nearby = 14

function momentsIn(line: string): readonly Moment[] {
  let day: number | null = null
  let isLate = false
  return [...line.matchAll(moment)].map(({ 0: words, index, groups = {} }) => {
    if (groups.day !== undefined) day = Number(groups.day)
    else if (groups.next !== undefined) day = day === null ? null : day + 1
    // 下午2时30分开考，4时30分结束: both of the afternoon.
    if (groups.late !== undefined) isLate = true
    else if (groups.early !== undefined || groups.day !== undefined || Number(groups.hour) > 12) isLate = false
    const hour = Number(groups.hour) + (isLate && Number(groups.hour) < 12 ? 12 : 0)
    const minutes = 60 * hour + (groups.half === undefined ? Number(groups.minute ?? groups.minute2 ?? 0) : 30)
    return { start: index, end: index + words.length, minutes, day }
  })
}

/** Over night where the later one is earlier in the day; over as many days as are told. */
function apart(from: Moment, until: Moment): number {
  const days = from.day === null || until.day === null ? 0 : until.day - from.day
  const minutes = until.minutes - from.minutes + Math.max(0, days) * aDay
  return minutes < 0 ? minutes + aDay : minutes
}

const named = '(?:[（(](?:星期|周)[一二三四五六日天][）)])?'
const span = new RegExp(
  `(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})[日号]${named}(?:上午|下午|晚)?(?:至|到|[-—–~～]{1,2}|(?:开幕|开始|召开|开班|启动|开展|开馆|入院|住院)[^。；\\n\\d]{0,8}[，,、至到])(?:(?<month2>\\d{1,2})月)?(?<day2>\\d{1,2})[日号]`,
  'gu',
)
const days =
  /(?:(?:会期|展期|假期|赛期|为期|历时|连续|前后|时长|共|放假)(?:共|为|约)?(?<count>\d{1,3})天(?!然)|(?<count2>\d{1,3})天(?:的)?(?:假期|长假|会期|会议|集训|培训班)|(?<=[日号][，,)）]共?)(?<count3>\d{1,3})天(?!前|内|后))/gu
const lengthsOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 15日开幕，18日闭幕，会期4天; 国庆假期（1日至7日），7天假期: with both ends or without one. */
function byTheDays(reading: Reading, line: string, start: number): readonly Finding[] {
  const told = [...line.matchAll(days)]
  const [one] = told
  if (told.length !== 1 || !one) return []
  const spans = [...line.matchAll(span)]
  const [own] = spans
  // 起 and 止 of a term are for what reads whole dates.
  if (spans.length !== 1 || !own || /[起止]/u.test(line.slice(own.index, own.index + own[0].length + 3))) return []
  const { month, day, month2, day2 } = own.groups ?? {}
  const over = month2 !== undefined && month2 !== month ? lengthsOfMonths[Number(month ?? 0) - 1] : 0
  if (over === undefined || (month2 !== undefined && month !== undefined && Number(month2) - Number(month) > 1))
    return []
  const real = Number(day2) - Number(day) + over + 1
  const said = Number(one.groups?.count ?? one.groups?.count2 ?? one.groups?.count3)
  // A holiday counts both of its ends.
  const isHoliday = /假期|长假|放假/u.test(line.slice(Math.max(0, own.index - holidayReach), one.index + one[0].length))
  if (real < 1 || said === real || (said === real - 1 && !isHoliday)) return []
  // A leap year has one more.
  if (month === '2' && over > 0 && said === real + 1) return []
  const [from, to] = [Math.min(own.index, one.index), Math.max(own.index + own[0].length, one.index + one[0].length)]
  if (to - from > mostApart) return []
  return [
    at(reading, start + from, line.slice(from, to), 'duration-differs', { want: `${real}天`, confidence: 'likely' }),
  ]
}

const holidayReach = 8
/** In signs: so far from each other they are hardly told of one thing. */
const mostApart = 60

const dated = /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日/gu
const limit =
  /(?<count>\d{1,3})(?:个)?(?<unit>日|天|自然日|个?月|年)(?:之?内)?[（(，,]?即(?:于|在|至)?(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日/gu

/** 3月6日受理，依规应在60日内即5月5日前办结. */
function within(reading: Reading, line: string, start: number): readonly Finding[] {
  if (!line.includes('即')) return []
  return [...line.matchAll(limit)].flatMap((match) => {
    const { count, unit, year, month, day } = match.groups ?? {}
    const from = [...line.slice(Math.max(0, match.index - mostApart), match.index).matchAll(dated)].at(-1)
    if (!from?.groups || /年|月/u.test(unit ?? '')) return []
    const of = (groups: Readonly<Record<string, string | undefined>>, otherYear: string | undefined) =>
      dayNumber(Number(groups.year ?? otherYear ?? 2001), Number(groups.month), Number(groups.day))
    const begin = of(from.groups, year)
    const end = of({ year: year ?? from.groups.year, month, day }, undefined)
    const real = end < begin ? end + 365 - begin : end - begin
    if (Math.abs(real - Number(count)) <= 1) return []
    const first = Math.max(0, match.index - mostApart) + from.index
    const words = line.slice(first, match.index + match[0].length)
    return [at(reading, start + first, words, 'duration-differs', { want: `${real}日`, confidence: 'likely' })]
  })
}
