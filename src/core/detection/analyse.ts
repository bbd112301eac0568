/** Everything that is known about one passage by itself: its placeholders and what was passed over, with offsets inside the passage. */

import { linesIn } from '../markup/lines.ts'
import type { CellPlace, FormPlace } from '../model.ts'
import { cellLines } from './cells.ts'
import { choiceLines, choicesInCells, withLinesBelow } from './choice-lines.ts'
import { columnOf } from './columns.ts'
import type { DetectedRun } from './detected-run.ts'
import { fencedRuns } from './fenced.ts'
import { textCellLabels, wordCellLabels } from './form-cells.ts'
import { withBlanks } from './form-runs.ts'
import { type ReadingOptions, runsIn } from './line-runs.ts'
import type { ColumnHeader } from './mask-context.ts'
import type { PassageText } from './passage.ts'
import { rowsOf } from './tables.ts'

/** What stands in a passage that may hold masks, in text order. `maskChars` is a table by code unit. */
export function analyse(
  { text, kind, cells, places }: PassageText,
  options: ReadingOptions,
  maskChars: Uint8Array,
): readonly DetectedRun[] {
  if (kind === 'fence') return fencedRuns(text, options, maskChars)
  if (kind === 'table') return tableRuns(text, options, maskChars)
  if (kind === 'options') return optionRuns(text, places ?? [], options, maskChars)
  if (cells) return wordTableRuns(text, cells, places ?? [], options, maskChars)
  const line = { text, from: 0, to: text.trimEnd().length, header: false, cell: false, bold: false }
  const runs = runsIn(line, null, options, maskChars)
  if (!hasBlanks(options)) return runs
  const to = text.replace(/[\r\n]{1,2}$/u, '').length
  return withBlanks(runs, { text, from: 0, to, beside: '', isCell: false }, places ?? [])
}

/** A question and the lines of boxes or to write on below it, each line by itself but for its boxes. */
function optionRuns(
  text: string,
  places: readonly FormPlace[],
  options: ReadingOptions,
  maskChars: Uint8Array,
): readonly DetectedRun[] {
  const lines = withLinesBelow(choiceLines(text, linesIn(text), '', places), places)
  let told = 0
  return lines.flatMap((line) => {
    const own = text.slice(line.from, line.to)
    const runs = runsIn(
      { text, from: line.from, to: line.from + own.trimEnd().length, header: false, cell: false, bold: false },
      null,
      options,
      maskChars,
    )
    const first = told
    while (told < places.length && (places[told]?.start ?? 0) <= line.to) told++
    return withBlanks(runs, line, places.slice(first, told))
  })
}

/** Whether what a form leaves open is looked for as well. */
export function hasBlanks({ masks }: Pick<ReadingOptions, 'masks'>): boolean {
  return masks.includes('blanks')
}

/** A cell's runs; `opensRow` where the cell is the first of its row. */
interface CellRuns {
  readonly opensRow: boolean
  readonly runs: readonly DetectedRun[]
}

function tableRuns(text: string, options: ReadingOptions, maskChars: Uint8Array): readonly DetectedRun[] {
  const found: CellRuns[] = []
  let columns: readonly ColumnHeader[] | null = null
  const rows = rowsOf(text)
  const labels = hasBlanks(options) ? textCellLabels(text, rows) : null
  for (const [row, { cells }] of rows.entries()) {
    const header = columns === null
    columns ??= cells.map((cell, index) => columnOf(text.slice(cell.start, cell.end), index))
    const bold = cells.some((cell) => /^\*\*[^*]+\*\*$/u.test(text.slice(cell.start, cell.end)))
    for (const [index, cell] of cells.entries()) {
      const column = header ? null : (columns[index] ?? null)
      const line = { text, from: cell.start, to: cell.end, header, cell: true, bold }
      const masked = runsIn(line, column, options, maskChars)
      const beside = labels?.get(`${row} ${index}`) ?? ''
      const isRule = row === 1 && ruleCell.test(text.slice(cell.start, cell.end))
      const runs =
        labels && !isRule
          ? withBlanks(masked, { text, from: cell.start, to: cell.end, beside, isCell: true }, [])
          : masked
      if (runs.length > 0) found.push({ opensRow: index === 0, runs })
    }
  }
  return rowsApart(found)
}

const ruleCell = /^:?-+:?$/u

/** Each paragraph of a cell by itself, with what the heads of its row and column say where it is the only one. */
function wordTableRuns(
  text: string,
  cells: readonly CellPlace[],
  places: readonly FormPlace[],
  options: ReadingOptions,
  maskChars: Uint8Array,
): readonly DetectedRun[] {
  const found: CellRuns[] = []
  const labels = hasBlanks(options) ? wordCellLabels(text, cells, places) : null
  const lines = [...cellLines(text, cells)]
  const asked = labels ? choicesInCells(text, cells, lines, labels, places) : null
  let told = 0
  for (const [index, { start, end, heads }] of lines.entries()) {
    const line = text.slice(start, end)
    const to = start + line.trimEnd().length
    const from = Math.min(to, start + line.length - line.trimStart().length)
    const { isHead: header = false, isFirst: opensRow = false, column = null } = heads ?? {}
    const masked = runsIn({ text, from, to, header, cell: true, bold: false }, column, options, maskChars)
    const first = told
    while (told < places.length && (places[told]?.start ?? 0) <= end) told++
    const beside = labels?.get(index) ?? null
    const isCell = beside?.isAlone ?? false
    const form = { ...asked?.get(index), text, from: start, to: end, beside: beside?.label ?? '', isCell }
    const own = places.slice(first, told)
    const runs = labels && !beside?.asksRight ? withBlanks(masked, form, own) : masked
    if (runs.length > 0) found.push({ opensRow, runs })
  }
  return rowsApart(found)
}

/** Rows of one table are about different things: names of one level in its first column share no field. */
function rowsApart(cells: readonly CellRuns[]): readonly DetectedRun[] {
  const heads = new Map<string, DetectedRun[]>()
  for (const { opensRow, runs } of cells) {
    const head = opensRow ? runs.findLast(({ hidden }) => hidden) : undefined
    const entity = head?.hidden?.verdict.entity
    if (!head || entity?.type !== 'level') continue
    const key = `${entity.level} ${entity.elsewhere}`
    const same = heads.get(key)
    if (same) same.push(head)
    else heads.set(key, [head])
  }
  const apart = new Set([...heads.values()].filter((same) => same.length > 1).flat())
  return cells.flatMap(({ runs }) => (apart.size === 0 ? runs : runs.map((run) => (apart.has(run) ? alone(run) : run))))
}

/** The run with a name that no other mask shares. */
function alone(run: DetectedRun): DetectedRun {
  if (!run.hidden) return run
  const verdict = { ...run.hidden.verdict, isMember: true }
  return { ...run, hidden: { ...run.hidden, verdict } }
}
