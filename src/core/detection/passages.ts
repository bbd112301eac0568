/** Cuts a text into passages, the units of all later work: a line, a table, or a fenced block of code. */
import { markupBlocks } from '../markup/structure.ts'
import { withOptionLines } from './option-lines.ts'
import type { PassageCut } from './passage-cut.ts'

/** The passages of `text`, which must begin with the start of one. `masks` is a table by code unit; in a form, empty cells are to be filled as well. */
export function* cutPassages(text: string, masks: Uint8Array, isForm = false): Generator<PassageCut> {
  const cuts = withTabTables(text, blocksFrom(text, masks), isForm)
  yield* isForm ? withOptionLines(text, cuts) : cuts
}

function* blocksFrom(text: string, masks: Uint8Array): Generator<PassageCut> {
  for (const { kind, start, end, isWatched } of markupBlocks(text, masks))
    yield { kind: kind === 'rows' ? 'table' : kind, start, end, masked: isWatched, cells: null, places: null }
}

/** A longer table is cut, so that an edit in it costs no more. */
export const mostRows = 400

/** Lines of as many tabs below one that hides nothing are a table with its head, as a spreadsheet is pasted. */
function* withTabTables(text: string, cuts: Iterable<PassageCut>, isForm: boolean): Generator<PassageCut> {
  let rows: PassageCut[] = []
  let width = 0
  let tab = -2
  for (const cut of cuts) {
    let tabs = 0
    if (cut.kind === 'line') {
      if (tab !== -1 && tab < cut.start) tab = text.indexOf('\t', cut.start)
      for (; tab !== -1 && tab < cut.end; tab = text.indexOf('\t', tab + 1)) tabs++
    }
    if (rows.length > 0 && tabs === width && rows.length < mostRows) rows.push(cut)
    else {
      yield* tableOf(text, rows, isForm)
      rows = tabs > 0 && (!cut.masked || isSignedHead(text.slice(cut.start, cut.end))) ? [cut] : []
      width = tabs
      if (rows.length === 0) yield cut
    }
  }
  yield* tableOf(text, rows, isForm)
}

/** The rows as one passage; a head without rows, or rows that hide nothing, stay lines. */
function tableOf(text: string, rows: readonly PassageCut[], isForm: boolean): readonly PassageCut[] {
  const [first, last] = [rows[0], rows.at(-1)]
  const isOpen = ({ start, end, masked }: PassageCut) => masked || (isForm && emptyCell.test(text.slice(start, end)))
  if (!first || !last || rows.length < 2 || !rows.some(isOpen)) return rows
  return [{ ...first, kind: 'table', end: last.end, masked: true }]
}

/** `项目\t数量*\t单价`: heads that hide nothing, some of which bear the sign of a note. */
function isSignedHead(line: string): boolean {
  if (line.length > longestHeadRow) return false
  const cells = line.trim().split('\t')
  const signed = cells.filter((cell) => /[*＊]/u.test(cell))
  return cells.length > 2 && signed.length * 2 <= cells.length && cells.every((cell) => headCell.test(cell))
}

const longestHeadRow = 200
const headCell = /^[*＊]?[\p{Script=Han}A-Za-z/]{2,10}(?:[（(][^（()）*＊\t]{1,10}[)）])?[*＊]{0,3}$/u

const emptyCell = /^\t|\t[ \u3000]*(?:\t|\r?\n|$)/u
