import { lengthBefore } from '../../language/calendar.ts'
import type { Finding } from '../../model.ts'
import { at } from '../dates.ts'
import { dayNumber } from '../days.ts'
import type { Reading } from '../subject.ts'
import { beforeOnLine, isAfter, type ToldDate } from './told.ts'

const length = /(?<words>[\u4e00-\u9fff]{1,6})(?<count>\d{1,4})(?<unit>个月|天|日(?:历天)?|年)/gu

/** 2022年3月开工，2023年11月竣工，工期20个月: counted with both ends or without one. */
export function lengths(reading: Reading, told: readonly ToldDate[]): readonly Finding[] {
  const { text } = reading
  return told.flatMap((until, index) => {
    const from = told[index - 1]
    if (!from || (from.year === null) !== (until.year === null) || isAfter(from, until)) return []
    const sentence = text.slice(until.end, until.end + 30).split(/[。；\n]/u)[0] ?? ''
    const next = told[index + 1]
    const own = next ? sentence.slice(0, Math.max(0, next.start - until.end)) : sentence
    const between = text.slice(from.end, until.start)
    if (/[。；]/u.test(between) || between.length > 16) return []
    const lead = beforeOnLine(text, from.start, 20)
    const isTold = ({ groups }: RegExpExecArray) => lengthBefore.test(groups?.words ?? '')
    const behind = [...own.matchAll(length)].find(isTold)
    const ahead = behind ? undefined : [...lead.matchAll(length)].find(isTold)
    const match = behind ?? ahead
    if (!match) return []
    const { unit, count } = match.groups ?? {}
    const real = spanOf(from, until, unit ?? '')
    // Days are counted with both ends or without one, months and years by either of their ends.
    const most = unit === '天' || unit?.startsWith('日') ? (real ?? 0) : (real ?? 0) + 1
    if (
      real === null ||
      (isSpanOfYears(from, until, unit) ? Number(count) === real : Number(count) >= real - 1 && Number(count) <= most)
    )
      return []
    const start = ahead ? from.start - lead.length + ahead.index : from.start
    const end = behind ? until.end + behind.index + behind[0].length : until.end
    return [at(reading, start, text.slice(start, end), 'duration-differs', { want: `${real}${unit}` })]
  })
}

/** 2012年3月动笔，2024年3月付印: years to the month. */
function isSpanOfYears(from: ToldDate, until: ToldDate, unit: string | undefined): boolean {
  return unit === '年' && from.month !== null && from.month === until.month
}

const term =
  /(?:徒刑|拘役|管制|期限|聘期|租期|任期|合同期|服务期)(?:为)?(?:(?<years>\d{1,2})年)?(?:(?<months>\d{1,2})个月)?/gu
const termReach = 80

/** 判处有期徒刑3年6个月……刑期自2023年2月1日起至2026年7月31日止. */
export function terms(reading: Reading, told: readonly ToldDate[]): readonly Finding[] {
  const { text } = reading
  return told.flatMap((until, index) => {
    const from = told[index - 1]
    if (from?.year == null || from.month === null || until.year === null || until.month === null) return []
    if (!/^起?(?:至|到)$/u.test(text.slice(from.end, until.start)) || isAfter(from, until)) return []
    const before = beforeOnLine(text, from.start, termReach)
    const { years, months } =
      [...before.matchAll(term)].findLast(({ groups }) => groups?.years ?? groups?.months)?.groups ?? {}
    if (years === undefined && months === undefined) return []
    const said = Number(years ?? 0) * 12 + Number(months ?? 0)
    const days = (until.day ?? 0) + 1 - (from.day ?? 1)
    const real = (until.year - from.year) * 12 + until.month - from.month + (days > 15 ? 1 : days < -15 ? -1 : 0)
    if (Math.abs(real - said) <= 1) return []
    return [at(reading, from.start, text.slice(from.start, until.end), 'duration-differs', { want: `${real}个月` })]
  })
}

const wholeMonth = /(?:全月|本月|当月)[（(]?(?:共|按)?(?<days>\d{2})天/gu

/** 2024年2月……全月（29天）. */
export function monthLengths(reading: Reading): readonly Finding[] {
  const { text } = reading
  if (!/[全本当]月/u.test(text)) return []
  const months = new Set(
    Array.from(text.matchAll(/(?<!\d)(\d{4})年(\d{1,2})月(?!\d)/gu), ([, year, month]) => `${year} ${month}`),
  )
  const [only] = months
  if (only === undefined || months.size > 1) return []
  const [year = 0, month = 0] = only.split(' ').map(Number)
  const real = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return [...text.matchAll(wholeMonth)].flatMap(({ 0: words, index, groups }) => {
    const days = Number(groups?.days)
    return days === real || days < 28 ? [] : [at(reading, index, words, 'duration-differs', { want: `${real}天` })]
  })
}

function spanOf(from: ToldDate, until: ToldDate, unit: string): number | null {
  if (unit === '年') return from.year === null || until.year === null ? null : until.year - from.year
  // A year that is left out is one and the same.
  const [first, last] = [from.year ?? 2001, until.year ?? 2001]
  if (from.month === null || until.month === null) return null
  if (unit === '个月') return (last - first) * 12 + until.month - from.month
  if (from.day === null || until.day === null) return null
  return dayNumber(last, until.month, until.day) - dayNumber(first, from.month, from.day) + 1
}
