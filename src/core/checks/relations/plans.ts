/** Shares of what stands right beside them in so many words: of a plan, or of all but some. */
import type { Quantity } from '../../quantities/quantity.ts'
import { type Derived, levels, shareOf } from './relation.ts'

/** 完成年度目标110.5%（目标3500人）: the plan stands behind. */
export function ofPlanBehind(
  { before: words }: Quantity,
  before: readonly Quantity[],
  plan: Quantity | undefined,
): readonly Derived[] {
  const name = /(?<name>目标|任务|计划|预算)(?:任务|数|的)?$/u.exec(words)?.groups?.name
  if (name === undefined || plan?.role !== 'level' || plan.amount <= 0 || !plan.before.includes(name)) return []
  const part = levels(before).findLast(({ dimension, isThen }) => dimension === plan.dimension && !isThen)
  return part ? [shareOf(part, plan, false)] : []
}

/** 合同引资64.3亿元，年度目标60亿元，完成107.2%: the plan stands right before. */
export function ofPlanBefore({ before: words }: Quantity, before: readonly Quantity[]): readonly Derived[] {
  const plan = before.at(-1)
  if (!/^(?:已|共)?完成(?:了|约|近)?$/u.test(words) || plan?.role !== 'level' || plan.amount <= 0) return []
  const part = before.at(-2)
  const isPair = part?.role === 'level' && part.dimension === plan.dimension && !part.isThen
  if (!/目标|任务|计划|预算|指标/u.test(plan.before) || !isPair) return []
  return [shareOf(part, plan, false)]
}

/** 车辆86台，除11台柴油车外均为纯电动，占87.2%: what is not excepted. */
export function ofAllBut({ before: words }: Quantity, before: readonly Quantity[]): readonly Derived[] {
  const but = before.findLast((one) => one.role === 'level' && /^除/u.test(one.before))
  if (!but || !/占|比|率/u.test(words)) return []
  const whole = levels(before.slice(0, before.indexOf(but))).findLast(({ dimension }) => dimension === but.dimension)
  return whole && whole.amount > but.amount ? [whatIsLost(shareOf(but, whole, false))] : []
}

/** What a share leaves. */
export function whatIsLost(way: Derived): Derived {
  return { ...way, value: 100 - way.value }
}
