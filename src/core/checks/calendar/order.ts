import { beforehand, inOrder } from '../../language/calendar.ts'
import type { Finding } from '../../model.ts'
import { at } from '../dates.ts'
import type { Reading } from '../subject.ts'
import { isAfter, type ToldDate } from './told.ts'

/** Two events whose order nobody can turn: 开工 before 竣工. */
export function order(reading: Reading, told: readonly ToldDate[]): readonly Finding[] {
  return told.flatMap((later, index) => {
    const words = around(reading, later, told[index + 1])
    return told.slice(Math.max(0, index - 4), index).flatMap((earlier, at0) => {
      const own = around(reading, earlier, told[Math.max(0, index - 4) + at0 + 1])
      const isPair = inOrder.some(([first, second]) => first.test(own) && second.test(words) && !second.test(own))
      if (!isPair || !isAfter(earlier, later)) return []
      const { start } = earlier
      return [at(reading, start, reading.text.slice(start, later.end), 'dates-backwards')]
    })
  })
}

/** The words before it, and those behind it up to the next mark. */
function around({ text }: Reading, { before, end }: ToldDate, next: ToldDate | undefined): string {
  const behind = text.slice(end, Math.min(end + 8, next?.start ?? end + 8)).replace(/[，。；、].*$/su, '')
  return before.replace(/^.*[，。；]/u, '') + behind
}

/** 3月11日（星期一）至15日（星期五）: what stands in brackets between does not hide the range. */
export function backwards(reading: Reading, told: readonly ToldDate[]): readonly Finding[] {
  return told.flatMap((until, index) => {
    const from = told[index - 1]
    if (!from || !isAfter(from, until)) return []
    const between = reading.text.slice(from.end, until.start)
    const isRange =
      /^(?:[（(][^）)]{1,8}[）)](?:上午|下午)?|\d{1,2}[时点](?:\d{1,2}分?)?|起[，,]?)(?:至|到|[-—–~～]{1,2})$/u.test(
        between,
      )
    if (!isRange) return []
    return [at(reading, from.start, reading.text.slice(from.start, until.end), 'dates-backwards')]
  })
}

/** 定于6月5日召开……请于6月13日前报送名单. */
export function deadlines(reading: Reading, told: readonly ToldDate[]): readonly Finding[] {
  const { text } = reading
  const meeting = told.findIndex((date, index) => beforehand.meeting.test(behind(text, date, told[index + 1])))
  const date = told[meeting]
  if (!date || date.day === null) return []
  return told.slice(meeting + 1).flatMap((until, index) => {
    if (until.day === null || !isAfter(until, date)) return []
    if (!beforehand.deadline.test(behind(text, until, told[meeting + index + 2]))) return []
    const words = text.slice(until.start, until.end)
    return [at(reading, until.start, words, 'dates-backwards', { confidence: 'likely' })]
  })
}

const behindReach = 30

/** The words behind a date, up to the next one or the end of the clause. */
function behind(text: string, { end }: ToldDate, next: ToldDate | undefined): string {
  return text.slice(end, Math.min(end + behindReach, next?.start ?? end + behindReach)).split(/[。；\n]/u)[0] ?? ''
}

/** 7月12日8时涨至180.36米，至7月11日8时退到179.42米: what goes on does not go back. */
export function goingBack(reading: Reading, told: readonly ToldDate[]): readonly Finding[] {
  const { text } = reading
  return told.flatMap((until, index) => {
    const from = told[index - 1]
    if (!from || from.day === null || until.day === null || !isAfter(from, until)) return []
    const between = text.slice(from.end, until.start)
    if (!/[，；][^，。；\n]{0,8}(?<!截)至$/u.test(between) || /[。\n]|上年|去年|截至/u.test(between)) return []
    const words = text.slice(from.start, until.end)
    return [at(reading, from.start, words, 'dates-backwards', { confidence: 'likely' })]
  })
}

/** 假期（10月1日至7日）……峰值出现在10月13日: a day of the time that is told. */
export function outside(reading: Reading, told: readonly ToldDate[]): readonly Finding[] {
  const { text } = reading
  const first = told.findIndex(
    (until, index) =>
      index > 0 && /^(?:至|到|[-—–~～]{1,2})$/u.test(text.slice(told[index - 1]?.end ?? 0, until.start)),
  )
  const [from, until] = [told[first - 1], told[first]]
  if (!from || !until || from.day === null || until.day === null || isAfter(from, until)) return []
  return told.slice(first + 1).flatMap((date) => {
    if (date.day === null || date.year !== until.year || !/(?:出现|发生|集中)[在于]$/u.test(date.before)) return []
    if (!isAfter(from, date) && !isAfter(date, until)) return []
    return [at(reading, date.start, text.slice(date.start, date.end), 'dates-backwards', { confidence: 'likely' })]
  })
}
