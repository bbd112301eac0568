/** What is left of a whole beside those that were told: 计划32个，一季度开工9个，二季度14个，剩下的9个. */
import type { Quantity } from '../../quantities/quantity.ts'
import { type Derived, exactly, isSlip, judge, levels, loose, type Relation } from './relation.ts'

const left = /(?:余下|剩下|剩余|其余|其他|其它|[尚仍还]余|空缺|缺额|结存|轮候)[\u4e00-\u9fff]{0,3}$/u
/** Words behind the figure that say so: 43户轮候. */
const leftBehind = /^(?:轮候|未[入住到交办完]|空[置缺]|待)/u
const wholeWords = /[共总应]|计划|任务|排查|发现|受理/u
/** So many members of a list are taken together. */
const mostParts = 12

export const restOfWhole: Relation = ({ all, around }, reading) =>
  all.flatMap((told) => {
    if (told.role !== 'level' || told.isThen || told.mark === '、') return []
    if (!left.test(told.before) && !leftBehind.test(told.after)) return []
    const at = around.indexOf(told)
    if (at < 2) return []
    // 电气58起居首: one that was not read may be a part.
    if (all.some(({ role, figure, mark }) => role === 'other' && figure.unit === '' && '，、；'.includes(mark || '-')))
      return []
    const own = levels(around.slice(0, at))
      .filter((one) => isCounted(one, told))
      .slice(-mostParts)
    const ways = own.flatMap((whole, index) => {
      const behind = own.slice(index + 1)
      return behind.flatMap((part, from) => [
        without(whole, behind.slice(from)),
        without(whole, behind.slice(0, from + 1)),
        without(whole, [part]),
        without(part, [whole]),
      ])
    })
    const every = ways.filter(({ value }) => value >= 0)
    const isWhole = (one: Quantity | undefined) =>
      one !== undefined &&
      (own.slice(0, 2).includes(one) ? one === own[0] || own.length === 2 : wholeWords.test(one.before))
    const near = every.filter(
      ({ value, from }) => isWhole(from[0]) && from.every(({ isThen }) => !isThen) && isSlip(told.amount, value),
    )
    const fewDigits = (told.figure.value ?? 0) < 10
    const meant = near.filter(({ from }) => from.at(-1) === own.at(-1) && (!fewDigits || sameSort(from)))
    return [
      judge(reading, exactly(told), [...meant, ...every.map((way) => ({ ...way, sure: null }))], 'change-differs'),
    ]
  })

/** Sets and households, posts and people: one is for one. */
function isCounted(one: Quantity, told: Quantity): boolean {
  return one.dimension === told.dimension || (/^[套个张]$/u.test(one.dimension) && /^(?:户|人)$/u.test(told.dimension))
}

/** All of them are told in one unit. */
function sameSort(from: readonly Quantity[]): boolean {
  return from.every(({ figure: { unit } }) => unit === from[0]?.figure.unit)
}

function without(whole: Quantity, parts: readonly Quantity[]): Derived {
  const value = parts.reduce((rest, { amount }) => rest - amount, whole.amount)
  const open = parts.reduce((sum, part) => sum + loose(part), loose(whole))
  return { from: [whole, ...parts], value, open, sure: false }
}
