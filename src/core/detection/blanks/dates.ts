/** Dates of a form, `年  月  日`: one value in up to five places. */
import { emptyDate, lastDay, signingDay, untilBefore } from '../../language/forms.ts'
import { phraseAfter, phraseBefore, rawBefore } from '../phrases.ts'
import { type Blank, type FormLine, fillOf, floorBefore, gap, plain } from './blank.ts'
import { labelBefore } from './label-before.ts'

const parts = [
  ['year', '年'],
  ['month', '月'],
  ['day', '日'],
  ['hour', '时'],
  ['minute', '分'],
] as const

export function emptyDates(line: FormLine): readonly Blank[] {
  const own = line.text.slice(line.from, line.to)
  if (!own.includes('月')) return []
  return [...own.matchAll(emptyDate)].flatMap((match) => placesOf(line, match))
}

function placesOf(line: FormLine, match: RegExpExecArray): readonly Blank[] {
  const { text, from } = line
  const start = from + match.index
  const end = start + match[0].length
  const before = start > from ? text.charAt(start - 1) : ''
  // 2026年  月: the year is known.
  const isYearOpen = match.groups?.year !== '' || before === '' || /[\s：:（(]/u.test(before)
  let at = start
  const places: { readonly start: number; readonly end: number; readonly unit: string }[] = []
  for (const [name, unit] of parts) {
    const free = match.groups?.[name]
    if (free === undefined && name === 'year') continue
    if (free === undefined) break
    if (name !== 'year' || isYearOpen) places.push({ start: at, end: at + free.length, unit })
    at += free.length + 1
  }
  const width = places.reduce((sum, place) => sum + place.end - place.start, 0)
  // A month by itself is one only where its day is open with it.
  if (match.groups?.year === undefined && places.some(({ start, end }) => start === end)) return []
  if (match.groups?.year === undefined && places.length < 2) return []
  const isOpen = width >= 2 || (width === 0 && places.length === 3 && (line.isCell || before === '：'))
  if (!isOpen) return []
  const label = labelOf(line, start, end)
  return places.map(({ start: from, end: to, unit }) => {
    // A line drawn behind a figure would be read as one of its digits: 1_月.
    const fill = gap.test(text.charAt(from)) ? (fillOf(text.slice(from, to))?.replace(/[_＿]/u, ' ') ?? null) : null
    const form = { ...plain, fill, part: unit }
    return { start: from, end: to, code: 'blank-date', label, group: `date ${start}`, reach: 'line', form }
  })
}

function labelOf({ text, from, to, beside, isCell }: FormLine, start: number, end: number): string {
  const said = start - (/\d{1,4}$/u.exec(text.slice(Math.max(from, start - 4), start))?.[0].length ?? 0)
  const asked = labelBefore(text, from, said)?.label
  if (asked !== undefined) return asked
  const floor = floorBefore(text, from, said)
  const own = phraseBefore(text, said, floor)
  const phrase = own.length > 1 ? own : rawBefore(text, said, floor)
  if (own.length < 2 && untilBefore.test(text.slice(Math.max(from, said - 2), said).trimEnd())) return lastDay
  if (phrase !== '') return phrase.endsWith('日期') ? phrase : `${phrase}日期`
  if (isCell && beside !== '') return beside
  const behind = phraseAfter(text.slice(0, to), end)
  if (behind.length > 1) return `${behind}日期`
  return signingDay
}
