/** Cuts the text of a Word document into passages: a paragraph, or a table with those in it. */
import { type Change, mapPosition } from '../change.ts'
import type { CellPlace, FormPlace } from '../model.ts'
import { withOptionLines } from './option-lines.ts'
import type { PassageCut } from './passage-cut.ts'

/** How many lines belong together. */
export interface ParagraphGroup {
  readonly lines: number
  /** By line of the passage; null where it is no table. */
  readonly cells: readonly CellPlace[] | null
}

const paragraph: ParagraphGroup = { lines: 1, cells: null }

/** `masks` is a table by code unit; lines behind the last of `shapes` are paragraphs. `places` are in order, with offsets of the text. */
export function* cutParagraphs(
  text: string,
  masks: Uint8Array,
  shapes: Iterable<ParagraphGroup>,
  places: readonly FormPlace[],
  isForm = false,
): Generator<PassageCut> {
  const cuts = paragraphsOf(text, masks, shapes, places)
  yield* isForm ? withOptionLines(text, cuts) : cuts
}

function* paragraphsOf(
  text: string,
  masks: Uint8Array,
  shapes: Iterable<ParagraphGroup>,
  places: readonly FormPlace[],
): Generator<PassageCut> {
  const rest = shapes[Symbol.iterator]()
  let told = 0
  for (let at = 0; at < text.length; ) {
    const { done, value } = rest.next()
    const { lines, cells } = done ? paragraph : value
    const start = at
    for (let line = 0; line < lines && at < text.length; line++) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end + 1
    }
    const first = told
    while (told < places.length && (places[told]?.start ?? 0) < at) told++
    const own = told > first ? places.slice(first, told).map((place) => movedBy(place, -start)) : null
    const masked = isMasked(text, masks, start, at)
    yield { kind: cells ? 'cells' : 'line', start, end: at, masked, cells, places: own }
  }
}

function movedBy(place: FormPlace, by: number): FormPlace {
  return { ...place, start: place.start + by, end: place.end + by }
}

/** The places of passages from `first` on, after a change of them; offsets count from the start of the first. */
export function placesAfter(
  passages: readonly { readonly places: readonly FormPlace[] | null }[],
  starts: Int32Array,
  first: number,
  end: number,
  change: Change,
): readonly FormPlace[] {
  const offset = starts[first] ?? 0
  return passages.slice(first, end).flatMap(({ places }, index) =>
    (places ?? []).flatMap((place) => {
      const at = starts[first + index] ?? 0
      const start = mapPosition(change, at + place.start, 'after')
      const end = Math.max(start, mapPosition(change, at + place.end, 'before'))
      const isGone = start === end && place.start < place.end
      return isGone ? [] : [{ ...place, start: start - offset, end: end - offset }]
    }),
  )
}

function isMasked(text: string, masks: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (masks[text.charCodeAt(at)] === 1) return true
  return false
}

/** `cells` in order of their lines. Tables in each other are one passage, and so is what else stands between their lines. */
export function* shapesOf(cells: readonly CellPlace[]): Generator<ParagraphGroup> {
  const last = new Map(cells.map(({ table, line }) => [table, line]))
  let line = 0
  for (let from = 0; from < cells.length; ) {
    const first = cells[from]?.line ?? 0
    let end = first
    let to = from
    for (; to < cells.length && (cells[to]?.line ?? 0) <= end; to++)
      end = Math.max(end, last.get(cells[to]?.table ?? 0) ?? 0)
    for (; line < first; line++) yield paragraph
    yield { lines: end + 1 - first, cells: cells.slice(from, to).map((cell) => ({ ...cell, line: cell.line - first })) }
    line = end + 1
    from = to
  }
}

/** The shapes of passages that were cut before: an edit in a Word document joins and splits no paragraphs. */
export function* shapesAsBefore(
  passages: readonly { readonly text: string; readonly cells: readonly CellPlace[] | null }[],
  from: number,
): Generator<ParagraphGroup> {
  for (let index = from; index < passages.length; index++) {
    const { text, cells } = passages[index] ?? { text: '', cells: null }
    const lines = linesIn(text)
    if (cells) yield { lines, cells }
    else for (let line = 0; line < lines; line++) yield paragraph
  }
}

function linesIn(text: string): number {
  let lines = text.endsWith('\n') ? 0 : 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
