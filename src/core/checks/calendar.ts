import type { Finding } from '../model.ts'
import { ages } from './calendar/ages.ts'
import { lengths, monthLengths, terms } from './calendar/lengths.ts'
import { backwards, deadlines, goingBack, order, outside } from './calendar/order.ts'
import { headYear, onlyYear } from './calendar/report-year.ts'
import { areOfLives, datesIn, type ToldDate } from './calendar/told.ts'
import { weekday, weekdaysApart } from './calendar/weekdays.ts'
import { at } from './dates.ts'
import type { Reading } from './subject.ts'

/** Weekdays that are not, ages and lengths that do not follow, events in the wrong order, years far away. */
export function calendar(reading: Reading): readonly Finding[] {
  const { text } = reading
  const lines = datesIn(text)
  const head = headYear(text)
  const only = /星期|周[一二三四五六日天]/u.test(text) ? onlyYear(text) : null
  return [
    ...monthLengths(reading),
    ...lines.flatMap((told) => {
      const ofLives = areOfLives(text, told)
      return [
        ...years(reading, told),
        ...told.flatMap((date, index) => weekday(reading, date, ofLives[index] ? only : date.year, only) ?? []),
        ...order(reading, told),
        ...backwards(reading, told),
        ...deadlines(reading, told),
        ...goingBack(reading, told),
        ...outside(reading, told),
        ...ages(reading, told, head),
        ...lengths(reading, told),
        ...terms(reading, told),
        ...weekdaysApart(
          reading,
          told.map((date, index) => (ofLives[index] ? { ...date, year: null } : date)),
        ),
      ]
    }),
  ]
}

/** Reports are of our time; what is older or far ahead is a slip where somebody filled it. */
function years(reading: Reading, told: readonly ToldDate[]): readonly Finding[] {
  return told.flatMap(({ start, year }) => {
    const words = reading.text.slice(start, start + 5)
    if (year === null || !/^\d{4}年$/u.test(words) || (year >= 1800 && year <= 2100)) return []
    const found = at(reading, start, words, 'year-unlikely')
    return found.field === null ? [] : [found]
  })
}
