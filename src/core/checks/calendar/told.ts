/** The days, months and years of a text, line by line. */

/** A day, a month or a year as the text tells it, with what it leaves out taken from the one before. */
export interface ToldDate {
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

export function datesIn(text: string): readonly (readonly ToldDate[])[] {
  const lines: (readonly ToldDate[])[] = []
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf('\n', from)
    const end = next < 0 ? text.length : next
    const line = text.slice(from, end)
    if (line.includes('年') || line.includes('月')) lines.push(datesOf(line, from))
    from = end + 1
  }
  return lines.filter((told) => told.length > 0)
}

function datesOf(line: string, from: number): readonly ToldDate[] {
  const told: ToldDate[] = []
  for (const match of line.matchAll(dated)) {
    const { groups = {} } = match
    const [year, month, day] = [groups.year, groups.month ?? groups.month2, groups.day ?? groups.day2 ?? groups.day3]
    const last = told.at(-1)
    const lead = line.slice(Math.max(0, match.index - reach), match.index)
    if (month === undefined && year === undefined && !(last?.day != null && goesOn.test(lead))) continue
    const years =
      year === undefined ? (month !== undefined || day !== undefined ? (last?.year ?? null) : null) : Number(year)
    // 11月15日至次年3月15日: of the year behind, whichever that is.
    const isNext = year === undefined && /(?:次|翌|第二)年$/u.test(lead)
    told.push({
      start: from + match.index,
      end: from + match.index + match[0].length,
      year: isNext && years !== null ? years + 1 : years,
      month:
        month === undefined
          ? year === undefined
            ? (last?.month ?? null)
            : null
          : Number(month) + (isNext && years === null ? 12 : 0),
      day: day === undefined ? null : Number(day),
      before: line.slice(Math.max(0, last ? last.end - from : 0, match.index - reach), match.index),
    })
  }
  return told
}

/** As far as both tell it. */
export function isAfter(a: ToldDate, b: ToldDate): boolean {
  if ((a.year === null) !== (b.year === null)) return false
  // Without years the later one may be of the next.
  if (a.year === null && (a.month ?? 0) - (b.month ?? 0) > 6) return false
  if (a.year !== b.year || a.month === null || b.month === null) return (a.year ?? 0) > (b.year ?? 0)
  if (a.month !== b.month || a.day === null || b.day === null) return a.month > b.month
  return a.day > b.day
}

/** 2001年7月参加工作: a day that is told behind it without a year is not of that one. */
const ofLife = /^[^，。；\n]{0,4}(?:出?生|参加工作|毕业|入[党伍学职校]|任职|始建|成立|创办|建成)/u

/** By itself, and not by the date before it. */
function tellsYear(text: string, { start }: ToldDate): boolean {
  return /^\d{4}年/u.test(text.slice(start, start + 5))
}

/** Of each date whether it goes on with a life's: the last one before it that tells its year is such a day. */
export function areOfLives(text: string, told: readonly ToldDate[]): readonly boolean[] {
  let isLife = false
  return told.map((date) => {
    if (!tellsYear(text, date)) return isLife
    isLife = ofLife.test(text.slice(date.end, date.end + 10))
    return false
  })
}

/** The words before `at`, at most `most` of them and of its line alone. */
export function beforeOnLine(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at)
  return before.slice(before.lastIndexOf('\n') + 1)
}
