import type { Finding } from '../../model.ts'
import { at } from '../dates.ts'
import { ageOn } from '../days.ts'
import type { Reading } from '../subject.ts'
import { yearOfReport } from './report-year.ts'
import { beforeOnLine, type ToldDate } from './told.ts'

const birthNear = /^(?:日)?(?:出生|生)/u
const birthBefore = /(?:出生于|生于|出生日期|出生年月)[：:为]?$/u
/** No line of a life tells more dates before an event, or behind it; one that does is read near its dates alone. */
const mostAround = 32
const age = /(?<![\d.])(?<age>\d{1,3})(?:周)?岁(?!以|及|至|到|[-—–~～])/gu
/** 现年72岁（截至2024年8月20日）, 今年（2024年）5月刚过98岁生日: the very day or month of which an age is told. */
const asOf = /^(?<exact>[（(](?:截至|截止|按|以)?(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)/u
const birthday =
  /(?<year>\d{4})年[）)]?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?[^，。；\d]{0,4}(?:刚?过|满|年满)(?:了)?$/u

/** 34岁，1988年11月出生 in a report of 2023: this year's birthday may be past or to come, and some count the year begun. */
export function ages(reading: Reading, told: readonly ToldDate[], headYear: number | null): readonly Finding[] {
  const { text } = reading
  const yearHere = headYear ?? (text.includes('现年') ? yearOfReport(text) : null)
  return told.flatMap((birth, index) => {
    const isBirth = birthNear.test(text.slice(birth.end, birth.end + 3)) || birthBefore.test(birth.before)
    if (birth.year === null || !isBirth) return []
    const lead = beforeOnLine(text, birth.start, 40).replace(/^.*[。；]/su, '')
    const from = birth.start - lead.length
    const window = lead + (text.slice(birth.start, birth.end + 70).split(/[。；\n]/u)[0] ?? '')
    const every = [...window.matchAll(age)]
    // 最年长者生于1922年，现年102岁，最年轻的61岁: the one that is said to be of now.
    const nowOnes = every.filter(({ index }) => /现年$/u.test(window.slice(0, index)))
    const ages = every.length > 1 && nowOnes.length === 1 ? nowOnes : every
    if (ages.length === 0)
      return ageNow(reading, told.slice(Math.max(0, index - mostAround), index + mostAround), birth, yearHere)
    if (ages.length !== 1) return []
    const exactly = ageAt(birth, window, ages[0])
    if (exactly !== null) {
      const told = ages[0]
      if (!told || exactly === Number(told.groups?.age)) return []
      const [first, last] = [
        Math.min(from + told.index, birth.start),
        Math.max(from + told.index + told[0].length, birth.end),
      ]
      return [
        at(reading, first, text.slice(first, last), 'age-differs', { want: `${exactly}岁`, confidence: 'likely' }),
      ]
    }
    const events = told
      .slice(Math.max(0, index - mostAround), index + mostAround)
      .filter((other) => other.year !== null && other.year > (birth.year ?? 0))
    if (events.length === 0) return []
    const [match] = ages
    const said = Number(match?.groups?.age)
    // Of the report, whatever else the life tells: 公示（2024年第5号）.
    const own = headYear ? [...events, { year: headYear }] : events
    if (own.some(({ year }) => Math.abs((year ?? 0) - (birth.year ?? 0) - said) <= 1)) return []
    const event = own.at(-1)
    const real = (event?.year ?? 0) - birth.year
    const start = Math.min(from + (match?.index ?? 0), birth.start)
    const end = Math.max(from + (match?.index ?? 0) + (match?.[0].length ?? 0), birth.end)
    return [at(reading, start, text.slice(start, end), 'age-differs', { want: `${real - 1}—${real}岁` })]
  })
}

/** How old somebody was on the day that is told behind the age, or at the birthday before it; null where none is told. */
function ageAt(birth: ToldDate, window: string, told: RegExpExecArray | undefined): number | null {
  if (!told || birth.year === null || birth.month === null || /虚/u.test(window)) return null
  const { groups } =
    asOf.exec(window.slice(told.index + told[0].length)) ?? birthday.exec(window.slice(0, told.index)) ?? {}
  if (!groups) return null
  const { year, month, day } = groups
  const then = { year: Number(year), month: Number(month), day: day === undefined ? null : Number(day) }
  return ageOn({ year: birth.year, month: birth.month, day: birth.day }, then)
}

const nowAged = /现年(?<age>\d{1,3})(?:周)?岁/gu
/** A notice about somebody is no longer, in UTF-16 units. */
const noticeLength = 400

/** 1979年8月生……该同志现年45岁: told further on, of the one who was born. */
function ageNow(reading: Reading, told: readonly ToldDate[], birth: ToldDate, year: number | null): readonly Finding[] {
  const { text } = reading
  const isOnly = told.filter(({ end }) => birthNear.test(text.slice(end, end + 3))).length === 1
  if (year === null || birth.year === null || !isOnly) return []
  const line = text.slice(birth.end, birth.end + noticeLength).split('\n', 1)[0] ?? ''
  const ages = [...line.matchAll(nowAged)]
  const [one] = ages
  const real = year - birth.year
  if (!one || ages.length > 1 || Math.abs(real - Number(one.groups?.age)) <= 1) return []
  return [
    at(reading, birth.end + one.index, one[0], 'age-differs', { want: `${real - 1}—${real}岁`, confidence: 'likely' }),
  ]
}
