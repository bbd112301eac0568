/** What a whole text uses single asterisks for beside masks: learnt when it is opened, kept over edits, as the habit of emphasis is. */
import { behindSure, speaks } from '../language/signs.ts'
import { linesIn } from '../markup/lines.ts'
import { type ReportSign, reportSigns } from './report-sign.ts'
import {
  endsCell,
  isAside,
  isBehindWhole,
  isBehindWords,
  isHeadRow,
  isLabelled,
  opensNote,
} from './rules/passed-over/sign-shapes.ts'
import { isPut } from './rules/passed-over/symbols.ts'
import { type Mask, scanMasks } from './scan.ts'
import type { LineSpan } from './scanned-line.ts'

const mostOfLine = 64

/** In one pass over the lines: a note is one where its sign stood behind words before. */
export function signsOf(text: string, masks: Uint8Array): readonly ReportSign[] {
  const found = new Set<ReportSign>()
  let [marked, spoken, asides, labels] = [0, 0, 0, 0]
  const inCells = new Set<number>()
  let [bullets, isBulletNote] = [0, false]
  let [lines, single, several, coded] = [0, 0, 0, 0]
  const nextStar = starFinder(text)
  let star = nextStar(0)
  if (star === text.length) return []
  for (const { start, end } of linesIn(text)) {
    if (speaks.test(text.slice(start, Math.min(end, start + 24)))) spoken++
    if (star < start) star = nextStar(start)
    if (star >= end) continue
    const line = { text, from: start, to: end }
    const runs = scanMasks(text, masks, start, end)
    if (runs.length === 0 || runs.length > mostOfLine) continue
    lines++
    if (!/\p{Script=Han}/u.test(text.slice(start, Math.min(end, start + 200)))) coded++
    for (const [at, run] of runs.entries()) {
      if (isSure(line, run)) run.count === 1 ? single++ : several++
      const next = runs[at + 1]
      if (next && isAside(line, run, next)) asides++
      if (isLabelled(line, run)) labels++
      if (run.count > 3) continue
      if (run.count === 1 && isPut(line, run)) found.add('told')
      if (isBehindWords(line, run)) {
        if (endsCell(line, run)) inCells.add(run.count)
        else if (run.count === 1) marked++
      } else if (opensNote(line, run) && leads(line, run, found, inCells, marked)) {
        if (isBullet(line, run)) isBulletNote = true
        else found.add(`note${run.count as 1 | 2 | 3}`)
      }
      if (isBullet(line, run)) bullets++
    }
    if (isHeadRow(line, runs)) labels += 2
  }
  // One line that begins as an item of a list does, and no other: no list.
  if (isBulletNote && bullets === 1) found.add('note1')
  if (labels > 1) found.add('labels')
  if (asides > 1 || (asides > 0 && spoken > 2)) found.add('asides')
  if (single >= enough) found.add('single')
  if (several >= enough) found.add('masks')
  if (coded >= enough) found.add('code')
  if (lines >= enoughLines) found.add('lines')
  return reportSigns.filter((one) => found.has(one))
}

/** So many are a habit. */
const enough = 3
/** Fewer tell nothing of what a text does with its signs. */
const enoughLines = 6

/** Words stand before it, and a unit or a level behind. */
function isSure({ text, from, to }: LineSpan, { start, end }: Mask): boolean {
  return (
    start > from && end < to && /[\p{Script=Han}\d]/u.test(text.charAt(start - 1)) && behindSure.test(text.charAt(end))
  )
}

/** One sign may stand anywhere before its note; two are what masks look like as well: at the end of a cell, and below the note of one. */
function leads(
  line: LineSpan,
  run: Mask,
  found: ReadonlySet<ReportSign>,
  inCells: ReadonlySet<number>,
  marked: number,
): boolean {
  if (run.count === 1) return marked > 0 || inCells.has(1)
  return inCells.has(run.count) && (found.has('note1') || isBehindWhole(line, run))
}

function isBullet({ text, from }: LineSpan, { start, end, count }: Mask): boolean {
  return count === 1 && text.slice(from, start).trim() === '' && /\s/u.test(text.charAt(end))
}

/** Where the next asterisk from a place on stands, of either width; the text is looked through once. */
function starFinder(text: string): (from: number) => number {
  const next = { '*': -1, '＊': -1 }
  const find = (sign: '*' | '＊', from: number) => {
    if (next[sign] < from) next[sign] = text.indexOf(sign, from)
    if (next[sign] < 0) next[sign] = text.length
    return next[sign]
  }
  return (from) => Math.min(find('*', from), find('＊', from))
}
