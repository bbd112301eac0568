/** The year that a report is of. */

/** The year that its heading tells: （2024年第5号）, 2023年度. */
export function headYear(text: string): number | null {
  const line = text.slice(0, headReach).split('\n', 1)[0] ?? ''
  if (line.length === text.length || /[，。；]/u.test(line)) return null
  const year = /(?<!\d)(?<year>(?:19|20)\d{2})年(?:[度底末终]|第|\d{1,2}月|[上下]半年)/u.exec(line)?.groups?.year
  return year === undefined ? null : Number(year)
}

const headReach = 120

/** The year of a report that names one alone: a day without a year is of that. */
export function onlyYear(text: string): number | null {
  const [year, ...others] = new Set(Array.from(text.matchAll(/(?<!\d)(?:19|20)\d{2}(?=年)/gu), ([found]) => found))
  return year === undefined || others.length > 0 ? null : Number(year)
}

const thisYear = /(?:今年|本年|本届)[（(](?<year>20\d{2})年/u
const wholeDay = /(?<!\d)(?<year>20\d{2})年\d{1,2}月\d{1,2}日(?!出?生)/gu

/** The year that a report is of: as it says, or that of all days that it tells whole. */
export function yearOfReport(text: string): number | null {
  const said = thisYear.exec(text)?.groups?.year
  if (said !== undefined) return Number(said)
  const [year, ...others] = new Set(Array.from(text.matchAll(wholeDay), ({ groups }) => groups?.year))
  return year === undefined || others.length > 0 ? null : Number(year)
}
