/** Prizes and votes, which make whoever won or voted. */
import type { Quantity } from '../../quantities/quantity.ts'
import type { WholeList } from './whole-list.ts'

/** 一等奖18件、二等奖37件、三等奖56件，获奖111件: whoever won anything. */
export function awards(all: readonly Quantity[]): readonly WholeList[] {
  const parts = all.filter(
    ({ role, before }) => role === 'level' && /(?:[特一二三四]等|优[秀胜]|鼓励)奖$/u.test(before),
  )
  const [first, last] = [parts[0], parts.at(-1)]
  const whole = last && all[all.indexOf(last) + 1]
  const isAlike = parts.every(({ dimension }) => dimension === first?.dimension)
  if (parts.length < 2 || !isAlike || whole?.dimension !== first?.dimension) return []
  return whole && /^(?:总|合计|共)?(?:获奖|得奖)$/u.test(whole.before) ? [{ whole, parts, isWhole: true }] : []
}

/** Who may vote, told in a sentence before. */
const present = /实到|到会|出席|参会|参加投票|有效|收回/u
/** How one may vote. */
export const sides = [/赞成|同意/u, /反对|不同意/u, /弃权/u]

/** 参加投票120人，同意115票，反对3票，弃权2票: who was there gave one vote each. */
export function votes(all: readonly Quantity[], around: readonly Quantity[]): readonly WholeList[] {
  const parts = sides.flatMap((side) => all.find(({ before, role }) => role === 'level' && side.test(before)) ?? [])
  const first = Math.min(...parts.map((part) => all.indexOf(part)))
  const isVoter = ({ role, dimension }: Quantity) => role === 'level' && /^[人张]$/u.test(dimension)
  const whole =
    all.slice(0, first).findLast(isVoter) ?? around.findLast((one) => isVoter(one) && present.test(one.before))
  const sum = parts.reduce((total, { amount }) => total + amount, 0)
  const isOfOther = around.some((one) => isVoter(one) && one.amount === sum)
  return parts.length === sides.length && whole && !isOfOther ? [{ whole, parts, isWhole: true }] : []
}
