/**
 * What the trail says the work is, held against what the project says: every decision, filling, mark and note, and the text. A project of
 * which something was changed beside the program says something that no entry bears out.
 */
import type { Decision, Decisions, Field, FieldId } from './model.ts'
import { decisionOf, sameDecision } from './resolve.ts'
import { type FieldMark, type Filling, type FindingMark, fieldVerdicts, type Review } from './review.ts'
import { type Deed, isSealed, type Sealing, sealedValue, type Trail, type TrailEntry } from './trail.ts'

export interface ReplayedWork {
  readonly entries: Trail
  readonly review: Review
  readonly fields: readonly Field[]
  readonly decisions: Decisions
  /** The report as it stands, its masks unfilled. */
  readonly text: string
  /** As its bytes were read; null where they cannot be read here. */
  readonly original: string | null
}

/** A field that is not as the trail says, with the number of the entry that says otherwise; null where none tells of it at all. */
export interface Difference {
  readonly field: Field
  readonly entry: number | null
}

const deciding: ReadonlySet<Deed> = new Set(['filled', 'kept', 'masked', 'reopened'] as const)
const judging: ReadonlySet<Deed> = new Set([...fieldVerdicts, 'withdrawn'] as const)
const judgingFindings: ReadonlySet<Deed> = new Set(['passed-over', 'finding-returned'] as const)
const changingText: ReadonlySet<Deed> = new Set(['edited', 'masked'] as const)

type Hash = Sealing['hash']

export function differencesIn(work: ReplayedWork, hash: Hash): readonly Difference[] {
  const { entries, review, fields, decisions } = work
  const own = byField(entries)
  const marks = new Map(review.marks.map((mark) => [mark.field, mark]))
  const fillings = new Map(review.fillings.map((filling) => [filling.field, filling]))
  return fields.flatMap((field): readonly Difference[] => {
    const told = own.get(field.id) ?? []
    const decision = decisionOf(decisions, field.id)
    const [wrong] = [
      wrongDecision(told, decision, hash),
      wrongFilling(told, fillings.get(field.id), decision),
      wrongMark(told, marks.get(field.id), hash),
    ].filter((each) => each !== undefined)
    return wrong === undefined ? [] : [{ field, entry: wrong }]
  })
}

/** The number of the entry that says otherwise, null where none says it, undefined where all is as it was told. */
type Wrong = number | null | undefined

function wrongDecision(told: Trail, decision: Decision, hash: Hash): Wrong {
  const last = told.findLast(({ deed }) => deciding.has(deed))
  if (!last) return decision.state === 'open' ? undefined : null
  if (stateAfter(last) === decision.state && (last.deed === 'masked' || isSealed(last, sealedValue(decision), hash)))
    return undefined
  return last.number
}

function stateAfter({ deed }: TrailEntry): Decision['state'] {
  return deed === 'filled' ? 'filled' : deed === 'reopened' ? 'open' : 'kept'
}

/** What nobody signed has no filling; what was signed before that keeps its own. */
function wrongFilling(told: Trail, filling: Filling | undefined, decision: Decision): Wrong {
  const last = told.findLast(({ deed }) => deciding.has(deed))
  const named = told.findLast(({ deed, by }) => deciding.has(deed) && by !== '')
  if (!filling) return last && last === named && decision.state !== 'open' ? last.number : undefined
  if (!named) return sameDecision(filling.decision, decision) && decision.state !== 'open' ? null : undefined
  return named.by === filling.by && named.at === filling.at ? undefined : named.number
}

/** The mark is that of the last entry that judges, none where that took it back, and was given for what the field held then. */
function wrongMark(told: Trail, mark: FieldMark | undefined, hash: Hash): Wrong {
  const last = told.findLast(({ deed }) => judging.has(deed))
  if (!last) return mark ? null : undefined
  if (last.deed === 'withdrawn') return mark ? last.number : undefined
  const isTold =
    mark !== undefined &&
    mark.verdict === last.deed &&
    mark.by === last.by &&
    mark.at === last.at &&
    mark.note === last.detail &&
    isSealed(last, sealedValue(mark.decision), hash)
  if (!isTold) return last.number
  const before = told.findLast(({ deed, number }) => deciding.has(deed) && number < last.number)
  const isOfThen = before && (before.deed === 'masked' || isSealed(before, sealedValue(mark.decision), hash))
  return isOfThen && stateAfter(before) === mark.decision.state ? undefined : last.number
}

/** Entries that judge a finding without a mark like them, and marks without an entry (as 0). */
export function untoldFindings({ entries, review }: ReplayedWork, hash: Hash): readonly number[] {
  const judged = entries.filter(({ deed }) => judgingFindings.has(deed))
  const isOf = (entry: TrailEntry, mark: FindingMark) => isSealed(entry, mark.finding, hash)
  const lasts = review.findings.map((mark) => ({ mark, last: judged.findLast((entry) => isOf(entry, mark)) }))
  const wrong = lasts.flatMap(({ mark, last }) => (last && isLike(mark, last) ? [] : [last?.number ?? 0]))
  const gone = judged.filter((entry) => !review.findings.some((mark) => isOf(entry, mark))).map(({ number }) => number)
  return [...new Set([...wrong, ...gone])].toSorted((a, b) => a - b)
}

function isLike({ verdict, by, at, note }: FindingMark, entry: TrailEntry): boolean {
  const deed = verdict === 'returned' ? 'finding-returned' : verdict
  return deed === entry.deed && by === entry.by && at === entry.at && note === entry.detail
}

/** The entry that last told the text, where it is another now: 0 where no entry tells of any change. An entry without a seal tells nothing. */
export function changedText({ entries, text, original }: ReplayedWork, hash: Hash): number | null {
  const last = entries.findLast(({ deed }) => changingText.has(deed))
  if (!last) return original === null || original === text ? null : 0
  return last.seal === '' || isSealed(last, text, hash) ? null : last.number
}

/** Entries that say they are older than the one before. */
export function backwardsIn(entries: Trail): readonly TrailEntry[] {
  return entries.filter(({ at }, index) => {
    const before = entries[index - 1]
    return before !== undefined && Date.parse(at) < Date.parse(before.at)
  })
}

function byField(entries: Trail): ReadonlyMap<FieldId, Trail> {
  const own = new Map<FieldId, TrailEntry[]>()
  for (const entry of entries) {
    if (entry.field === null) continue
    const known = own.get(entry.field)
    if (known) known.push(entry)
    else own.set(entry.field, [entry])
  }
  return own
}
