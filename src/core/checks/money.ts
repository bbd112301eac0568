import { capitals, isCapital, numberOf } from '../language/capitals.ts'
import type { Finding } from '../model.ts'
import { lastDigit, ones } from '../quantities/figures.ts'
import { at } from './dates.ts'
import type { Reading } from './subject.ts'

/** Between the two ways of writing one sum, in UTF-16 units. */
const reach = 24
const between =
  /^[\s（(]{0,24}(?:人民币)?[\s（(]{0,24}(?:(?:金额)?大写)?(?:金额)?[：:]?[\s（(]{0,24}(?:人民币)?[：:]?$/u
const betweenAfter = /^[\s）)，,]{0,24}[（(]?(?:(?:即)?(?:小写|人民币|￥|¥|RMB|：|:|\s){0,24})$/u

/** 1250000元（大写：壹佰贰拾伍万元整）: both say one sum (GB/T 15835-2011, 4.2.2). */
export function moneyTwice(reading: Reading): readonly Finding[] {
  const { text, figures } = reading
  if (!/[佰仟拾壹贰叁肆伍陆柒捌玖]/u.test(text)) return []
  return [...text.matchAll(capitals)].flatMap(({ 0: words, index }) => {
    const said = numberOf(words)
    // 万亿 of 5.67万亿元 is no sum in capitals.
    if (said === null || !isCapital.test(words)) return []
    const end = index + words.length
    const { all } = figures
    const next = all.findIndex(({ start }) => start >= end)
    const [before, after] = [all[(next < 0 ? all.length : next) - 1], next < 0 ? undefined : all[next]]
    const near =
      before && index - before.unitEnd <= reach && between.test(text.slice(before.unitEnd, index))
        ? before
        : after && after.start - end <= reach && betweenAfter.test(text.slice(end, after.start))
          ? after
          : null
    const sum = near ? ones(near) : null
    if (!near || sum === null || Math.abs(sum - said) < lastDigit(near) / 2) return []
    const [from, to] = [Math.min(near.start, index), Math.max(near.unitEnd, end)]
    const want = text.slice(near.start, near.unitEnd)
    return [at(reading, from, text.slice(from, to), 'money-differs', { want })]
  })
}
