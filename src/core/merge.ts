/**
 * Two states of one project that grew from the same one, put together field by field. What one side alone changed is taken; what both
 * changed, and not alike, is a question for a person, and stands as mine until it is answered. Without a common ancestor whatever differs is one.
 */
import { textOf } from './detect.ts'
import type { Decision, Decisions } from './model.ts'
import { decisionOf, sameDecision } from './resolve.ts'
import { changedFields, noReview, type Review, type Signature } from './review.ts'
import { type Override, viewOf } from './view.ts'
import type { Work } from './work.ts'
import type { ReviewedWork } from './work-change.ts'
import type { FieldDifference } from './work-difference.ts'

export interface Merged extends ReviewedWork {
  /** `one` is mine, `other` theirs. */
  readonly conflicts: readonly FieldDifference[]
  /** Both edited the report's own words; it stands as mine. */
  readonly isTextAsked: boolean
  /** How many changes of theirs came in: fields, and the text as one. */
  readonly brought: number
}

export function merge(base: ReviewedWork | null, mine: ReviewedWork, theirs: ReviewedWork): Merged {
  const [text, textBase] = [textOf(mine.work.detection), base && textOf(base.work.detection)]
  const textTheirs = textOf(theirs.work.detection)
  const isTextAsked = text !== textTheirs && text !== textBase && textTheirs !== textBase
  const takesText = text !== textTheirs && text === textBase
  const decided = mergeDecisions(base?.work.decisions ?? null, mine.work.decisions, theirs.work.decisions)
  const work: Work = {
    detection: takesText ? theirs.work.detection : mine.work.detection,
    decisions: decided.decisions,
    overrides: mergeOverrides(base?.work.overrides ?? null, mine.work.overrides, theirs.work.overrides),
  }
  const labels = labelsOf(theirs.work, mine.work)
  const conflicts = decided.conflicts.flatMap((field): readonly FieldDifference[] => {
    const label = labels.get(field)
    const [one, other] = [decisionOf(mine.work.decisions, field), decisionOf(theirs.work.decisions, field)]
    return label === undefined ? [] : [{ field, label, one, other }]
  })
  const brought = changedFields(mine.work.decisions, work.decisions).length + (takesText ? 1 : 0)
  return {
    work,
    review: mergeReview(base?.review ?? noReview, mine.review, theirs.review),
    conflicts,
    isTextAsked,
    brought,
  }
}

/** The answers put in: the fields, and the text where it was asked about, that are to be as theirs. */
export function withAnswers(
  { work, conflicts }: Merged,
  theirs: ReviewedWork,
  answers: { readonly fields: ReadonlySet<string>; readonly takesText: boolean },
): Work {
  const decisions = new Map(work.decisions)
  for (const { field, other } of conflicts) if (answers.fields.has(field)) put(decisions, field, other)
  return { ...work, decisions, detection: answers.takesText ? theirs.work.detection : work.detection }
}

function labelsOf(...works: readonly Work[]): ReadonlyMap<string, string> {
  return new Map(works.flatMap((work) => viewOf(work).fields.map(({ id, label }) => [id, label] as const)))
}

function mergeDecisions(base: Decisions | null, mine: Decisions, theirs: Decisions) {
  const decisions = new Map(mine)
  const conflicts: string[] = []
  for (const field of new Set([...mine.keys(), ...theirs.keys()])) {
    const [one, other] = [decisionOf(mine, field), decisionOf(theirs, field)]
    if (sameDecision(one, other)) continue
    const before = base && decisionOf(base, field)
    if (before && sameDecision(before, one)) put(decisions, field, other)
    else if (!before || !sameDecision(before, other)) conflicts.push(field)
  }
  return { decisions: conflicts.length === 0 && isSame(decisions, mine) ? mine : decisions, conflicts }
}

function put(decisions: Map<string, Decision>, field: string, decision: Decision): void {
  if (decision.state === 'open') decisions.delete(field)
  else decisions.set(field, decision)
}

function isSame(a: Decisions, b: Decisions): boolean {
  return changedFields(a, b).length === 0
}

/** What a person said of one placeholder is small and nobody's loss: where both did, it stays as mine. */
function mergeOverrides(
  base: ReadonlyMap<string, Override> | null,
  mine: ReadonlyMap<string, Override>,
  theirs: ReadonlyMap<string, Override>,
): ReadonlyMap<string, Override> {
  return mergeNamed(base ?? mine, mine, theirs, (one) => one)
}

function mergeReview(base: Review, mine: Review, theirs: Review): Review {
  const merged: Review = {
    marks: mergeSigned(base.marks, mine.marks, theirs.marks, ({ field }) => field),
    fillings: mergeSigned(base.fillings, mine.fillings, theirs.fillings, ({ field }) => field),
    findings: mergeSigned(base.findings, mine.findings, theirs.findings, ({ finding }) => finding),
  }
  const isMine = merged.marks === mine.marks && merged.fillings === mine.fillings && merged.findings === mine.findings
  return isMine ? mine : merged
}

/** Where both signed, the later signature stands, as in the trail. */
function mergeSigned<T extends Signature>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  nameOf: (signed: T) => string,
): readonly T[] {
  const named = (list: readonly T[]) => new Map(list.map((signed) => [nameOf(signed), signed]))
  const [before, own] = [named(base), named(mine)]
  const later = (one: T | undefined, other: T | undefined) =>
    Date.parse(other?.at ?? '') > Date.parse(one?.at ?? '') ? other : one
  const merged = mergeNamed(before, own, named(theirs), later)
  return merged === own ? mine : [...merged.values()]
}

/** `settle` decides where both changed an entry; the very `mine` where nothing comes in. */
function mergeNamed<T>(
  base: ReadonlyMap<string, T>,
  mine: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
  settle: (one: T | undefined, other: T | undefined) => T | undefined,
): ReadonlyMap<string, T> {
  const merged = new Map(mine)
  let isMine = true
  for (const name of new Set([...mine.keys(), ...theirs.keys()])) {
    const [before, one, other] = [base.get(name), mine.get(name), theirs.get(name)]
    if (isEqual(one, other) || isEqual(before, other)) continue
    const taken = isEqual(before, one) ? other : settle(one, other)
    if (taken === one) continue
    isMine = false
    if (taken === undefined) merged.delete(name)
    else merged.set(name, taken)
  }
  return isMine ? mine : merged
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
