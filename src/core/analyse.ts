/** Everything that is known about one passage by itself: its placeholders and what was passed over, with offsets inside the passage. */
import { classify, sightOf } from './classify.ts'
import { type Column, columnOf } from './columns.ts'
import { takeEmphasis } from './emphasis.ts'
import type { DetectOptions } from './model.ts'
import type { PassageKind } from './passages.ts'
import type { Reason } from './reasons.ts'
import { because, isRuleLine, passedOver, type Stretch } from './rules/passed-over.ts'
import { type Mask, scanMasks } from './scan.ts'
import type { Verdict } from './sight.ts'

export interface Mark {
  readonly start: number
  readonly end: number
  /** The value with the visible digits at it. */
  readonly left: number
  readonly right: number
  readonly count: number
  readonly verdict: Verdict
}

export interface Rejected {
  readonly start: number
  readonly end: number
  readonly reason: Reason
}

export interface Analysis {
  readonly marks: readonly Mark[]
  readonly rejected: readonly Rejected[]
}

const nothing: Analysis = { marks: [], rejected: [] }

export function analyse(text: string, kind: PassageKind, options: DetectOptions, masks: Uint8Array): Analysis {
  const marks: Mark[] = []
  const rejected: Rejected[] = []
  if (kind === 'fence') {
    for (const { start, end } of scanMasks(text, masks, 0, text.length))
      rejected.push({ start, end, reason: because('code', '```') })
    return rejected.length === 0 ? nothing : { marks, rejected }
  }
  if (kind === 'table') {
    table(text, options, masks, marks, rejected)
    return { marks, rejected }
  }
  stretch(
    { text, from: 0, to: text.trimEnd().length, header: false, cell: false },
    null,
    options,
    masks,
    marks,
    rejected,
  )
  return marks.length + rejected.length === 0 ? nothing : { marks, rejected }
}

function table(text: string, options: DetectOptions, masks: Uint8Array, marks: Mark[], rejected: Rejected[]): void {
  let columns: readonly Column[] | null = null
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const end = newline < 0 ? text.length : newline
    const cells = cellsOf(text, from, end)
    const header = columns === null
    columns ??= cells.map((cell, index) => columnOf(text.slice(cell.from, cell.to), index))
    for (const [index, cell] of cells.entries())
      stretch(
        { text, ...cell, header, cell: true },
        header ? null : (columns[index] ?? null),
        options,
        masks,
        marks,
        rejected,
      )
    from = end + 1
  }
}

function cellsOf(text: string, from: number, to: number): readonly { from: number; to: number }[] {
  const cells: { from: number; to: number }[] = []
  let start = text.indexOf('|', from) + 1
  for (let at = start; at <= to; at++) {
    if (at < to && (text[at] !== '|' || text[at - 1] === '\\')) continue
    if (at < to || text.slice(start, at).trim() !== '') cells.push({ from: start, to: at })
    start = at + 1
  }
  return cells
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
  const kept: Mask[] = []
  const own: Rejected[] = []
  const rule = isRuleLine(line)
  for (const mask of all) {
    const reason = rule ? because('rule-line') : passedOver(line, mask)
    if (reason) own.push({ start: mask.start, end: mask.end, reason })
    else kept.push(mask)
  }
  let verdicts = judgeAll(line, column, kept)
  let values: readonly Mask[] = kept
  if (kept.some(({ stars }) => stars) && (kept.length > 1 || line.cell)) {
    const known = new Map(kept.map((mask, index) => [mask, verdicts[index]]))
    const judge = (mask: Mask) => known.get(mask) ?? classify(sightOf(text, from, to, mask, null, column))
    const found = takeEmphasis({ text, from, to, markdown: options.format === 'markdown' }, kept, judge)
    if (found.delimiters.length > 0) {
      for (const { start, end, cue } of found.delimiters) own.push({ start, end, reason: because('emphasis', cue) })
      values = found.masks
      verdicts = judgeAll(line, column, values)
    }
  }
  for (const [index, mask] of values.entries()) {
    const decided = verdicts[index]
    if (!decided) continue
    const { left, right } = sightOf(text, from, to, mask, null, column)
    marks.push({ start: mask.start, end: mask.end, left, right, count: mask.count, verdict: decided })
  }
  own.sort((a, b) => a.start - b.start)
  rejected.push(...own)
}

/** Right to left, so that the members of a list can take after the next one. */
function judgeAll({ text, from, to }: Stretch, column: Column | null, masks: readonly Mask[]): Verdict[] {
  const verdicts: Verdict[] = new Array<Verdict>(masks.length)
  for (let i = masks.length - 1; i >= 0; i--) {
    const mask = masks[i]
    if (!mask) continue
    const after = masks[i + 1]
    const next = after && isListed(text, mask.end, after.start) ? (verdicts[i + 1] ?? null) : null
    verdicts[i] = classify(sightOf(text, from, to, mask, next, column))
  }
  return verdicts
}

/** True where only a separator of a list or range stands between two values. */
function isListed(text: string, end: number, start: number): boolean {
  if (start - end > 6 || start === end) return false
  return /^[”"]?\s*\d*(?:[、和与及至到或/～~—–-]|——|以及)\s*\d*[“"]?$/u.test(text.slice(end, start))
}
