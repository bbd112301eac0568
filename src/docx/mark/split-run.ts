/** One run as several of the same type, so that only some of its characters are highlighted and markers can stand between them. */
import { rawName } from '../xml/dialect.ts'
import type { Splice } from '../xml/splice.ts'
import { type Highlight, highlightSplice, propertiesOf } from './highlight.ts'
import type { RunPlace, TextPlace } from './run-scan.ts'

/** Characters of the source that are highlighted; they stand in one `w:t`. */
export interface Shade {
  readonly from: number
  readonly to: number
  readonly colour: Highlight
}

/** Something to put between two characters of the source: where `at` is, or at the edge of the run that is there. */
export interface Marker {
  readonly at: number
  readonly xml: string
}

/** What a run is divided for: shades and markers in its own texts, in order. */
export interface Divisions {
  readonly shades: readonly Shade[]
  readonly markers: readonly Marker[]
  /** White space that is not shown, by the offset at which its `w:t` would say that it is. */
  readonly blanks: ReadonlyMap<number, readonly Splice[]>
}

/** Where a run is divided: between two of its children, or inside the text `within`. */
interface Gap {
  readonly at: number
  readonly within: TextPlace | null
}

const cdataStart = '<![CDATA['
const cdataEnd = ']]>'

/**
 * The insertions that divide a run; no character of its text moves. Where a text is divided behind a blank, its first part gets
 * `xml:space="preserve"`, for Word drops a blank at the end of a text without it.
 */
export function splitRun(source: string, run: RunPlace, { shades, markers, blanks }: Divisions): readonly Splice[] {
  const contentStart = run.properties?.end ?? run.tagEnd
  const gaps = new Map<number, Gap>()
  const gapAt = (offset: number): number => {
    const gap = gapFor(source, run, offset)
    gaps.set(gap.at, gap)
    return gap.at
  }
  for (const { from, to } of shades) for (const offset of [from, to]) gapAt(offset)
  const texts = new Map<number, string>()
  for (const { at, xml } of markers) {
    const gap = gapAt(at)
    texts.set(gap, (texts.get(gap) ?? '') + xml)
  }
  const ordered = [...gaps.values()].toSorted((a, b) => a.at - b.at)
  const inner = ordered.filter(({ at }) => at > contentStart && at < run.contentEnd)
  const colourFrom = (from: number, to: number) =>
    shades.find((shade) => shade.from < to && shade.to > from)?.colour ?? null
  const ends = [...inner.map(({ at }) => at), run.contentEnd]
  const first = colourFrom(contentStart, ends[0] ?? run.contentEnd)
  const edge = (at: number, where: number): readonly Splice[] =>
    texts.has(at) ? [{ from: where, to: where, text: texts.get(at) ?? '' }] : []
  return [
    ...edge(contentStart, run.start),
    ...(first === null ? [] : [highlightSplice(source, run, first)]),
    ...inner.map((gap, index) => ({
      from: gap.at,
      to: gap.at,
      text: gapText(source, run, gap, texts.get(gap.at) ?? '', colourFrom(gap.at, ends[index + 1] ?? run.contentEnd)),
    })),
    ...edge(run.contentEnd, run.end),
    ...[...new Set(inner.map(({ within }) => within))].flatMap((within) =>
      within === null ? [] : showing(source, within, blanks),
    ),
  ]
}

/** Where to divide for an offset. At an end of a text that is outside its tags, so that no empty `w:t` is left. */
function gapFor(source: string, { texts }: RunPlace, offset: number): Gap {
  const text = texts.find(({ from, to }) => offset >= from && offset <= to)
  if (!text) return { at: offset, within: null }
  if (['', cdataStart].includes(source.slice(text.from, offset))) return { at: text.start, within: null }
  if (['', cdataEnd].includes(source.slice(offset, text.to))) return { at: text.end, within: null }
  return { at: offset, within: text }
}

function gapText(
  source: string,
  run: RunPlace,
  { at, within }: Gap,
  between: string,
  colour: Highlight | null,
): string {
  const [tag, name] = [source.slice(run.start, run.tagEnd), rawName(source, run.start)]
  const next = `</${name}>${between}${tag}${propertiesOf(source, run, colour)}`
  if (!within) return next
  const before = source.slice(within.from, at)
  const inCdata = before.lastIndexOf(cdataStart) > before.lastIndexOf(cdataEnd)
  const close = `${inCdata ? cdataEnd : ''}</${rawName(source, within.start)}>`
  return `${close}${next}${preserved(source.slice(within.start, within.from))}${inCdata ? cdataStart : ''}`
}

function showing(source: string, { start, from }: TextPlace, blanks: Divisions['blanks']): readonly Splice[] {
  if (preserved(source.slice(start, from)) === source.slice(start, from)) return []
  return [{ from: from - 1, to: from - 1, text: ' xml:space="preserve"' }, ...(blanks.get(from - 1) ?? [])]
}

function preserved(tag: string): string {
  return /\sxml:space\s*=/u.test(tag) ? tag : `${tag.slice(0, -1)} xml:space="preserve">`
}
