import { capitals, isCapital, numberOf } from '../language/capitals.ts'
import type { Finding } from '../model.ts'
import { lastDigit, ones } from '../quantities/figures.ts'
import { firstIndex } from '../search.ts'
import { at } from './dates.ts'
import { linesHolding } from './lines.ts'
import type { Reading } from './subject.ts'

/** Between the two ways of writing one sum, in UTF-16 units. */
const reach = 24
const between =
  /^[\s（(，,]{0,24}(?:人民币)?[\s（(]{0,24}(?:(?:金额)?大写)?(?:金额)?[：:]?[\s（(]{0,24}(?:人民币)?[：:]?$/u
const betweenAfter = /^[\s）)，,]{0,24}[（(]?(?:(?:即)?(?:小写|人民币|￥|¥|RMB|：|:|\s){0,24})$/u

/** 1250000元（大写：壹佰贰拾伍万元整）: both say one sum (GB/T 15835-2011, 4.2.2). */
export function moneyTwice(reading: Reading): readonly Finding[] {
  return [...saidTwice(reading), ...inCapitals(reading)]
}

const plainNumber =
  /(?<![第〇零一二两三四五六七八九十百千万亿])(?<words>[一二两三四五六七八九十百千]+[万亿]?)(?<unit>元|人|名|户|亩|吨|个|件|套)[（(]/gu

/** 三亿元（3亿元）: the same in characters and in figures. */
function saidTwice(reading: Reading): readonly Finding[] {
  const { text, figures } = reading
  const matches = [...linesHolding(text, '（', '(')].flatMap((line) =>
    Array.from(line.text.matchAll(plainNumber), (match) => ({ match, index: line.start + match.index })),
  )
  return matches.flatMap(({ match: { 0: words, groups = {} }, index }) => {
    const said = numberOf(groups.words ?? '')
    const end = index + words.length
    const figure = figures.all[firstIndex(figures.all, ({ start }) => start >= end)]
    const sum =
      figure && figure.start === end && figure.unit === groups.unit && /[）)]/u.test(text[figure.unitEnd] ?? '')
        ? ones(figure)
        : null
    if (!figure || said === null || sum === null || said === sum) return []
    return [
      at(reading, index, text.slice(index, figure.unitEnd), 'money-differs', {
        want: text.slice(figure.start, figure.unitEnd),
      }),
    ]
  })
}

function inCapitals(reading: Reading): readonly Finding[] {
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
