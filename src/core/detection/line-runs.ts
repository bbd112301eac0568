/** The masks of one line or table cell: which hide something, what each stands for, and why the others are passed over. */
import { noteDefines } from '../language/notes.ts'
import { serialHead } from '../language/signs.ts'
import type { DetectOptions } from '../model.ts'
import { because, type Reason } from '../reasons.ts'
import { classify, contextOf } from './classify.ts'
import type { DetectedRun } from './detected-run.ts'
import { takeEmphasis } from './emphasis.ts'
import type { ReportHabits } from './emphasis-habit.ts'
import { surroundings } from './ids.ts'
import { learntVerdict, wordsOf } from './judge/learnt.ts'
import { signJudge } from './judge/signs.ts'
import { judgeAll } from './judging.ts'
import { type ColumnHeader, digitsAfter, digitsBefore } from './mask-context.ts'
import { allPairs, type MarkedPair, readsAsMarks } from './readings.ts'
import type { ReportSign } from './report-sign.ts'
import { toldSigns } from './rules/passed-over/told-signs.ts'
import { footnoteOrRequired, passedOver } from './rules/passed-over.ts'
import { lineReasons } from './rules/residue.ts'
import { type Mask, scanMasks } from './scan.ts'
import { isRuleLine, type ScannedLine } from './scanned-line.ts'
import { withoutTouching } from './touching.ts'
import { type Judge, nameVerdict, type Verdict, verdict } from './verdict.ts'

/** In text order. `column` is what the head of a table's column says of the cell; `maskChars` a table by code unit. */
export function runsIn(
  line: ScannedLine,
  column: ColumnHeader | null,
  options: ReadingOptions,
  maskChars: Uint8Array,
): readonly DetectedRun[] {
  const all = withoutTouching(line.text, line.from, scanMasks(line.text, maskChars, line.from, line.to))
  if (all.length === 0) return []
  const isRule = isRuleLine(line)
  const ofLine = lineReasons(line, all)
  const told = toldSigns(line, all, options.signs ?? noSigns)
  const ofReport = (mask: Mask) => {
    const reason = told(mask)
    return reason && (footnoteOrRequired(line, mask) ?? reason)
  }
  const possible = sift(all, (mask) =>
    isRule
      ? because('rule-line')
      : (ofLine(mask) ?? passedOver(line, mask) ?? besideSerial(line, column, mask) ?? ofReport(mask)),
  )
  const verdicts = judgeAll(line, column, possible.masks)
  const plain = withoutEmphasis(line, column, options, possible.masks, verdicts)
  const values = sift(plain.masks, (mask) => footnoteOrRequired(line, mask))
  const { masks } = values
  const isAsBefore = masks.length === possible.masks.length && masks.every((mask, i) => mask === possible.masks[i])
  const decided = isAsBefore ? verdicts : judgeAll(line, column, masks)
  const runs: DetectedRun[] = []
  for (const sifted of [possible, plain, values])
    for (const one of sifted.rejected) runs.push(passedRun(line.text, one))
  const isMixed = runs.length > 0
  let asked = 0
  const isSign = signJudge(line, options.signs ?? noSigns)
  for (let i = 0; i < masks.length; i++) {
    const [mask, verdict] = [masks[i], decided[i]]
    if (!mask || !verdict) continue
    if (verdict.weight === 0 && options.notes && isNoted(line, mask)) {
      runs.push(passedRun(line.text, { start: mask.start, end: mask.end, reason: because('footnote') }))
      continue
    }
    const isAsked = isUnsure(verdict) && asked++ < mostAsked
    const found = isAsked ? (learnt(line, mask) ?? verdict) : verdict
    runs.push(isSign(mask, found) ? passedRun(line.text, signOf(line, mask)) : runOf(line, mask, found))
  }
  return isMixed ? runs.sort((a, b) => a.start - b.start) : runs
}

/** `5*` below 序号: nobody hides where a row stands. */
function besideSerial({ text, from, to }: ScannedLine, column: ColumnHeader | null, mask: Mask): Reason | null {
  if (!column || mask.count > 3 || mask.end < to || !serialHead.test(column.header)) return null
  return /^\d{1,3}$/u.test(text.slice(from, mask.start)) ? because('footnote', column.header) : null
}

/** What stands beside it, for a reason that a person reads. */
function signOf({ text, from, to }: ScannedLine, { start, end }: Mask): Rejected {
  const cue = text.slice(Math.max(from, start - beside), Math.min(to, end + beside)).trim()
  return { start, end, reason: because('sign', cue) }
}

const beside = 3

const noSigns: readonly ReportSign[] = []

/** How a report is read, and what the whole of it was found to do. */
export interface ReadingOptions extends DetectOptions, ReportHabits {}

interface Rejected {
  readonly start: number
  readonly end: number
  readonly reason: Reason
}

interface Sifted {
  readonly masks: readonly Mask[]
  readonly rejected: readonly Rejected[]
}

const nothing: readonly Rejected[] = []

/** `masks` are left where `why` has no reason to pass one over. */
function sift(all: readonly Mask[], why: (mask: Mask) => Reason | null): Sifted {
  const masks: Mask[] = []
  const rejected: Rejected[] = []
  for (const mask of all) {
    const reason = why(mask)
    if (reason) rejected.push({ start: mask.start, end: mask.end, reason })
    else masks.push(mask)
  }
  return { masks, rejected }
}

function passedRun(text: string, { start, end, reason }: Rejected): DetectedRun {
  return { start, end, reason, hidden: null, key: surroundings(text, start, end) }
}

function runOf(line: ScannedLine, mask: Mask, verdict: Verdict): DetectedRun {
  const { text, from, to } = line
  const { start, end, count } = mask
  if (marksLine(line, mask, verdict)) return passedRun(text, { start, end, reason: because('footnote') })
  const left = digitsBefore(text, from, start)
  const right = digitsAfter(text, to, end)
  const hidden = { left, right, count, verdict }
  return { start, end, reason: verdict, hidden, key: surroundings(text, start, end) }
}

/** No rule knows it, or all that is known is that it stands alone in quotation marks. */
export function isUnsure({ code, cue }: Verdict): boolean {
  return code === 'unclear' || (code === 'quoted' && cue === '“”')
}

/** `销糖**万吨*，`, `**产销率=…`: a mark that a note explains, and the note. */
function isNoted({ text, from, to }: ScannedLine, { start, end, count, groups }: Mask): boolean {
  if (count > 3 || groups > 1) return false
  if (start === from) return noteDefines.test(text.slice(end, Math.min(to, end + 16)))
  return count === 1 && endsWord.test(text.charAt(start - 1)) && (end >= to || endsClause.test(text.charAt(end)))
}

const endsWord = /[\p{Script=Han}%％]/u
const endsClause = /[，。；、：:）)|\s]/u

/** A line with more masks that no rule knows is no prose, and asking about each would be slow. */
const mostAsked = 256

/** What the words around the mask are learnt to speak for. */
export function learnt({ text, from, to }: ScannedLine, { start, end }: Mask): Verdict | null {
  const found = learntVerdict(text, from, to, start, end)
  if (!found) return null
  const words = /^[\u4e00-\u9fff]{2,6}/u.exec(text.slice(end, Math.min(to, end + 6)))?.[0]
  if (found.kind === 'name' && words) return nameVerdict('learnt', wordsOf(found), { type: 'opening', words }, 0)
  return verdict(found.kind, 'learnt', wordsOf(found), 0)
}

/** One asterisk that opens a line and that nothing explains marks the line, as a sloppy bullet or footnote does. */
function marksLine({ from, to }: ScannedLine, mask: Mask, { weight }: Verdict): boolean {
  return mask.count === 1 && mask.start === from && mask.end < to && weight === 0
}

/** The values without the Markdown delimiters among them. */
function withoutEmphasis(
  line: ScannedLine,
  column: ColumnHeader | null,
  options: ReadingOptions,
  masks: readonly Mask[],
  verdicts: readonly Verdict[],
): Sifted {
  const { text, from, to } = line
  const [only] = masks
  if (only && isBoldCell(line, only)) return insideBold(only)
  if (masks.length < 2 || !masks.some((mask, i) => mask.stars && (mask.head > 2 || verdicts[i]?.weight !== 2)))
    return { masks, rejected: nothing }
  const judge = judgeOf(line, column, masks, verdicts)
  const pairs = allPairs(line, masks)
  if (pairs && readsAsMarks(line, pairs, judge, options.habit)) return allMarks(line, pairs)
  const found = takeEmphasis(
    { text, from, to, markdown: options.format === 'markdown', habit: options.habit },
    masks,
    judge,
  )
  const rejected = found.delimiters.map(({ start, end, cue }) => ({ start, end, reason: because('emphasis', cue) }))
  return { masks: found.masks, rejected }
}

/** The verdict of a mask or of a part of one: a part is tried against each closer that may be its own, and asked about once. */
function judgeOf(
  { text, from, to }: ScannedLine,
  column: ColumnHeader | null,
  masks: readonly Mask[],
  verdicts: readonly Verdict[],
): Judge {
  const width = to - from + 1
  const keyOf = ({ start, end }: Mask) => (start - from) * width + (end - from)
  const known = new Map<number, Verdict>()
  for (let i = 0; i < masks.length; i++) {
    const [mask, own] = [masks[i], verdicts[i]]
    if (mask && own) known.set(keyOf(mask), own)
  }
  return (mask) => {
    const key = keyOf(mask)
    const before = known.get(key)
    if (before) return before
    const found = classify(contextOf(text, from, to, mask, null, column))
    known.set(key, found)
    return found
  }
}

function allMarks({ text }: ScannedLine, pairs: readonly MarkedPair[]): Sifted {
  const rejected = pairs.flatMap(({ opener, closer }) => {
    const reason = because('emphasis', text.slice(opener.end, Math.min(opener.end + 12, closer.start)))
    return [opener, closer].map(({ start, end }) => ({ start, end, reason }))
  })
  return { masks: [], rejected }
}

/** A cell of asterisks alone in a row that is bold: two of them on each side are its delimiters. */
function isBoldCell({ bold, from, to }: ScannedLine, mask: Mask): boolean {
  const { stars, start, end, head, tail, count } = mask
  return bold && stars && start === from && end === to && head > 2 && tail > 2 && count > 4
}

function insideBold(mask: Mask): Sifted {
  const [start, end, count] = [mask.start + 2, mask.end - 2, mask.count - 4]
  const [head, tail] = mask.groups === 1 ? [count, count] : [mask.head - 2, mask.tail - 2]
  const reason = because('emphasis')
  const rejected = [mask.start, end].map((at) => ({ start: at, end: at + 2, reason }))
  return { masks: [{ ...mask, start, end, count, head, tail }], rejected }
}
