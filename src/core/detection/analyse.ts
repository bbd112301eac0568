/** Everything that is known about one passage by itself: its placeholders and what was passed over, with offsets inside the passage. */

import type { CellPlace, DetectOptions } from '../model.ts'
import type { Reason } from '../reasons.ts'
import { cellLines } from './cells.ts'
import { classify, sightOf } from './classify.ts'
import { columnOf } from './columns.ts'
import { takeEmphasis } from './emphasis.ts'
import { surroundings } from './ids.ts'
import { judgeAll } from './judging.ts'
import type { Analysed } from './passage.ts'
import { because, footnoteOrRequired, isRuleLine, passedOver, type Stretch } from './rules/passed-over.ts'
import { type Mask, scanMasks } from './scan.ts'
import { type Column, digitsAfter, digitsBefore, type Verdict } from './sight.ts'
import type { Mark, Spot } from './spot.ts'
import { cellsOf } from './tables.ts'

interface Rejected {
  readonly start: number
  readonly end: number
  readonly reason: Reason
}

/** What stands in a passage that may hold masks, in text order. */
export function analyse({ text, kind, cells }: Analysed, options: DetectOptions, masks: Uint8Array): readonly Spot[] {
  const marks: Mark[] = []
  const rejected: Rejected[] = []
  if (kind === 'fence')
    for (const { start, end } of scanMasks(text, masks, 0, text.length))
      rejected.push({ start, end, reason: because('code', '```') })
  else if (kind === 'table') table(text, options, masks, marks, rejected)
  else if (cells) wordTable(text, cells, options, masks, marks, rejected)
  else {
    const line = { text, from: 0, to: text.trimEnd().length, header: false, cell: false, bold: false }
    stretch(line, null, options, masks, marks, rejected)
  }
  return spotsOf(text, marks, rejected)
}

function spotsOf(text: string, marks: readonly Mark[], rejected: readonly Rejected[]): readonly Spot[] {
  const spots: Spot[] = []
  for (let m = 0, r = 0; m < marks.length || r < rejected.length; ) {
    const mark = marks[m]
    const other = rejected[r]
    if (mark && (!other || mark.start < other.start)) {
      const { start, end, verdict } = mark
      spots.push({ start, end, reason: verdict, mark, key: surroundings(text, start, end) })
      m++
    } else if (other) {
      spots.push({ ...other, mark: null, key: surroundings(text, other.start, other.end) })
      r++
    }
  }
  return spots
}

function table(text: string, options: DetectOptions, masks: Uint8Array, marks: Mark[], rejected: Rejected[]): void {
  let columns: readonly Column[] | null = null
  const rows: number[] = []
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const end = newline < 0 ? text.length : newline
    const cells = cellsOf(text, from, end)
    const header = columns === null
    columns ??= cells.map((cell, index) => columnOf(text.slice(cell.from, cell.to), index))
    const bold = cells.some((cell) => /^\*\*[^*]+\*\*$/u.test(text.slice(cell.from, cell.to)))
    for (const [index, cell] of cells.entries()) {
      if (index === 1 && marks.length > 0) rows.push(marks.length - 1)
      const column = header ? null : (columns[index] ?? null)
      stretch({ text, ...cell, header, cell: true, bold }, column, options, masks, marks, rejected)
    }
    from = end + 1
  }
  separateRows(marks, rows)
}

/** Each paragraph of a cell by itself, with what the heads of its row and column say where it is the only one. */
function wordTable(
  text: string,
  cells: readonly CellPlace[],
  options: DetectOptions,
  masks: Uint8Array,
  marks: Mark[],
  rejected: Rejected[],
): void {
  const rows: number[] = []
  for (const { start, end, heads } of cellLines(text, cells)) {
    const line = text.slice(start, end)
    const to = start + line.trimEnd().length
    const from = Math.min(to, start + line.length - line.trimStart().length)
    const { isHead: header = false, isFirst = false, column = null } = heads ?? {}
    const before = marks.length
    stretch({ text, from, to, header, cell: true, bold: false }, column, options, masks, marks, rejected)
    if (isFirst && marks.length > before) rows.push(marks.length - 1)
  }
  separateRows(marks, rows)
}

/** Rows of one table are about different things: names of one level in its first column share no field. */
function separateRows(marks: Mark[], rows: readonly number[]): void {
  const counts = new Map<string, number>()
  const entityAt = (row: number) => marks[row]?.verdict.entity ?? ''
  const distinct = [...new Set(rows)].filter((row) => entityAt(row).startsWith('level:'))
  for (const row of distinct) counts.set(entityAt(row), (counts.get(entityAt(row)) ?? 0) + 1)
  for (const row of distinct) {
    const mark = marks[row]
    if (mark && (counts.get(mark.verdict.entity ?? '') ?? 0) > 1)
      marks[row] = { ...mark, verdict: { ...mark.verdict, entity: null } }
  }
}

/** Values, delimiters and verdicts of one line or cell, in text order. */
function stretch(
  line: Stretch,
  column: Column | null,
  options: DetectOptions,
  table: Uint8Array,
  marks: Mark[],
  rejected: Rejected[],
): void {
  const { text, from, to } = line
  const all = scanMasks(text, table, from, to)
  if (all.length === 0) return
  const own: Rejected[] = []
  const pass = (mask: Mask, reason: Reason | null): boolean => {
    if (reason) own.push({ start: mask.start, end: mask.end, reason })
    return reason === null
  }
  const rule = isRuleLine(line) ? because('rule-line') : null
  const some = all.filter((mask) => pass(mask, rule ?? passedOver(line, mask)))
  if (some.length > 0) decide(line, column, options, some, pass, own, marks)
  for (const one of own.sort((a, b) => a.start - b.start)) rejected.push(one)
}

/** Takes emphasis and single marks out of the values and adds the rest to `marks`. */
function decide(
  line: Stretch,
  column: Column | null,
  options: DetectOptions,
  masks: readonly Mask[],
  pass: (mask: Mask, reason: Reason | null) => boolean,
  rejected: Rejected[],
  marks: Mark[],
): void {
  const { text, from, to } = line
  const first = judgeAll(line, column, masks)
  const plain = emphasised(line, column, options, masks, first, rejected)
  const values = plain.filter((mask) => pass(mask, footnoteOrRequired(line, mask)))
  const same = values.length === masks.length && values.every((mask, index) => mask === masks[index])
  const verdicts = same ? first : judgeAll(line, column, values)
  for (const [index, mask] of values.entries()) {
    const decided = verdicts[index]
    if (!decided || !pass(mask, leadingMark(line, mask, decided))) continue
    const left = digitsBefore(text, from, mask.start)
    const right = digitsAfter(text, to, mask.end)
    marks.push({ start: mask.start, end: mask.end, left, right, count: mask.count, verdict: decided })
  }
}

/** One asterisk that opens a line and that nothing explains marks the line, as a sloppy bullet or footnote does. */
function leadingMark(line: Stretch, mask: Mask, { weight }: Verdict): Reason | null {
  const opens = mask.count === 1 && mask.start === line.from && mask.end < line.to
  return opens && weight === 0 ? because('footnote') : null
}

/** A cell of asterisks alone in a row that is bold: two of them on each side are its delimiters. */
function boldCell(mask: Mask): Mask {
  const count = mask.count - 4
  const [head, tail] = mask.groups === 1 ? [count, count] : [mask.head - 2, mask.tail - 2]
  return { ...mask, start: mask.start + 2, end: mask.end - 2, count, head, tail }
}

/** The values without the Markdown delimiters among them, which go to `rejected`. */
function emphasised(
  line: Stretch,
  column: Column | null,
  options: DetectOptions,
  masks: readonly Mask[],
  verdicts: readonly Verdict[],
  rejected: Rejected[],
): readonly Mask[] {
  const { text, from, to } = line
  const [only] = masks
  if (
    line.bold &&
    only?.stars &&
    only.start === from &&
    only.end === to &&
    only.head > 2 &&
    only.tail > 2 &&
    only.count > 4
  ) {
    for (const start of [from, to - 2]) rejected.push({ start, end: start + 2, reason: because('emphasis') })
    return [boldCell(only)]
  }
  if (masks.length < 2 || !masks.some((mask, i) => mask.stars && (mask.head > 2 || verdicts[i]?.weight !== 2)))
    return masks
  const known = new Map(masks.map((mask, index) => [mask, verdicts[index]]))
  const judge = (mask: Mask) => known.get(mask) ?? classify(sightOf(text, from, to, mask, null, column))
  const found = takeEmphasis({ text, from, to, markdown: options.format === 'markdown' }, masks, judge)
  for (const { start, end, cue } of found.delimiters) rejected.push({ start, end, reason: because('emphasis', cue) })
  return found.masks
}
