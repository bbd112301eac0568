/** Which evidence spoke for what at a run of mask characters: what the rules, the learnt judge and the two readings of its line say. */
import type { Detection } from './detect.ts'
import { cellLines } from './detection/cells.ts'
import { maskTable } from './detection/chars.ts'
import { classify, contextOf, everyVerdict, type RuleName } from './detection/classify.ts'
import { columnOf } from './detection/columns.ts'
import type { ReportHabits } from './detection/emphasis-habit.ts'
import { literalsIn } from './detection/fenced.ts'
import { learntVerdict } from './detection/judge/learnt.ts'
import { featureNames, isDoubtful, signVerdict } from './detection/judge/signs.ts'
import { judgeAll } from './detection/judging.ts'
import { isUnsure, learnt } from './detection/line-runs.ts'
import type { ColumnHeader } from './detection/mask-context.ts'
import type { IdentifiedRun, Passage } from './detection/passage.ts'
import { allPairs, type EmphasisHabit, leastForMarks, scoreOfMarks } from './detection/readings.ts'
import { type Mask, scanMasks } from './detection/scan.ts'
import type { LineSpan } from './detection/scanned-line.ts'
import { rowsOf } from './detection/tables.ts'
import { type Verdict, verdict } from './detection/verdict.ts'
import { type DetectOptions, type Kind, kinds, type PlaceholderId, type Span } from './model.ts'
import type { Reason } from './reasons.ts'

export interface RuleEvidence {
  readonly rule: RuleName
  readonly kind: Kind
  readonly reason: Reason
  /** 2 beside the mask, 1 in the same phrase, 0 a guess. */
  readonly weight: 0 | 1 | 2
}

export interface LearntEvidence {
  readonly kind: Kind
  /** Sums by kind, in hundredths of a natural logarithm of odds. */
  readonly sums: Readonly<Record<string, number>>
  /** The strongest features: characters to the left (L) or right (R) of the mask, its list, its length. Weights by kind. */
  readonly features: readonly { readonly feature: string; readonly weights: Readonly<Record<string, number>> }[]
}

export interface ReadingEvidence {
  /** What the whole text does with its asterisks. */
  readonly habit: EmphasisHabit
  /** How much speaks for marks of Markdown where all runs of the line pair; null where they do not, so that each is judged by itself. */
  readonly marks: number | null
  /** The line is marks where more speaks for them than this. */
  readonly least: number
}

export interface Explanation {
  /** What decided: for a placeholder its kind, for a run passed over why it is none. */
  readonly reason: Reason
  /** Each rule that has something to say, in the order in which they are asked: the first that is sure decides. */
  readonly rules: readonly RuleEvidence[]
  /** What the learnt judge would say. It decides only where no rule is sure: `reason` then is `learnt`. */
  readonly learnt: LearntEvidence | null
  readonly reading: ReadingEvidence
  /** What the judge of signs says of a run that a rule has not passed over. */
  readonly sign: SignEvidence | null
}

export interface SignEvidence {
  /** In hundredths of a natural logarithm of odds: above `least` it is a sign that hides nothing. */
  readonly score: number
  readonly least: number
  readonly features: readonly { readonly feature: string; readonly weight: number }[]
}

const mostFeatures = 8

/** By placeholder and run passed over, in text order. Costs some ten times as much a run as detection, so it is asked for alone. */
export function explanationsOf(detection: Detection): ReadonlyMap<PlaceholderId, Explanation> {
  return new Map(
    detection.passages.flatMap((passage) =>
      passage.items.map((item) => [item.id, explanationOf(detection, passage, item)] as const),
    ),
  )
}

function explanationOf({ options, habits }: Detection, passage: Passage, item: IdentifiedRun): Explanation {
  const { text } = passage
  const { from, to, column } = placeOf(passage, item.start)
  const masks = scanMasks(text, maskTable(options.masks), from, to)
  const judge = (mask: Mask) => classify(contextOf(text, from, to, mask, null, column))
  const pairs = allPairs({ text, from, to }, masks)
  const marks = pairs && scoreOfMarks({ text, from, to }, pairs, judge, habits.habit)
  const own = masks.find(({ start, end }) => start <= item.start && end >= item.end)
  const reading = { habit: habits.habit, marks, least: leastForMarks }
  const rules = own ? everyVerdict(contextOf(text, from, to, own, null, column)) : []
  return {
    reason: { code: item.reason.code, cue: item.reason.cue },
    rules: rules.map(([rule, { kind, code, cue, weight }]) => ({ rule, kind, reason: { code, cue }, weight })),
    learnt: own ? learntEvidence(text, from, to, own) : null,
    reading,
    sign: signEvidence(options, habits, passage, item),
  }
}

/** Null where the rules leave no doubt or the text is short, or passed the run over before it was asked about. */
function signEvidence(
  { masks }: DetectOptions,
  { signs = [] }: ReportHabits,
  passage: Passage,
  item: IdentifiedRun,
): SignEvidence | null {
  if (!signs.includes('lines') || (!item.hidden && item.reason.code !== 'sign')) return null
  const place = placeOf(passage, item.start)
  const [own] = scanMasks(passage.text, maskTable(masks), item.start, item.end)
  const verdict = item.hidden?.verdict ?? verdictAt(place, item, maskTable(masks))
  if (!own || !isDoubtful(passage.text, place.from, own, verdict)) return null
  const { score, least, evidence } = signVerdict(place, own, verdict, signs)
  return { score, least, features: evidence.slice(0, mostFeatures) }
}

function learntEvidence(text: string, from: number, to: number, { start, end }: Mask): LearntEvidence | null {
  const found = learntVerdict(text, from, to, start, end)
  if (!found) return null
  const byKind = (scores: readonly number[]) =>
    Object.fromEntries(kinds.flatMap((kind, index) => (scores[index] ? [[kind, scores[index]]] : [])))
  const features = found.evidence
    .slice(0, mostFeatures)
    .map(({ feature, scores }) => ({ feature, weights: byKind(scores) }))
  return { kind: found.kind, sums: byKind(found.scores), features }
}

/** What the judge of signs sees of each run, by its id, in text order. */
export function signFeaturesIn(detection: Detection): ReadonlyMap<PlaceholderId, readonly string[]> {
  return new Map(
    detection.passages.flatMap((passage) =>
      passage.items.map((item) => [item.id, signFeaturesAt(detection, passage, item)] as const),
    ),
  )
}

function signFeaturesAt({ options, habits }: Detection, passage: Passage, item: IdentifiedRun): readonly string[] {
  const place = placeOf(passage, item.start)
  const signs = habits.signs ?? []
  return featureNames(place, item, verdictAt(place, item, maskTable(options.masks)), signs)
}

/** What the run would stand for, whether it was passed over or not. */
function verdictAt({ text, from, to, column }: LinePlace, { start, end }: Span, masks: Uint8Array): Verdict {
  const all = scanMasks(text, masks, from, to)
  const index = all.findIndex((one) => one.start <= start && one.end >= end)
  const own = all[index]
  const line = { text, from, to, header: false, cell: false, bold: false }
  const found = judgeAll(line, column, all)[index]
  if (!own || !found) return verdict('text', 'unclear', '', 0)
  return isUnsure(found) ? (learnt(line, own) ?? found) : found
}

interface LinePlace extends LineSpan {
  readonly column: ColumnHeader | null
}

/** The line, cell or literal that the run stands in. */
function placeOf({ text, kind, cells }: Passage, at: number): LinePlace {
  if (kind === 'fence') {
    const own = [...literalsIn(text)].find(({ start, end }) => at >= start && at < end)
    return { text, from: own?.start ?? at, to: own?.end ?? at, column: null }
  }
  if (kind === 'table') {
    const [header, ...rows] = rowsOf(text)
    for (const row of rows)
      for (const [index, { start, end }] of row.cells.entries()) {
        const head = header?.cells[index]
        if (at >= start && at < end)
          return { text, from: start, to: end, column: head ? columnOf(text.slice(head.start, head.end), index) : null }
      }
  } else if (cells) {
    const line = [...cellLines(text, cells)].find(({ start, end }) => at >= start && at < end)
    if (line) return { text, from: line.start, to: line.end, column: line.heads?.column ?? null }
  }
  return { text, from: 0, to: text.trimEnd().length, column: null }
}
