import { partOf } from '../../language/wholes.ts'
import type { Finding } from '../../model.ts'
import { behindUnit, figureSign } from '../../quantities/figures.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import type { Reading } from '../subject.ts'
import { doubt, levels, loose, type Relation, shown } from './relation.ts'

/** 应接种12500人，实接种11875人: without 其中, the words say which is of which. */
export const wholes: Relation = ({ all }, reading) => {
  const own = levels(all)
  if (own.length < 2) return []
  return [...counted(own, reading), ...contained(own, reading), ...households(own, reading), ...excluded(own, reading)]
}

function counted(own: readonly Quantity[], reading: Reading): readonly Finding[] {
  return own.flatMap((part, index) => {
    const whole = own.slice(0, index).findLast((other) => isWholeOf(other, part))
    if (!whole || part.amount <= whole.amount + loose(whole)) return []
    return [
      doubt(reading, [whole, part], 'part-exceeds', {
        want: shown(whole.amount, whole),
        // 新开工390个、竣工437个 may be two lists.
        sure: part.mark !== '、',
      }),
    ]
  })
}

/** 两项均享受的1984人: no more than of either. */
const both = /(?:[两二](?:项|者|类|种)[均都皆]|同时(?:享受|符合|具有|参加|患有|属于)|兼有)[\u4e00-\u9fff]{0,6}$/u
/** 就业困难人员905人（已含在再就业数内）. */
const within = /^[（(，,](?:后者|前者|均|已|也|全部)*(?:(?:包?含|包括)[在于]|计入)[^，；）)。\n]{0,12}[，；）)。]/u

function contained(own: readonly Quantity[], reading: Reading): readonly Finding[] {
  return own.flatMap((part, index) => {
    const alike = own.slice(Math.max(0, index - 2), index).filter(({ dimension }) => dimension === part.dimension)
    const from = behindUnit(part.figure)
    const behind = reading.figures.shape.slice(from, from + 20)
    const wholes = both.test(part.before) ? alike : within.test(behind) ? alike.slice(-1) : []
    const [whole] = wholes.toSorted((a, b) => a.amount - b.amount)
    if (!whole || part.amount <= whole.amount + loose(whole)) return []
    const want = shown(whole.amount, whole)
    return [doubt(reading, [whole, part], 'part-exceeds', { want, sure: true })]
  })
}

/** 转移364户871人: nobody lives in less than one. */
function households(own: readonly Quantity[], reading: Reading): readonly Finding[] {
  return own.flatMap((homes, index) => {
    const people = own[index + 1]
    if (homes.dimension !== '户' || people?.dimension !== '人' || people.mark !== figureSign || homes.after !== '')
      return []
    if (people.figure.at !== behindUnit(homes.figure) || people.amount >= homes.amount) return []
    return [doubt(reading, [homes, people], 'part-exceeds', { want: shown(people.amount, people), sure: false })]
  })
}

/** 支出215860万元，剔除上级专项后为142330万元: less than before. */
function excluded(own: readonly Quantity[], reading: Reading): readonly Finding[] {
  return own.flatMap((rest, index) => {
    const whole = own[index - 1]
    if (
      !whole ||
      whole.dimension !== rest.dimension ||
      !/^(?:剔除|扣除|除去|去除|减去|去重)[\u4e00-\u9fff]{0,12}后[\u4e00-\u9fff]{0,4}$/u.test(rest.before)
    )
      return []
    // 贫血2236人、视力不良9870人，扣除重复后11751人: less than both.
    if (whole.isThen || /重|交叉/u.test(rest.before) || rest.amount <= whole.amount + loose(whole)) return []
    return [doubt(reading, [whole, rest], 'part-exceeds', { want: shown(whole.amount, whole), sure: false })]
  })
}

/** 受理审查起诉203件 is no part of 受理审查逮捕96件: the word for a whole stands before both. */
function isWholeOf(whole: Quantity, part: Quantity): boolean {
  if (whole.dimension !== part.dimension || whole.isThen || part.isThen) return false
  return partOf.some(
    ([of, own, never]) =>
      of.test(whole.before) &&
      own.test(part.before) &&
      !of.test(part.before) &&
      !never?.test(whole.before + part.before),
  )
}
