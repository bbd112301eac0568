/** One edit at one of the places where a paragraph stands. */
import type { Edit } from '../../core/change.ts'
import { firstIndex } from '../../core/search.ts'
import { escapeText } from '../../core/xml-text.ts'
import type { ParagraphCopy } from '../story/paragraph.ts'
import { firstReaching, type Segment, sourceAt } from '../story/segments.ts'
import { addSplice, type Splices } from '../xml/splice.ts'
import { escapeAttribute, escapeCdata } from '../xml/text.ts'

export type ParagraphCopies = readonly [ParagraphCopy, ...ParagraphCopy[]]

/**
 * Replaces the edit's characters in every copy. The text goes to the run of the first of them; inserted text to the run before it.
 * False where there is no run to take it.
 */
export function spliceCopies(text: string, [first, ...twins]: ParagraphCopies, edit: Edit, splices: Splices): boolean {
  const taker = spliceCopy(text, first, edit, splices)
  if (edit.text === '') for (const twin of twins) spliceCopy(text, twin, edit, splices)
  if (edit.text === '' || !taker) return edit.text === ''
  // A twin of a part of the paragraph takes the text only where the run that took it is in this part.
  return twins.every((twin) => {
    const takes = taker.start >= twin.from && taker.start < twin.to
    return spliceCopy(text, twin, takes ? edit : { ...edit, text: '' }, splices) !== null || !takes
  })
}

/**
 * Text that is as long as what it replaces goes character by character to where each of them stood, where those look different: of 李建国
 * with a bold 建, the mask is bold in the middle, and so is what it is filled with again. Runs that look alike, cut for other reasons than
 * their look, and text of another length are one word: that goes to the run of the first character. `source` is the part's.
 */
export function byElements({ segments }: ParagraphCopy, edit: Edit, source: string): readonly Edit[] {
  const { start, end, text } = edit
  if (text.length !== end - start) return [edit]
  const edits: Edit[] = []
  const places: number[] = []
  let last: Segment | undefined
  for (let index = firstReaching(segments, start + 1); (segments[index]?.start ?? end) < end; index++) {
    const segment = segments[index]
    if (!segment || segment.length === 0) continue
    if (!takesText(segment)) return [edit]
    const from = Math.max(segment.start, start)
    const to = Math.min(segment.start + segment.length, end)
    const before = edits.at(-1)
    // What touches in the source is one element: character data beside a reference.
    if (before && last && last.to === segment.from) edits[edits.length - 1] = { ...before, end: to }
    else edits.push({ start: from, end: to, text: '' })
    last = segment
    places.push(segment.from)
  }
  if (edits.length < 2 || new Set(places.map((at) => lookBefore(source, at))).size < 2) return [edit]
  const divided = edits.map((piece) => ({ ...piece, text: text.slice(piece.start - start, piece.end - start) }))
  return divided.every((piece) => !/^[\uDC00-\uDFFF]/u.test(piece.text)) ? divided : [edit]
}

/** How far before its text a run's properties are looked for, in UTF-16 units. */
const reach = 4000
/** Says nothing of the look: language, and which revision of the document it is from. */
const unseen = /<w:lang\b[^<>]*>|\sw:rsid\w*="[^"]*"/gu

/** The properties of the run whose text begins at `at`, as Word writes them; empty where it has none, or another prefix than Word's. */
function lookBefore(source: string, at: number): string {
  const before = source.slice(Math.max(0, at - reach), at)
  const run = before.slice(Math.max(0, ...['<w:r>', '<w:r '].map((tag) => before.lastIndexOf(tag))))
  return propertiesIn(run).replaceAll(unseen, '')
}

function propertiesIn(run: string): string {
  const opening = /<w:rPr\b[^<>]*>/u.exec(run)
  if (!opening) return ''
  const start = opening.index + opening[0].length
  const end = run.indexOf('</w:rPr>', start)
  return end === -1 ? '' : run.slice(start, end)
}

/** Which segment took the text; null where none did. `text` is the paragraph's. */
function spliceCopy(text: string, copy: ParagraphCopy, edit: Edit, splices: Splices): Segment | null {
  const start = Math.max(edit.start, copy.from) - copy.from
  const end = Math.min(edit.end, copy.to) - copy.from
  if (end < start) return null
  const { segments } = copy
  const first = firstReaching(segments, start)
  const after = firstFrom(segments, end)
  const anchor = edit.text !== '' ? anchorOf(segments, first, after, start, end) : -1
  if (edit.text !== '' && anchor === -1) return null
  const from = anchor === -1 ? first : Math.min(first, anchor)
  for (let index = from; index < Math.max(after, anchor + 1); index++) {
    const segment = segments[index]
    if (!segment || segment.kind === 'blank') continue
    const written = index === anchor ? edit.text : ''
    const cutFrom = Math.min(Math.max(start, segment.start), segment.start + segment.length)
    const cutTo = Math.max(cutFrom, Math.min(end, segment.start + segment.length))
    if (cutFrom === cutTo && written === '') continue
    addSplice(splices, copy.part, sourceAt(segment, cutFrom), sourceAt(segment, cutTo), escaped(segment, written))
    if (segment.preserveAt < 0) continue
    const taken = segments[anchor]?.preserveAt === segment.preserveAt ? edit.text : ''
    const made = { start: copy.from + start, end: copy.from + end, text: taken }
    if (mayEndBlank(text, made) && endsBlank(text, elementAround(copy, segment), made))
      preserve(copy, segment.preserveAt, splices)
  }
  return segments[anchor] ?? null
}

/** The segment that takes the new text: the first one replaced, else the one before the place, else the one after it; -1 for none. */
function anchorOf(segments: readonly Segment[], first: number, after: number, start: number, end: number): number {
  for (let index = first; index < after; index++) {
    const segment = segments[index]
    if (segment && takesText(segment) && segment.start + segment.length > start && segment.start < end) return index
  }
  for (let index = first; index >= 0; index--) {
    const segment = segments[index]
    if (!segment || segment.start >= start || segment.kind === 'blank') continue
    if (takesText(segment)) return index
    break
  }
  for (let index = Math.max(first, 0); index < segments.length; index++) {
    const segment = segments[index]
    if (!segment || segment.start < end || segment.kind === 'blank') continue
    return takesText(segment) ? index : -1
  }
  return -1
}

const takesText = ({ kind }: Segment): boolean => kind !== 'mark' && kind !== 'blank'

/** The first segment that starts at or after `offset`. */
function firstFrom(segments: readonly Segment[], offset: number): number {
  return firstIndex(segments, (segment) => segment.start >= offset)
}

function escaped(segment: Segment, text: string): string {
  if (segment.kind === 'cdata') return escapeCdata(text)
  return segment.inAttribute ? escapeAttribute(text) : escapeText(text)
}

/** A `w:t` that shows no blanks at its ends can only get one from the edit or from what stood beside the place. */
function mayEndBlank(text: string, { start, end, text: taken }: Edit): boolean {
  return text[start - 1] === ' ' || text[end] === ' ' || taken.startsWith(' ') || taken.endsWith(' ')
}

/** Whether the text of a `w:t`, `[from, to)` of the paragraph, has a blank at an end once the edit is made. */
function endsBlank(text: string, [from, to]: readonly [number, number], { start, end, text: taken }: Edit): boolean {
  const first = from < start ? text[from] : taken !== '' ? taken[0] : end < to ? text[end] : ''
  const last = end < to ? text[to - 1] : taken !== '' ? taken.at(-1) : from < start ? text[start - 1] : ''
  return first === ' ' || last === ' '
}

/** From where to where in the paragraph the text of the segment's `w:t` reaches. */
function elementAround(copy: ParagraphCopy, { preserveAt }: Segment): readonly [number, number] {
  copy.elements ??= elementsIn(copy)
  return copy.elements.get(preserveAt) ?? [0, 0]
}

function elementsIn({ segments, from }: ParagraphCopy): Map<number, readonly [number, number]> {
  const elements = new Map<number, readonly [number, number]>()
  for (const { preserveAt, start, length } of segments)
    elements.set(preserveAt, [elements.get(preserveAt)?.[0] ?? from + start, from + start + length])
  return elements
}

/** Blanks at the ends of a `w:t` are shown only where it says so; those that were not shown before are taken out. */
export function preserve(copy: ParagraphCopy, at: number, splices: Splices): void {
  if (copy.preserved?.has(at)) return
  copy.preserved ??= new Set()
  copy.preserved.add(at)
  addSplice(splices, copy.part, at, at, ' xml:space="preserve"')
  for (const { kind, preserveAt, from, to } of copy.segments)
    if (kind === 'blank' && preserveAt === at) addSplice(splices, copy.part, from, to, '')
}
