/** The head (版头) of an official document: what stands above its title, GB/T 9704—2012, 7.2 and 10. */
import * as say from '../language/head.ts'
import { date, number, organ } from '../language/structure.ts'
import type { Span } from '../model.ts'
import type { Block, Mark, TwoEnds } from './block.ts'
import { runsOf } from './inline.ts'
import { line, twoEnds } from './line.ts'
import type { Part } from './part.ts'
import { type Source, shapeOf, trimmed } from './source.ts'

interface Head {
  readonly blocks: readonly Block[]
  /** How many parts the head is made of. */
  readonly parts: number
}

/** A head has at most so many organs, and a telegram's so many lines. */
const mostOrgans = 12
const mostDispatched = 8

/** No blocks where the report starts with no head. */
export function headOf(source: Source, parts: readonly Part[]): Head {
  const lines = parts.slice(0, 4 + mostOrgans + 4).map((part) => (part.kind === 'line' ? part.span : null))
  const shapeAt = (at: number): string => {
    const span = lines[at]
    return span ? shapeOf(source, span) : ''
  }
  const marks = marksOf(source, lines, shapeAt, 0)
  const flag = flagAt(source, lines, shapeAt, marks.parts) ?? telegramAt(source, lines, shapeAt, marks.parts)
  // Six digits or a word alone head no document; 密级 above a title does.
  const isHead = flag !== null || marks.blocks.some(({ kind }) => kind !== 'copyNumber')
  if (!isHead || parts.length <= marks.parts) return { blocks: [], parts: 0 }
  const used = marks.parts + (flag?.parts ?? 0)
  return {
    blocks: [...marks.blocks, ...(flag?.blocks ?? [])],
    parts: used + Number(flag !== null && parts[used]?.kind === 'rule'),
  }
}

type Lines = readonly (Span | null)[]
type ShapeAt = (at: number) => string

const wide = /[\s　]{2,}|　/u

/** 份号, 密级 and 紧急程度, each on its line or side by side. */
function marksOf(source: Source, lines: Lines, shapeAt: ShapeAt, from: number) {
  const blocks: Mark[] = []
  let at = from
  for (; at < from + 4; at++) {
    const span = lines[at]
    const found = span ? marksIn(source, span, shapeAt(at)) : null
    if (!found) break
    blocks.push(...found)
  }
  return { blocks, parts: at - from }
}

function marksIn(source: Source, span: Span, shape: string): readonly Mark[] | null {
  const whole = markOf(source, span)
  if (whole) return [whole]
  const gap = wide.exec(shape)
  if (!gap) return null
  const middle = span.start + gap.index
  const first = markOf(source, { start: span.start, end: middle })
  const second = markOf(source, trimmed(source, { start: middle, end: span.end }))
  return first && second ? [first, second] : null
}

function markOf(source: Source, span: Span): Mark | null {
  const shape = shapeOf(source, span)
  const runs = () => runsOf(source, span)
  if (say.copyNumber.test(shape)) return { kind: 'copyNumber', runs: runs() }
  if (say.secrecy.test(shape)) return { kind: 'secrecy', runs: runs() }
  if (say.urgency.test(shape)) return { kind: 'urgency', runs: runs() }
  return null
}

/** 发文机关标志, 发文字号 and 签发人 from line `from` on; or the mark and number of an order or of minutes. */
function flagAt(source: Source, lines: Lines, shapeAt: ShapeAt, from: number): Head | null {
  const special = specialAt(source, lines, shapeAt, from)
  if (special) return special
  let at = from
  while (at - from < mostOrgans && isOrganLine(shapeAt(at))) at++
  const organs = lines.slice(from, at).filter((span) => span !== null)
  // A letter has them below its line (10.1); which layout has them where is the layout's.
  const marks = marksOf(source, lines, shapeAt, at)
  const numbered = numberAt(source, lines, shapeAt, at + marks.parts)
  if (organs.length === 0 || !numbered) return null
  return {
    blocks: [...marks.blocks, organBlock(source, organs), numbered.block],
    parts: at - from + marks.parts + numbered.parts,
  }
}

/** A line of the red head: a name, a name with 文件, or 文件 alone. */
function isOrganLine(shape: string): boolean {
  if (number.test(shape) || say.signer.test(shape)) return false
  return organ.test(shape) || say.organName.test(shape) || /^文[\s　]*件$/u.test(shape)
}

function organBlock(source: Source, spans: readonly Span[]): Block {
  const [first] = spans
  if (first && spans.length === 1) return line(source, 'organ', first)
  const names: Span[] = []
  let word: Span | null = null
  for (const span of spans) {
    const said = say.organWord.exec(shapeOf(source, span))
    const middle = said ? span.start + said.index : span.end
    if (said) word = { start: middle, end: span.end }
    if (middle > span.start) names.push({ start: span.start, end: middle })
  }
  return {
    kind: 'organs',
    names: names.map((span) => runsOf(source, span)),
    word: word ? runsOf(source, word) : [],
  }
}

/** The number, with who signs on its line, below or above it. */
function numberAt(
  source: Source,
  lines: Lines,
  shapeAt: ShapeAt,
  at: number,
): { block: TwoEnds; parts: number } | null {
  const above = say.signer.test(shapeAt(at)) ? lines[at] : null
  const span = lines[above ? at + 1 : at]
  if (!span || !isNumber(shapeOf(source, span))) return null
  const block = twoEnds(source, 'number', span)
  const next = at + (above ? 2 : 1)
  if (above) return { block: { ...block, right: runsOf(source, above) }, parts: 2 }
  const below = say.signer.test(shapeAt(next)) && block.right.length === 0 ? lines[next] : null
  return below ? { block: { ...block, right: runsOf(source, below) }, parts: 2 } : { block, parts: 1 }
}

/** Brackets around all of it are a reference below a title. */
function isNumber(shape: string): boolean {
  return number.test(shape) && !/^[（(〔[]/u.test(shape)
}

function specialAt(source: Source, lines: Lines, shapeAt: ShapeAt, from: number): Head | null {
  const [mark, span] = [lines[from], lines[from + 1]]
  if (!mark || !span) return null
  const shape = shapeAt(from + 1)
  const isOrder = say.orderMark.test(shapeAt(from)) && say.orderNumber.test(shape)
  const isMinutes = say.minutesMark.test(shapeAt(from)) && (say.minutesNumber.test(shape) || isNumber(shape))
  if (!isOrder && !isMinutes) return null
  const blocks: Block[] = [line(source, 'organ', mark), twoEnds(source, 'number', span)]
  const issued = isMinutes ? lines[from + 2] : null
  const ends = issued ? twoEnds(source, 'issued', issued) : null
  const isIssued = issued && isDated(shapeOf(source, issued)) && ends?.right.length !== 0
  return { blocks: ends && isIssued ? [...blocks, ends] : blocks, parts: ends && isIssued ? 3 : 2 }
}

function isDated(shape: string): boolean {
  const parts = shape.split(wide)
  return parts.length === 2 && date.test(parts[1] ?? '')
}

/** The form's name and the lines that say who sends it, whereto and how urgent it is. */
function telegramAt(source: Source, lines: Lines, shapeAt: ShapeAt, from: number): Head | null {
  const mark = lines[from]
  if (!mark || !say.telegramMark.test(shapeAt(from))) return null
  let at = from + 1
  while (at - from <= mostDispatched && isDispatch(shapeAt(at))) at++
  const sent = lines.slice(from + 1, at).filter((span) => span !== null)
  if (sent.length === 0) return null
  return {
    blocks: [line(source, 'organ', mark), ...sent.map((span) => twoEnds(source, 'dispatch', span))],
    parts: at - from,
  }
}

function isDispatch(shape: string): boolean {
  return say.dispatch.test(shape) || isNumber(shape)
}
