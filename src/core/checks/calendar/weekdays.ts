import { weekdays } from '../../language/calendar.ts'
import type { Finding } from '../../model.ts'
import { at } from '../dates.ts'
import { dayNumber } from '../days.ts'
import type { Reading } from '../subject.ts'
import type { ToldDate } from './told.ts'

/** Behind a day: （星期一）, or set apart by blanks. */
const named = /^[（(，,、 \t\u3000]{0,3}(?:星期|周)(?<name>[一二三四五六日天])/u

export function weekday(
  reading: Reading,
  { start, end, month, day }: ToldDate,
  told: number | null,
  only: number | null,
): Finding | null {
  const match = named.exec(reading.text.slice(end, end + 8))
  if (!match || month === null || day === null) return null
  const year = told ?? only
  if (year === null) return null
  // The first day of 1970 was a Thursday.
  const real = weekdays[(((dayNumber(year, month, day) + 4) % 7) + 7) % 7] ?? ''
  const said = match.groups?.name === '天' ? '日' : (match.groups?.name ?? '')
  if (said === real) return null
  const words = reading.text.slice(start, end + match[0].length)
  return at(reading, start, words, 'weekday-differs', {
    want: `星期${real}`,
    confidence: told === null ? 'likely' : 'sure',
  })
}

/** 5月8日（星期三）至10日（星期五）: without a year two weekdays still are as far apart as their days. */
export function weekdaysApart(reading: Reading, told: readonly ToldDate[]): readonly Finding[] {
  const { text } = reading
  const days = told.flatMap((date) => {
    const words = named.exec(text.slice(date.end, date.end + 8))?.groups?.name
    const weekday = words ? weekdays.indexOf(words === '天' ? '日' : words) : -1
    return weekday < 0 || date.month === null || date.day === null || date.year !== null ? [] : [{ date, weekday }]
  })
  return days.slice(1).flatMap(({ date, weekday }, index) => {
    const before = days[index]
    if (!before || before.date.month !== date.month) return []
    const apart = (date.day ?? 0) - (before.date.day ?? 0)
    if ((((weekday - before.weekday - apart) % 7) + 7) % 7 === 0) return []
    return [
      at(reading, before.date.start, text.slice(before.date.start, date.end + 5), 'weekday-differs', {
        want: `星期${weekdays[(((before.weekday + apart) % 7) + 7) % 7] ?? ''}`,
      }),
    ]
  })
}
