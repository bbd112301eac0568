/** The least, the most and the mean of what is told. */

import type { Quantity } from '../../quantities/quantity.ts'
import { judge, type Relation } from './relation.ts'

/** Back to the figure before, in signs. */
const mostWords = 24
const least = /最(?:低|小|少|短|快|早|年轻)|谷[值底]|低谷|末位|垫底/u
const most = /最(?:高|大|多|长|慢|晚|年长)|峰值|高峰(?!期|时)|首位|榜首/u
const mean = /平均|均(?![未不已超在属有由为系达])/u

const ofOthers = /^(?!其中|全)[\u4e00-\u9fff]{3,}?(?:单[日月]|日)?最/u

/** 最低286公斤，最高512公斤，平均401公斤: they lie in this order. */
export const extremes: Relation = ({ all, around, start }, reading) => {
  const { shape } = reading.figures
  // 最高单产出现在沙河乡，为568公斤: said in the clause before, whatever day or number stands between.
  const wordsOf = ({ figure }: Quantity, index: number) => {
    const last = all.findLast((one, at) => at < index && isMeasured(one))
    return shape.slice(Math.max(start, (last?.figure.at ?? start - 1) + 1, figure.at - mostWords), figure.at)
  }
  const find = (pattern: RegExp) =>
    all.filter(
      (one, index) =>
        isMeasured(one) && (pattern.test(one.before) || (pattern !== mean && pattern.test(wordsOf(one, index)))),
    )
  const [low, high, here] = [find(least), find(most), find(mean)]
  const ends = [...low, ...high]
  // 末位71.5分。全乡平均84.3分: the ends may be told a sentence before the mean, and the mean before them.
  if (ends.length === 0 && here.length !== 1) return []
  const before = (pattern: RegExp, like: Quantity | undefined) =>
    around.filter(
      (one) =>
        !all.includes(one) &&
        !one.isThen &&
        isMeasured(one) &&
        one.dimension === like?.dimension &&
        pattern.test(one.before),
    )
  const isFar = here.length === 0 || ends.length === 0
  // 云台山景区单日最高1.63万人次 is none of the county's.
  if (isFar && ends.some((one) => ofOthers.test(one.before))) return []
  const [lows, highs] = ends.length === 0 ? [before(least, here[0]), before(most, here[0])] : [low, high]
  if (lows.length > 1 || highs.length > 1 || lows.length + highs.length === 0) return []
  const [a, c] = [lows[0], highs[0]]
  const middle = here.length === 0 ? before(mean, a ?? c) : here
  const b = middle.length === 1 && middle[0] !== a && middle[0] !== c ? middle[0] : undefined
  const inOrder = [a, b, c].flatMap((one) => one ?? [])
  if (inOrder.some(({ dimension }) => dimension !== inOrder[0]?.dimension)) return []
  const wrong = inOrder.findIndex((one, index) => one.amount > (inOrder[index + 1]?.amount ?? Number.POSITIVE_INFINITY))
  if (wrong < 0) return []
  return [
    judge(
      reading,
      inOrder[wrong] as Quantity,
      [{ from: inOrder, value: inOrder[wrong + 1]?.amount ?? 0, open: 0, sure: inOrder.length > 1 && !(isFar && b) }],
      'order-differs',
    ),
  ]
}

function isMeasured({ role, figure }: Quantity): boolean {
  return role === 'level' || role === 'per' || role === 'share' || /^周?岁$/u.test(figure.unit)
}
