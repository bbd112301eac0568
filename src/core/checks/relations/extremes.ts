/** The least, the most and the mean of what is told. */

import type { Quantity } from '../../quantities/quantity.ts'
import { judge, type Relation } from './relation.ts'

/** Back to the figure before, in signs. */
const mostWords = 24
const least = /最(?:低|小|少|短|快|早)|谷[值底]|低谷/u
const most = /最(?:高|大|多|长|慢|晚)|峰值|高峰(?!期|时)/u
const mean = /平均|均(?![未不已超在属有由为系达])/u

/** 最低286公斤，最高512公斤，平均401公斤: they lie in this order. */
export const extremes: Relation = ({ all, around, start }, reading) => {
  const { shape } = reading.figures
  // 最高单产出现在沙河乡，为568公斤: said in the clause before.
  const wordsOf = ({ figure }: Quantity, index: number) =>
    shape.slice(Math.max(start, (all[index - 1]?.figure.at ?? start - 1) + 1, figure.at - mostWords), figure.at)
  const find = (pattern: RegExp) =>
    all.filter(
      (one, index) =>
        (pattern.test(one.before) || (pattern !== mean && pattern.test(wordsOf(one, index)))) &&
        (one.role === 'level' || one.role === 'per' || one.role === 'share' || one.figure.unit === '岁'),
    )
  const [low, high, here] = [find(least), find(most), find(mean)]
  if (low.length > 1 || high.length > 1 || low.length + high.length === 0) return []
  // 平均亩产412公斤。……最高单产568公斤: the mean may be told a sentence before.
  const isFar = here.length === 0
  const middle = isFar ? around.filter((one) => !all.includes(one) && !one.isThen && mean.test(one.before)) : here
  const [a, c] = [low[0], high[0]]
  const b = middle.length === 1 && middle[0] !== a && middle[0] !== c ? middle[0] : undefined
  const inOrder = [a, b, c].flatMap((one) => one ?? [])
  if (inOrder.some(({ dimension }) => dimension !== inOrder[0]?.dimension)) return []
  const wrong = inOrder.findIndex((one, index) => one.amount > (inOrder[index + 1]?.amount ?? Number.POSITIVE_INFINITY))
  if (wrong < 0) return []
  const sorted = inOrder.map(({ figure }) => figure)
  return [
    judge(
      reading,
      inOrder[wrong] as Quantity,
      [{ from: inOrder, value: inOrder[wrong + 1]?.amount ?? 0, open: 0, sure: sorted.length > 1 && !(isFar && b) }],
      'order-differs',
    ),
  ]
}
