/** Every date of a text in one spelling: 2021年3月7日, 二〇二一年三月七日, 2021-03-07, 20210307, 7/3/2021, March 7, 2021. */
import type { NumberReading } from './numerals.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = `(?:${months.join('|')})[a-z]{0,6}`
const one = '[0-9〇零○一二三四五六七八九十廿卅]'

/** Year first; a day may be missing. Two digits of a year only before 年. */
const yearFirst = new RegExp(
  `(?<![0-9〇零○一二三四五六七八九])(?<year>[0-9〇零○一二三四五六七八九]{4}|[0-9〇零○一二三四五六七八九]{2}(?= ?年)) ?[年\\-./·] ?(?<month>${one}{1,3})(?: ?[月\\-./·] ?(?<day>${one}{1,3}))?`,
  'gu',
)
/** 2021 03 07, 2021–3–7: two of the three alone are figures like any others. */
const apart = /(?<!\d)(?<year>\d{4})(?<sign>[ ‐‑‒–—−])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)/gu
const compact = /(?<!\d)(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?!\d)/gu
const yearLast = /(?<!\d)(?<day>\d{1,2})[-./](?<month>\d{1,2})[-./](?<year>\d{4})(?!\d)/gu
const english = new RegExp(
  `(?:(?<before>\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?)?(?<month>${month})\\.?(?: (?<after>\\d{1,2})(?:st|nd|rd|th)?)?,?[ -](?<year>\\d{4})`,
  'gu',
)
/** 07-Mar-21 */
const short = new RegExp(`(?<!\\d)(?<before>\\d{1,2})-(?<month>${months.join('|')})-(?<year>\\d{2})(?!\\d)`, 'gu')

/** Each with a sign without which there is none, for most values and many texts have no date. */
const spellings: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/[年\-./·]/u, yearFirst],
  [/\d[ ‐‑‒–—−]\d/u, apart],
  [/\d{8}/u, compact],
  [/\d[-./]\d/u, yearLast],
  [/[a-z]{3}/u, english],
  [/-[a-z]{3}-/u, short],
]

/** `text` is folded. A date with a day is also read as its month: who says the day says the month. */
export function datesIn(text: string): readonly NumberReading[] {
  const found: NumberReading[] = []
  const add = (year: number, monthOf: number, day: number, start: number, end: number): void => {
    if (!(monthOf >= 1 && monthOf <= 12 && day >= 0 && day <= 31)) return
    const years = year < 100 ? [1900 + year, 2000 + year] : [year]
    for (const whole of years) {
      const key = `date ${whole}-${monthOf}`
      found.push({ key, start, end })
      if (day > 0) found.push({ key: `${key}-${day}`, start, end })
    }
  }
  for (const [sign, pattern] of spellings) {
    if (!sign.test(text)) continue
    for (const { 0: all, index, groups = {} } of text.matchAll(pattern)) {
      const end = index + all.length
      const day = numberOf(groups.day ?? groups.before ?? groups.after)
      const named = months.findIndex((name) => groups.month?.startsWith(name)) + 1
      const monthOf = named || numberOf(groups.month)
      add(numberOf(groups.year), monthOf, day, index, end)
      if (pattern === yearLast) add(numberOf(groups.year), day, monthOf, index, end)
    }
  }
  return found
}

const values: ReadonlyMap<string, number> = new Map(
  ['〇零○', ...'一二三四五六七八九'].flatMap((same, value) =>
    [...same].map((digit): [string, number] => [digit, value]),
  ),
)

/** 2021, 二〇二一, 三十一, 廿五; 0 where nothing is written. */
function numberOf(written: string | undefined): number {
  if (written === undefined) return 0
  let tens = 0
  let digits = ''
  for (const character of written) {
    const digit = values.get(character) ?? (/[0-9]/u.test(character) ? Number(character) : null)
    if (digit !== null) digits += digit
    else if (character === '十') {
      tens = (digits === '' ? 1 : Number(digits)) * 10
      digits = ''
    } else tens = character === '廿' ? 20 : 30
  }
  return tens + Number(digits || '0')
}

/** Days since the beginnings of both calendars of Excel (ECMA-376-1, 18.17.4.1): cells of sheets and charts hold dates so. Empty for a month. */
export function serialNumbers(key: string): readonly string[] {
  const [, year = 0, monthOf = 0, day = 0] = /^date (\d+)-(\d+)-(\d+)$/u.exec(key)?.map(Number) ?? []
  if (day === 0) return []
  const days = Math.round((Date.UTC(year, monthOf - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000)
  return [days, days - 1462].filter((serial) => serial > 0).map(String)
}
