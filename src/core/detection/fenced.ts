/** What is masked in a block of code: only the text of a literal may be a value, `'**镇'` or `"20**-06-**"`; all other asterisks are code. */
import type { Span } from '../model.ts'
import { because } from '../reasons.ts'
import type { DetectedRun } from './detected-run.ts'
import { surroundings } from './ids.ts'
import { type ReadingOptions, runsIn } from './line-runs.ts'
import { scanMasks } from './scan.ts'

/** A longer literal is prose or no literal. */
const longest = 200

export function fencedRuns(text: string, options: ReadingOptions, maskChars: Uint8Array): readonly DetectedRun[] {
  const runs: DetectedRun[] = []
  let at = 0
  const code = (from: number, to: number) => {
    for (const { start, end } of scanMasks(text, maskChars, from, to))
      runs.push({ start, end, reason: because('code', '```'), hidden: null, key: surroundings(text, start, end) })
  }
  for (const { start, end } of literalsIn(text)) {
    code(at, start)
    runs.push(
      ...runsIn({ text, from: start, to: end, header: false, cell: true, bold: false }, null, options, maskChars),
    )
    at = end
  }
  code(at, text.length)
  return runs
}

/** Where the text of the literals stands that can hide a value, without their quotation marks. */
export function* literalsIn(text: string): Generator<Span> {
  for (const { index, groups } of text.matchAll(literal)) {
    const own = groups?.double ?? groups?.single ?? ''
    if (own.length <= longest && canHide(own)) yield { start: index + 1, end: index + 1 + own.length }
  }
}

const literal = /"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'/gu

/** Chinese that is no pattern and not all bold, or a number that shows a part of itself. */
function canHide(own: string): boolean {
  if (/\p{Script=Han}/u.test(own)) return !/[*＊]\/|\/[*＊]|^\*\*.*\*\*$/u.test(own)
  return /^[\d*＊+:.-]{6,}$/u.test(own) && /\d/u.test(own) && /[*＊]{2}/u.test(own)
}
