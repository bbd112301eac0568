/** The verdicts of the values of one line or cell, with what lists say of their members. */
import { listed, listedTogether } from '../language/phrases.ts'
import { classify, contextOf } from './classify.ts'
import { isAlike } from './entity.ts'
import type { ColumnHeader } from './mask-context.ts'
import type { Mask } from './scan.ts'
import type { ScannedLine } from './scanned-line.ts'
import type { Verdict } from './verdict.ts'

/** Right to left, so that a member of a list can take after the next one; then the others after the one before. */
export function judgeAll(
  { text, from, to }: ScannedLine,
  column: ColumnHeader | null,
  masks: readonly Mask[],
): Verdict[] {
  const verdicts: Verdict[] = new Array<Verdict>(masks.length)
  for (let i = masks.length - 1; i >= 0; i--) {
    const mask = masks[i]
    if (!mask) continue
    const after = masks[i + 1]
    const next = after && isListed(text, mask.end, after.start) ? (verdicts[i + 1] ?? null) : null
    verdicts[i] = classify(contextOf(text, from, to, mask, next, column))
  }
  for (let i = 1; i < masks.length; i++) {
    const [before, own] = [verdicts[i - 1], verdicts[i]]
    if (!before || own?.weight !== 0 || before.weight === 0) continue
    if (!isListed(text, masks[i - 1]?.end ?? 0, masks[i]?.start ?? 0, before.kind === 'person')) continue
    verdicts[i] = { ...before, code: 'like-previous', weight: 1, entity: null }
  }
  return separate(text, masks, verdicts)
}

/** Two of one list are two, whatever their masks look like: places of one level, bodies of one head, people of one role. */
function separate(text: string, masks: readonly Mask[], verdicts: Verdict[]): Verdict[] {
  const apart = new Set<number>()
  for (let i = 1; i < masks.length; i++) {
    if (!isAlike(verdicts[i - 1]?.entity, verdicts[i]?.entity)) continue
    const between = text.slice(masks[i - 1]?.end, masks[i]?.start)
    if (isEnumerated(between, verdicts[i]?.entity?.type === 'level' ? mostOfLevel : mostOfBody)) apart.add(i - 1).add(i)
  }
  return apart.size === 0 ? verdicts : verdicts.map((one, i) => (apart.has(i) ? { ...one, isMember: true } : one))
}

/** `**镇、**镇`; but `**县医院、**县中学` are of one county. */
const mostOfLevel = 4
const mostOfBody = 14

/** `**镇、**镇`, `**大学和**大学`, `张*、张*`. */
function isEnumerated(between: string, most: number): boolean {
  return between.length <= most && listedTogether.test(between)
}

/** True where only a separator of a list or range stands between two values; spaces alone separate people. */
function isListed(text: string, end: number, start: number, people = false): boolean {
  if (start - end > 6 || start === end) return false
  if (people && /^[ \u3000]+$/u.test(text.slice(end, start))) return true
  return listed.test(text.slice(end, start))
}
