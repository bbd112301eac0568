/** A finished document beside the report it was made from: whether every place of every field stands in it as it was decided, and all else as it was. */
import { blocksOf, linesOfBlock, type ResolvedText, type Runs } from '../../core/blocks.ts'
import { applyChange } from '../../core/change.ts'
import { error } from '../../core/codes.ts'
import { excerpt } from '../../core/excerpt.ts'
import type { FieldId, Format } from '../../core/model.ts'
import type { Resolved } from '../../core/resolve.ts'
import { fail, map, ok, type Result } from '../../core/result.ts'
import type { WordDocument } from '../../docx/stories.ts'
import { bodyOf } from '../finish/word-body.ts'
import type { OpenedReport } from '../open.ts'

/** A place that is not filled: what stood there, and whose it is. */
interface MaskPlace {
  readonly field: FieldId
  readonly state: 'open' | 'kept'
  readonly mask: string
}

/** Text as it must stand, with the places in it that hold a mask. */
type ExpectedLine = readonly (string | MaskPlace)[]

/** A place that nobody decided and that holds its mask still; UTF-16 offsets of the finished report, null where it has no line there. */
export interface OpenPlace {
  readonly field: FieldId
  readonly text: string
  readonly start: number | null
}

/** What is beside the report as it must be. */
export interface Standing {
  /** How many places are filled. */
  readonly filled: number
  readonly open: readonly OpenPlace[]
}

/**
 * `resolved` is the report with its decisions put in. A Word document may have been filled in place, for the public or not, or
 * built anew from its body; it is enough that one of these is what stands there.
 */
export async function placesStanding(
  finished: OpenedReport,
  origin: OpenedReport,
  resolved: Resolved,
): Promise<Result<Standing>> {
  const body = finished.word?.paragraphs.filter(({ story }) => story === 'body').map(({ text }) => text)
  const whole: Resolved & ResolvedText = origin.word ? bodyOf(origin.word, resolved) : resolved
  const lines = newLines(whole, origin.format, finished.word !== null)
  const anew = () => map(standingIn(body?.join('') ?? finished.text, lines), standingOf(whole))
  if (!finished.word || !origin.word) return anew()
  const filled = await filledLines(origin.word, resolved)
  if (!filled.ok) return filled
  const found = await everyLine(finished.word.package.zip.bytes)
  if (!found.ok) return found
  const { word } = finished
  const tried = filled.value.map((copy) => map(standingInPlace(word, found.value, copy), standingOf(resolved)))
  const proved = tried.find((one) => one.ok) ?? anew()
  return proved.ok ? proved : (tried[0] ?? proved)
}

const standingOf =
  ({ pieces }: Resolved) =>
  (open: readonly OpenPlace[]): Standing => ({ open, filled: pieces.filter(({ state }) => state === 'filled').length })

// Two characters of a private plane stand around a place's number while a document is filled and read again.
const [before, after] = ['\u{F0000}', '\u{F0001}']
const marked = new RegExp(`${before}(\\d+)${after}`, 'u')

interface StoryLine {
  readonly story: string
  readonly parts: ExpectedLine
}

/** The report filled in place with a mark at each place that is not filled, and the public copy of that. */
async function filledLines(word: WordDocument, resolved: Resolved): Promise<Result<readonly (readonly StoryLine[])[]>> {
  const [{ fillDocument }, { sanitizeDocument }] = await Promise.all([
    import('../../docx/fill.ts'),
    import('../../docx/sanitize.ts'),
  ])
  const edits = resolved.placeholders.map(({ start, end }, index) => ({ start, end, text: textAt(resolved, index) }))
  const filled = fillDocument(word, edits)
  if (!filled.ok) return filled
  const cleaned = sanitizeDocument(filled.value)
  const copies = [filled.value, ...(cleaned.ok ? [cleaned.value.bytes] : [])]
  const all: (readonly StoryLine[])[] = []
  for (const bytes of copies) {
    const lines = await everyLine(bytes)
    if (!lines.ok) return lines
    all.push(lines.value.map(({ story, text }) => ({ story, parts: partsOf(text, resolved) })))
  }
  return ok(all)
}

/** The value of a place, or the mark of one that is not filled. */
function textAt({ text, pieces }: Resolved, index: number): string {
  const piece = pieces[index]
  return piece?.state === 'filled' ? text.slice(piece.start, piece.end) : before + index + after
}

async function everyLine(bytes: Uint8Array) {
  const { readDocument } = await import('../../docx/stories.ts')
  const read = readDocument(bytes, true)
  return read.ok ? ok(read.value.paragraphs) : read
}

function partsOf(text: string, { pieces, placeholders }: Resolved): ExpectedLine {
  return text.split(marked).flatMap((piece, at): (string | MaskPlace)[] => {
    if (at % 2 === 0) return piece === '' ? [] : [piece]
    const [place, { field, state } = {}] = [placeholders[Number(piece)], pieces[Number(piece)]]
    return place && field !== undefined && state !== 'filled' && state ? [{ field, state, mask: place.text }] : []
  })
}

/** What a document built anew says, or a text. */
function newLines(resolved: Resolved & ResolvedText, format: Format, isDocument: boolean): readonly ExpectedLine[] {
  if (isDocument) {
    // A separator is drawn, not written.
    const written = blocksOf(resolved, format).filter(({ kind }) => kind !== 'separator')
    return written.flatMap(linesOfBlock).map(lineOf)
  }
  const marks = resolved.pieces.map((piece, index) => ({ ...piece, text: textAt(resolved, index) }))
  return applyChange(resolved.text, marks)
    .split('\n')
    .map((line) => partsOf(line, resolved))
}

const lineOf = (runs: Runs): ExpectedLine =>
  runs.map(({ text, value }) =>
    value && value.state !== 'filled' ? { field: value.field, state: value.state, mask: text } : text,
  )

/** Lines that a public copy has no longer and a review copy has besides. */
const aside = new Set(['comments', 'properties'])

function standingInPlace(
  finished: WordDocument,
  found: readonly { readonly story: string; readonly text: string }[],
  expected: readonly StoryLine[],
): Result<readonly OpenPlace[]> {
  const open: OpenPlace[] = []
  let next = 0
  let line = 0
  for (const { story, text } of found) {
    // Lines without a mask outside of paragraphs are read here and are no lines of the report.
    const shown = finished.paragraphs[line]
    const start = shown?.text === text && shown.story === story ? shown.start : null
    if (start !== null) line++
    const places = placesIn(text, expected[next]?.parts)
    if (places) {
      for (const place of places) open.push({ ...place, start: start === null ? null : start + place.start })
      next++
    } else if (!aside.has(story)) {
      const skipped = expected.slice(next).findIndex(({ parts }) => placesIn(text, parts) !== null)
      const between = skipped < 0 ? [] : expected.slice(next, next + skipped)
      if (skipped < 0 || between.some((one) => !aside.has(one.story)))
        return fail(error('check-differs', { expected: worded(expected[next]?.parts), found: excerpt(text) }))
      next += skipped + 1
    }
  }
  const missing = expected.slice(next).find(({ story }) => !aside.has(story))
  return missing ? fail(error('check-missing', { text: worded(missing.parts) })) : ok(open)
}

type LinePlace = OpenPlace & { readonly start: number }

/** The open places of a line that says what it must; null where it does not. */
function placesIn(text: string, parts: ExpectedLine | undefined): readonly LinePlace[] | null {
  if (!parts) return null
  if (parts.every((part) => typeof part === 'string')) return parts.join('') === text ? [] : null
  const match = new RegExp(`^${patternOf(parts)}$`, 'du').exec(text)
  if (!match) return null
  const places = parts.filter((part) => typeof part !== 'string')
  return places.flatMap(({ field, state }, index) => {
    const [start, end] = match.indices?.[index + 1] ?? [0, 0]
    return state === 'open' ? [{ field, text: text.slice(start, end), start }] : []
  })
}

/** A kept mask may have been written as bars, as crosses or with another length. */
function patternOf(parts: ExpectedLine): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return literal(part)
      if (part.state === 'open') return `(${literal(part.mask)})`
      const character = literal(part.mask.match(/[*＊×某Xx]/u)?.[0] ?? '*')
      return `(${literal(part.mask)}|█+|×+|${character}+)`
    })
    .join('')
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

/** What a new document may say besides: numbers, and the word before the names of attachments. */
const furniture = /^(?:附件|[\p{P}\p{S}\p{N}])*$/u

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** Each line after the one before it, however they are broken and numbered. */
function standingIn(text: string, lines: readonly ExpectedLine[]): Result<readonly OpenPlace[]> {
  const whole = withoutBlanks(text)
  const open: OpenPlace[] = []
  let from = 0
  for (const line of lines) {
    const bare = line.map((part) => (typeof part === 'string' ? withoutBlanks(part) : part))
    const pattern = new RegExp(patternOf(bare), 'gu')
    pattern.lastIndex = from
    const match = pattern.exec(whole)
    if (!match) return fail(error('check-missing', { text: worded(line) }))
    const between = whole.slice(from, match.index)
    if (!furniture.test(between))
      return fail(error('check-differs', { expected: worded(line), found: excerpt(between) }))
    from = match.index + match[0].length
    for (const part of bare)
      if (typeof part !== 'string' && part.state === 'open')
        open.push({ field: part.field, text: part.mask, start: null })
  }
  const rest = whole.slice(from)
  return furniture.test(rest) ? ok(open) : fail(error('check-differs', { expected: '', found: excerpt(rest) }))
}

const worded = (parts: ExpectedLine = []): string =>
  excerpt(parts.map((part) => (typeof part === 'string' ? part : part.mask)).join(''))
