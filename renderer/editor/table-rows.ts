/**
 * The tables of a Word document row by row. The report has a line for each paragraph; here the line ends within a row are shown as signs, each in the
 * place of one character, so that every offset in the editor is one of the report.
 */
import type { CellPlace } from '../../src/core/model.ts'
import type { Resolved } from '../../src/core/resolve.ts'
import { firstIndex } from '../../src/core/search.ts'
import { oncePerState, shownOf } from '../model/shown.ts'

/** The end of a line of the report that the editor does not break at. */
export interface Joint {
  readonly line: number
  /** Of two cells, or of two paragraphs of one. */
  readonly between: 'cells' | 'paragraphs'
}

/** As wide as a Chinese character, so that lines break where the editor thinks; no font is without them. */
const signs = { cells: '｜', paragraphs: '¶' } as const
export const anySign = /[｜¶]/u

/** A cell of more paragraphs is read as lines. */
const mostParagraphs = 4

/** In order of their lines. `cells` are in that order too. Linear in them. */
export function jointsOf(cells: readonly CellPlace[]): readonly Joint[] {
  const [paragraphs, inRow, last] = [new Map<string, number>(), new Map<string, number>(), new Map<number, number>()]
  for (const cell of cells) {
    const own = cellKey(cell)
    if (!paragraphs.has(own)) inRow.set(rowKey(cell), (inRow.get(rowKey(cell)) ?? 0) + 1)
    paragraphs.set(own, (paragraphs.get(own) ?? 0) + 1)
    last.set(cell.table, cell.line)
  }
  const joints: Joint[] = []
  /** Joins `count` lines after `from` to it. */
  const join = (from: number, count: number) => {
    for (let at = 0; at < count; at++) joints.push({ line: from + at, between: 'cells' })
  }
  /** Of each table the merged cells that may reach below. */
  const merged = new Map<number, readonly CellPlace[]>()
  /** How many merged cells of rows above go on in a row between two columns; each is a line without a place. */
  const goingOn = ({ table, row }: CellPlace, after: number, before: number) =>
    (merged.get(table) ?? []).filter(
      (one) => one.row < row && row < one.row + one.rows && after < one.column && one.column < before,
    ).length
  for (const [at, cell] of cells.entries()) {
    const next = cells[at + 1]
    if (cell.rows > 1) {
      const above = merged.get(cell.table) ?? []
      const still = above.filter((one) => one.row + one.rows > cell.row && cellKey(one) !== cellKey(cell))
      merged.set(cell.table, [...still, cell])
    }
    const between = next ? next.line - cell.line - 1 : Number.POSITIVE_INFINITY
    if (next && rowKey(next) === rowKey(cell)) {
      if (next.column !== cell.column) {
        if (between === goingOn(cell, cell.column, next.column)) join(cell.line, between + 1)
      } else if (
        between === 0 &&
        (inRow.get(rowKey(cell)) ?? 0) > 1 &&
        (paragraphs.get(cellKey(cell)) ?? 0) <= mostParagraphs
      )
        joints.push({ line: cell.line, between: 'paragraphs' })
      continue
    }
    const behind = goingOn(cell, cell.column, Number.POSITIVE_INFINITY)
    const before = next?.table === cell.table ? goingOn(next, -1, next.column) : 0
    const isLast = last.get(cell.table) === cell.line
    if (isLast ? between < behind : next?.table !== cell.table || between !== behind + before) continue
    join(cell.line, behind)
    if (next && before > 0) join(next.line - before, before)
  }
  return joints
}

const rowKey = ({ table, row }: CellPlace) => `${table} ${row}`
const cellKey = (cell: CellPlace) => `${rowKey(cell)} ${cell.column}`

const known = new WeakMap<readonly CellPlace[], readonly Joint[]>()

/** Those of a report; none where it is no Word document. */
export function jointsIn(cells: readonly CellPlace[] | undefined): readonly Joint[] {
  if (!cells) return []
  const joints = known.get(cells) ?? jointsOf(cells)
  known.set(cells, joints)
  return joints
}

/** Where each joint stands in the text, in UTF-16 code units. */
export function placesOfJoints(text: string, joints: readonly Joint[]): readonly number[] {
  const places: number[] = []
  let [line, at] = [0, -1]
  for (const joint of joints) {
    for (; line <= joint.line; line++) {
      at = text.indexOf('\n', at + 1)
      if (at < 0) return places
    }
    places.push(at)
  }
  return places
}

/** The text as the editor has it: as long as it was. */
export function inRows(text: string, joints: readonly Joint[]): string {
  if (joints.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const [index, at] of placesOfJoints(text, joints).entries()) {
    parts.push(text.slice(from, at), signs[joints[index]?.between ?? 'cells'])
    from = at + 1
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** What the editor shows of a session. */
export const shownInRows: (work: Parameters<typeof shownOf>[0]) => Resolved = oncePerState((work) => {
  const [shown, joints] = [shownOf(work), jointsIn(work.detection.options.cells)]
  return joints.length === 0 ? shown : { ...shown, text: inRows(shown.text, joints) }
})

/** In which line of the editor, counted from 1, a line of the report, counted from 0, stands. */
export function editorLine(line: number, joints: readonly Joint[]): number {
  return line + 1 - firstIndex(joints, (joint) => joint.line >= line)
}

/**
 * What is copied of `[start, end)` of the report's text: cells with tabs between them, as a sheet takes them. A cell of several paragraphs is
 * one line among others, and keeps its line ends where it is copied alone. Null where no cell ends in it.
 */
export function copiedCells(text: string, joints: readonly Joint[], start: number, end: number): string | null {
  const within = placesOfJoints(text.slice(0, end), joints).flatMap((at, index) =>
    at < start ? [] : [{ at, between: joints[index]?.between }],
  )
  if (!within.some(({ between }) => between === 'cells')) return within.length === 0 ? null : text.slice(start, end)
  let [copied, from] = ['', start]
  for (const { at, between } of within) {
    copied += text.slice(from, at) + (between === 'cells' ? '\t' : ' ')
    from = at + 1
  }
  return copied + text.slice(from, end)
}
