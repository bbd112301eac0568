/**
 * Where the words of a drawn page stand in the report, and where the report's words stand on the page. Both have the same placeholders, by number, and
 * the same words but for spaces and the marks of Markdown; a header has its words on every page.
 */
import type { Span } from '../../src/core/model.ts'
import { firstIndex } from '../../src/core/search.ts'
import { indexBefore } from '../../src/core/spans.ts'

/** A text with the placeholders in it, in text order. */
export interface NumberedText {
  readonly text: string
  readonly places: readonly (Span & { readonly number: number })[]
}

/** A paragraph of the page; those of one flow (`body`, `header`, `box`, …) follow each other as in the report. */
export interface PageParagraph extends Span {
  readonly flow: string
}

export interface PageMatching {
  /** Null where the span's ends are not found in the report, or not in one stretch of it. */
  readonly toReport: (span: Span) => Span | null
  /** Every place of the page that shows some of the span. */
  readonly toPage: (span: Span) => readonly Span[]
}

/** Signs that a page does not show, or shows otherwise. */
const unseen = /[\s\u200b\u00ad*_#>|`~\\:：-]/u
/** Code units: how far ahead a paragraph is looked for that does not begin where the last one ended. */
const ahead = 4000
/** Code units: a shorter one stands in too many places to be known by itself. */
const tellingLength = 8
/** Placeholders are compared as signs for private use. */
const firstPlace = 0xf_0000

/** The signs that are compared, and for each where it begins and ends in the text. */
interface Signs {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function signsOf({ text, places }: NumberedText, { start, end }: Span): Signs {
  const [starts, ends]: [number[], number[]] = [[], []]
  const parts: string[] = []
  const add = (sign: string, from: number, to: number) => {
    parts.push(sign)
    starts.push(...Array<number>(sign.length).fill(from))
    ends.push(...Array<number>(sign.length).fill(to))
  }
  let next = Math.max(0, indexBefore(places, start))
  for (let at = start; at < end; ) {
    while ((places[next]?.start ?? Number.POSITIVE_INFINITY) < at) next++
    const place = places[next]
    if (place && place.start === at && place.end > at) {
      add(String.fromCodePoint(firstPlace + place.number), at, place.end)
      at = place.end
      continue
    }
    if (!unseen.test(text[at] ?? '')) add(text[at] ?? '', at, at + 1)
    at++
  }
  return { text: parts.join(''), starts, ends }
}

/** A stretch of signs that page and report have in common, as long in both. */
interface Stretch {
  readonly page: number
  readonly report: number
  readonly length: number
}

/** Linear in both texts; each question then in what it finds. */
export function matchPage(
  page: NumberedText,
  paragraphs: readonly PageParagraph[],
  report: NumberedText,
): PageMatching {
  const own = signsOf(report, { start: 0, end: report.text.length })
  const lines = linesOf(report, own)
  const cursors = new Map<string, number>()
  const [starts, ends]: [number[], number[]] = [[], []]
  const stretches: Stretch[] = []
  for (const paragraph of paragraphs) {
    const said = signsOf(page, paragraph)
    if (said.text === '') continue
    const at = findIn(own.text, lines, said.text, cursors.get(paragraph.flow) ?? 0)
    if (at !== null) {
      cursors.set(paragraph.flow, at + said.text.length)
      stretches.push({ page: starts.length, report: at, length: said.text.length })
    }
    for (const start of said.starts) starts.push(start)
    for (const end of said.ends) ends.push(end)
  }
  const byReport = stretches.toSorted((a, b) => a.report - b.report)
  const longest = stretches.reduce((most, { length }) => Math.max(most, length), 0)
  const reportAt = (sign: number): number | null => {
    const stretch = stretches[firstIndex(stretches, (each) => each.page > sign) - 1]
    return stretch && sign < stretch.page + stretch.length ? stretch.report + sign - stretch.page : null
  }
  return {
    toReport: (span) => {
      const [from, to] = [firstAbove(ends, span.start), firstAbove(starts, span.end - 1) - 1]
      const [first, last] = [reportAt(from), reportAt(to)]
      if (from > to || first === null || last === null || last - first !== to - from) return null
      return { start: own.starts[first] ?? 0, end: own.ends[last] ?? 0 }
    },
    toPage: (span) => {
      const [from, to] = [firstAbove(own.ends, span.start), firstAbove(own.starts, span.end - 1) - 1]
      const found: Span[] = []
      for (
        let index = firstIndex(byReport, ({ report: at }) => at > from - longest);
        index < byReport.length;
        index++
      ) {
        const { page: at, report: begins, length } = byReport[index] as Stretch
        if (begins > to) break
        const [first, last] = [Math.max(from, begins), Math.min(to, begins + length - 1)]
        if (first <= last) found.push({ start: starts[first - begins + at] ?? 0, end: ends[last - begins + at] ?? 0 })
      }
      return found
    },
  }
}

/** Where each line of the report begins among its signs, by what it says. */
function linesOf({ text }: NumberedText, { text: signs, starts }: Signs): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  let [from, begins] = [0, 0]
  for (const line of text.split('\n')) {
    begins += line.length + 1
    const to = firstAbove(starts, begins - 1)
    const said = signs.slice(from, to)
    const known = found.get(said)
    if (known) known.push(from)
    else found.set(said, [from])
    from = to
  }
  return found
}

function findIn(
  text: string,
  lines: ReadonlyMap<string, readonly number[]>,
  said: string,
  cursor: number,
): number | null {
  if (text.startsWith(said, cursor)) return cursor
  const alike = lines.get(said) ?? []
  const next = alike[firstAbove(alike, cursor - 1)] ?? alike[0]
  if (next !== undefined) return next
  if (said.length < tellingLength) return null
  const near = text.slice(cursor, cursor + ahead + said.length).indexOf(said)
  return near < 0 ? null : cursor + near
}

/** The index of the first that is above `limit`; `sorted` ascends. */
function firstAbove(sorted: readonly number[], limit: number): number {
  return firstIndex(sorted, (each) => each > limit)
}
