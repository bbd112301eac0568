import { inOrder, lengthBefore, weekdays } from '../language/calendar.ts'
import type { Finding } from '../model.ts'
import { at } from './dates.ts'
import { ageOn, dayNumber } from './days.ts'
import type { Reading } from './subject.ts'

/** A day, a month or a year as the text tells it, with what it leaves out taken from the one before. */
interface Told {
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** The sentence's words before it, back to the date or mark before. */
  readonly before: string
}

const dated =
  /(?<!\d)(?:(?<year>\d{4})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号](?!线))?)?|(?<month2>\d{1,2})月(?:(?<day2>\d{1,2})[日号](?!线))?|(?<day3>\d{1,2})[日号](?!线))/gu
/** A day alone goes on with a range: 3月11日（星期一）至15日. */
const goesOn = /(?:至|到|[-—–~～、和及]|[）)]至)[）)]?$/u
const reach = 14

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

function datesIn(text: string): readonly (readonly Told[])[] {
  const lines: (readonly Told[])[] = []
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf('\n', from)
    const end = next < 0 ? text.length : next
    const line = text.slice(from, end)
    if (line.includes('年') || line.includes('月')) lines.push(datesOf(line, from))
    from = end + 1
  }
  return lines.filter((told) => told.length > 0)
}

function datesOf(line: string, from: number): readonly Told[] {
  const told: Told[] = []
  for (const match of line.matchAll(dated)) {
    const { groups = {} } = match
    const [year, month, day] = [groups.year, groups.month ?? groups.month2, groups.day ?? groups.day2 ?? groups.day3]
    const last = told.at(-1)
    const lead = line.slice(Math.max(0, match.index - reach), match.index)
    if (month === undefined && year === undefined && !(last?.day != null && goesOn.test(lead))) continue
    const years =
      year === undefined ? (month !== undefined || day !== undefined ? (last?.year ?? null) : null) : Number(year)
    told.push({
      start: from + match.index,
      end: from + match.index + match[0].length,
      year: years,
      month: month === undefined ? (year === undefined ? (last?.month ?? null) : null) : Number(month),
      day: day === undefined ? null : Number(day),
      before: line.slice(Math.max(0, last ? last.end - from : 0, match.index - reach), match.index),
    })
  }
  return told
}

/** Reports are of our time; what is older or far ahead is a slip where somebody filled it. */
function years(reading: Reading, told: readonly Told[]): readonly Finding[] {
  return told.flatMap(({ start, year }) => {
    const words = reading.text.slice(start, start + 5)
    if (year === null || !/^\d{4}年$/u.test(words) || (year >= 1800 && year <= 2100)) return []
    const found = at(reading, start, words, 'year-unlikely')
    return found.field === null ? [] : [found]
  })
}

/** The year that its heading tells: （2024年第5号）, 2023年度. */
function headYear(text: string): number | null {
  const line = text.slice(0, headReach).split('\n', 1)[0] ?? ''
  if (line.length === text.length || /[，。；]/u.test(line)) return null
  const year = /(?<!\d)(?<year>(?:19|20)\d{2})年(?:度|第|\d{1,2}月|[上下]半年)/u.exec(line)?.groups?.year
  return year === undefined ? null : Number(year)
}

const headReach = 120

/** 2001年7月参加工作: a day that is told behind it without a year is not of that one. */
const ofLife = /^[^，。；\n]{0,4}(?:出?生|参加工作|毕业|入[党伍学职校]|任职|始建|成立|创办|建成)/u

/** By itself, and not by the date before it. */
function tellsYear(text: string, { start }: Told): boolean {
  return /^\d{4}年/u.test(text.slice(start, start + 5))
}

/** Of each date whether it goes on with a life's: the last one before it that tells its year is such a day. */
function areOfLives(text: string, told: readonly Told[]): readonly boolean[] {
  let isLife = false
  return told.map((date) => {
    if (!tellsYear(text, date)) return isLife
    isLife = ofLife.test(text.slice(date.end, date.end + 10))
    return false
  })
}

/** Behind a day: （星期一）, or set apart by blanks. */
const named = /^[（(，,、 \t\u3000]{0,3}(?:星期|周)(?<name>[一二三四五六日天])/u

const wholeMonth = /(?:全月|本月|当月)[（(]?(?:共|按)?(?<days>\d{2})天/gu

/** 2024年2月……全月（29天）. */
function monthLengths(reading: Reading): readonly Finding[] {
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

/** The year of a report that names one alone: a day without a year is of that. */
function onlyYear(text: string): number | null {
  const [year, ...others] = new Set(Array.from(text.matchAll(/(?<!\d)(?:19|20)\d{2}(?=年)/gu), ([found]) => found))
  return year === undefined || others.length > 0 ? null : Number(year)
}

function weekday(
  reading: Reading,
  { start, end, month, day }: Told,
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

/** Two events whose order nobody can turn: 开工 before 竣工. */
function order(reading: Reading, told: readonly Told[]): readonly Finding[] {
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
function around({ text }: Reading, { before, end }: Told, next: Told | undefined): string {
  const behind = text.slice(end, Math.min(end + 8, next?.start ?? end + 8)).replace(/[，。；、].*$/su, '')
  return before.replace(/^.*[，。；]/u, '') + behind
}

/** As far as both tell it. */
function isAfter(a: Told, b: Told): boolean {
  if ((a.year === null) !== (b.year === null)) return false
  // Without years the later one may be of the next.
  if (a.year === null && (a.month ?? 0) - (b.month ?? 0) > 6) return false
  if (a.year !== b.year || a.month === null || b.month === null) return (a.year ?? 0) > (b.year ?? 0)
  if (a.month !== b.month || a.day === null || b.day === null) return a.month > b.month
  return a.day > b.day
}

/** 3月11日（星期一）至15日（星期五）: what stands in brackets between does not hide the range. */
function backwards(reading: Reading, told: readonly Told[]): readonly Finding[] {
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
function ages(reading: Reading, told: readonly Told[], headYear: number | null): readonly Finding[] {
  const { text } = reading
  return told.flatMap((birth, index) => {
    const isBirth = birthNear.test(text.slice(birth.end, birth.end + 3)) || birthBefore.test(birth.before)
    if (birth.year === null || !isBirth) return []
    const lead = beforeOnLine(text, birth.start, 40).replace(/^.*[。；]/su, '')
    const from = birth.start - lead.length
    const window = lead + (text.slice(birth.start, birth.end + 70).split(/[。；\n]/u)[0] ?? '')
    const ages = [...window.matchAll(age)]
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
function ageAt(birth: Told, window: string, told: RegExpExecArray | undefined): number | null {
  if (!told || birth.year === null || birth.month === null || /虚/u.test(window)) return null
  const { groups } =
    asOf.exec(window.slice(told.index + told[0].length)) ?? birthday.exec(window.slice(0, told.index)) ?? {}
  if (!groups) return null
  const { year, month, day } = groups
  const then = { year: Number(year), month: Number(month), day: day === undefined ? null : Number(day) }
  return ageOn({ year: birth.year, month: birth.month, day: birth.day }, then)
}

const length = /(?<words>[\u4e00-\u9fff]{1,6})(?<count>\d{1,4})(?<unit>个月|天|日(?:历天)?|年)/gu

/** 2022年3月开工，2023年11月竣工，工期20个月: counted with both ends or without one. */
function lengths(reading: Reading, told: readonly Told[]): readonly Finding[] {
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
    if (real === null || (Number(count) >= real - 1 && Number(count) <= most)) return []
    const start = ahead ? from.start - lead.length + ahead.index : from.start
    const end = behind ? until.end + behind.index + behind[0].length : until.end
    return [at(reading, start, text.slice(start, end), 'duration-differs', { want: `${real}${unit}` })]
  })
}

/** The words before `at`, at most `most` of them and of its line alone. */
function beforeOnLine(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at)
  return before.slice(before.lastIndexOf('\n') + 1)
}

const term =
  /(?:徒刑|拘役|管制|期限|聘期|租期|任期|合同期|服务期)(?:为)?(?:(?<years>\d{1,2})年)?(?:(?<months>\d{1,2})个月)?/gu
const termReach = 80

/** 判处有期徒刑3年6个月……刑期自2023年2月1日起至2026年7月31日止. */
function terms(reading: Reading, told: readonly Told[]): readonly Finding[] {
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

/** 5月8日（星期三）至10日（星期五）: without a year two weekdays still are as far apart as their days. */
function weekdaysApart(reading: Reading, told: readonly Told[]): readonly Finding[] {
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

function spanOf(from: Told, until: Told, unit: string): number | null {
  if (unit === '年') return from.year === null || until.year === null ? null : until.year - from.year
  // A year that is left out is one and the same.
  const [first, last] = [from.year ?? 2001, until.year ?? 2001]
  if (from.month === null || until.month === null) return null
  if (unit === '个月') return (last - first) * 12 + until.month - from.month
  if (from.day === null || until.day === null) return null
  return dayNumber(last, until.month, until.day) - dayNumber(first, from.month, from.day) + 1
}
