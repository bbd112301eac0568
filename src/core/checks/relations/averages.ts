import { countOf } from '../../language/capitals.ts'
import { figureSign } from '../../quantities/figures.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { eachFactor } from '../each.ts'
import { type Derived, fits, isSlip, judge, levels, loose, type Relation, type RelationScope } from './relation.ts'

/** 平均每队36人, 村均1500人, 亩产380公斤, 每人120元，共补助350人，发放42000元: one of the three follows from the others. */
export const averages: Relation = ({ all, around, later }, reading) =>
  all.flatMap((each) => {
    if (each.role !== 'per' || isOfOthers(each, all[all.indexOf(each) - 1])) return []
    if (isOneOfList(each, all[all.indexOf(each) + 1])) return []
    const isSmall = each.each === ''
    // 去年8天接待34.2万人次，日均4.3万人次: of that time.
    const isOfThen = all[all.indexOf(each) - 1]?.isThen ?? false
    const own = levels(all).filter(({ isThen }) => isThen === isOfThen)
    const near = own.length >= 2 ? own : levels(around).filter(({ isThen }) => isThen === isOfThen)
    const inNear = isSmall ? [] : near.filter((level) => isCountOf(level, each))
    const counted =
      inNear.length > 0 || isSmall
        ? inNear
        : levels(around).filter((level) => level.isThen === isOfThen && isCountOf(level, each))
    const counts = counted.length > 0 ? counted : otherCounts(each, { all, around, later })
    const same = ({ dimension, role, isThen, before }: Quantity) =>
      isRunOf(dimension, each.dimension) && role === 'level' && isThen === isOfThen && !difference.test(before)
    const names = [each.before.replace(/^.*均/u, ''), each.after].filter(({ length }) => length > 1)
    const named = around.filter((one) => same(one) && names.some((name) => one.before.includes(name)))
    const sums = named.length > 0 ? named : near.filter(same)
    const ways = [
      ...ofYear(sums, each),
      ...ofMonths(sums, each, around),
      ...counts.flatMap((count) =>
        sums.flatMap((sum) => (sum === count || count.amount <= 0 ? [] : [averaged(sum, count, each)])),
      ),
    ]
    if (ways.length === 0) ways.push(...whicheverCount(each, all))
    // 入住1794人。护理员299人，每名护理员照料6位: what is shared was told before.
    const told = ways.some((way) => fits(each, way)) ? [] : ofSumsBefore(each, counts, around)
    if (ways.length + told.length === 0) return []
    const months = each.before.includes('月')
      ? around.flatMap(({ figure, amount }) => (/^个?月$/u.test(figure.unit) ? amount || 1 : []))
      : []
    const fitting = around.flatMap((count) =>
      count.role === 'level' && count.amount > 0 && (counts.length === 0 || isCountOf(count, each))
        ? around.flatMap((sum) =>
            isRunOf(sum.dimension, each.dimension) && sum !== count && !sum.isThen
              ? repeated(averaged(sum, count, each), each, months)
              : [],
          )
        : [],
    )
    const together = counts.flatMap((one, at) =>
      counts.slice(at + 1).map((other) => ({ ...one, amount: one.amount + other.amount, half: one.half + other.half })),
    )
    fitting.push(...together.flatMap((count) => sums.map((sum) => ({ ...averaged(sum, count, each), sure: null }))))
    const likely = ways.filter(({ value }) => (ways.length === 1 && own === near) || isNear(value, each))
    const sure = ways.length === 1
    if (makeTheSum(each, all, sums)) return []
    // 起始价每亩85万元，以每亩100万元成交，总价2310万元: one of them makes the sum, the other is told beside it.
    const others = all.filter((one) => one !== each && one.role === 'per' && one.dimension === each.dimension)
    if (
      !/均/u.test(each.before) &&
      others.some((other) => isAlike(other, each) && ways.some((way) => fits(other, way)))
    )
      return []
    return [
      judge(
        reading,
        // 每校3名 is no average of some three.
        each.isExact && !/均/u.test(each.before) ? { ...each, half: 0 } : each,
        [
          ...likely.map((way) => ({ ...way, sure: sure && way.sure === true && isNear(way.value, each) })),
          ...told,
          ...fitting.slice(0, 400),
        ],
        'average-differs',
      ),
    ]
  })

/** 首尾相差6.5分 is no sum. */
const difference = /相差|极差|差距|落差/u

/** 距全省人均1.00册, 比10月日均5600件多: of another place or time. */
function isOfOthers({ before, mark }: Quantity, last: Quantity | undefined): boolean {
  return (
    /^(?:比|较|距|低于|高于|不及)|全[国省市](?!.*[县区镇乡])/u.test(before) ||
    (mark === figureSign && last?.figure.unit === '月' && /[比较]$/u.test(last.before))
  )
}

/** 每个网格配专职1名、兼职2名: both together are for each. */
function isOneOfList(each: Quantity, next: Quantity | undefined): boolean {
  return next?.mark === '、' && next.role === 'level' && next.dimension === each.dimension && /^每/u.test(each.before)
}

/** 20户，每户2500元；13个，每个620元，共58060元: all of them together. */
function makeTheSum(each: Quantity, all: readonly Quantity[], sums: readonly Quantity[]): boolean {
  const prices = all.filter((one) => one.role === 'per' && one.dimension === each.dimension)
  if (prices.length < 2) return false
  const value = prices.reduce((sum, price) => {
    const count = all[all.indexOf(price) - 1]
    return count?.role === 'level'
      ? sum + (count.amount * price.amount) / eachFactor(price.each, count.dimension)
      : Number.NaN
  }, 0)
  return sums.some((sum) => fits(sum, { from: prices, value, open: 0, sure: null }))
}

/** 每户 and 户均 are of the same. */
function isAlike(a: Quantity, b: Quantity): boolean {
  return a.each !== '' && (a.each === b.each || a.each[0] === b.each[0]) && a.group === b.group
}

/** 台次 are 台, one time each; 人次 are told as 次, too. */
function isRunOf(sum: string, each: string): boolean {
  return sum === each || (sum.endsWith('次') && (sum === `${each}次` || sum === `人${each}`))
}

function averaged(sum: Quantity, count: Quantity, each: Quantity): Derived {
  const one = eachFactor(each.each, count.dimension)
  const value = (sum.amount / count.amount) * each.group * one
  const open = (loose(sum) / count.amount + (sum.amount * loose(count)) / count.amount ** 2) * each.group * one
  return { from: [sum, count], value, open, sure: /平均|均/u.test(each.before) }
}

/** 常住人口 for 人均 where nobody else is counted, 42期 for 期均. */
function otherCounts(each: Quantity, { all, around, later }: Pick<RelationScope, 'all' | 'around' | 'later'>) {
  if (/^人/u.test(each.each)) return populationOf([...around, ...later()])
  return all.filter(({ role, figure: { unit } }) => role === 'other' && unit === '期' && each.each === unit)
}

/** Of whom 人均 is an average where nobody else is counted. */
const population = /常住人口|总人口|户籍人口/u

function populationOf(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.filter(({ role, before }) => role === 'level' && population.test(before))
}

/** 户均2.27亿元 of 38家 with 86.40亿元: whatever they are counted by, where a count and a sum all but make it. */
function whicheverCount(each: Quantity, all: readonly Quantity[]): readonly Derived[] {
  const at = all.indexOf(each)
  const near = levels(all.slice(Math.max(0, at - 4), at + 3)).filter(({ isThen }) => !isThen)
  const sums = near.filter(({ dimension }) => dimension === each.dimension)
  return near
    .filter(({ dimension, amount, isExact }) => dimension !== each.dimension && amount > 1 && isExact)
    .flatMap((count) => sums.map((sum) => ({ ...averaged(sum, count, each), sure: false })))
    .filter(
      ({ value }) =>
        isSlip(each.amount, Number(value.toPrecision(4))) || Math.abs(value / each.amount - 1) < nearAverage,
    )
}

function ofSumsBefore(each: Quantity, counts: readonly Quantity[], around: readonly Quantity[]): readonly Derived[] {
  const at = around.indexOf(each)
  const sums = levels(around.slice(0, Math.max(0, at))).filter(
    (one) => isRunOf(one.dimension, each.dimension) && !one.isThen && !counts.includes(one),
  )
  return counts
    .filter(({ amount }) => amount > 1)
    .flatMap((count) => sums.map((sum) => ({ ...averaged(sum, count, each), sure: false })))
    .filter(
      ({ value }) =>
        isSlip(each.amount, Number(value.toFixed(each.figure.decimals))) ||
        fits(each, { from: [], value, open: each.half, sure: null }),
    )
}

/** So near, as a share of it, a quotient is meant by an average whose count has another name. */
const nearAverage = 0.25

/** 日均1.5万吨，全年547.5万吨. */
function ofYear(sums: readonly Quantity[], { each }: Quantity): readonly Derived[] {
  return sums
    .filter(({ before }) => /年|季度/u.test(before))
    .flatMap((sum) =>
      lengthsOf(sum, each).map((length) => ({
        from: [sum],
        value: sum.amount / length,
        open: loose(sum) / length,
        sure: false,
      })),
    )
}

/** 1—5月共186900件，平均每月37380件. */
function ofMonths(sums: readonly Quantity[], { each }: Quantity, around: readonly Quantity[]): readonly Derived[] {
  const at = /^月/u.test(each)
    ? around.findLastIndex(({ figure, before }) => figure.unit === '月' && /^[至到—–~～-]+$/u.test(before))
    : -1
  const count = at < 1 ? 0 : (around[at]?.amount ?? 0) - (around[at - 1]?.amount ?? 0) + 1
  if (count < 2 || count > 12) return []
  return sums.map((sum) => ({ from: [sum], value: sum.amount / count, open: loose(sum) / count, sure: false }))
}

const ofYears = /(?<years>[两二三四五六七八九十])年(?:来|间)?(?:共|累计|合计|总计|投|完成|实现)/u
const ofQuarters = /(?<quarters>前[两二三])季度|[一二三四](?:、[一二三四]){1,3}季度/u

function someOf(words: string | undefined): readonly number[] {
  return [words === undefined ? null : countOf(words)].filter((count) => count !== null)
}

/** Of what a sum is told for, in days or months. */
function lengthsOf({ before }: Quantity, each: string): readonly number[] {
  const years = ofYears.exec(before)?.groups?.years
  if (/^年/u.test(each)) return someOf(years)
  if (/^季/u.test(each)) {
    const told = ofQuarters.exec(before)
    const sign = told?.groups?.quarters?.at(-1)
    if (sign !== undefined) return someOf(sign)
    return told ? [told[0].split('、').length] : /半年/u.test(before) ? [2] : /全年|年度/u.test(before) ? [4] : []
  }
  const months = /半年/u.test(before) ? 6 : /季/u.test(before) ? 3 : 12
  if (/^月/u.test(each)) return [months]
  return /^[日天]/u.test(each) && months === 12 ? [365, 366] : []
}

/** What is paid each month for a year, a quarter or a half, or for so many months as are told. */
function repeated(way: Derived, { dimension, before }: Quantity, told: readonly number[]): readonly Derived[] {
  return (dimension === '元' && before.includes('月') ? [1, 3, 6, 12, ...told] : [1]).map((times) => ({
    ...way,
    value: way.value / times,
    open: way.open / times,
    sure: null,
  }))
}

/** What people, households and land are counted by, whatever stands around. */
const counted: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:人|名|位)/u, /^(?:人|人次)$/u],
  [/^次/u, /^(?:人|人次|次)$/u],
  [/^户/u, /^(?:户|户次|套|家)$/u],
  [/^[日天]/u, /^[日天]$/u],
  [/^月/u, /^个?月$/u],
  [/^[件项个]/u, /^[件项个]$/u],
  [/^亩/u, /^亩$/u],
  [/^平方公里/u, /^(?:亩|平方公里)$/u],
]

function isCountOf({ dimension, figure: { unit }, before, after }: Quantity, { each }: Quantity): boolean {
  const exact = counted.find(([of]) => of.test(each))
  if (exact) return exact[1].test(dimension)
  const name = each.slice(0, 2)
  const isBare = /^(?:个|支|座|所|条|台|名|家|项|块|处|辆|栋|口|眼|)$/u.test(unit)
  if (isBare) return after.startsWith(name) || after.includes(name) || (after === '' && before.includes(name))
  return each.startsWith(unit) || unit.startsWith(name)
}

/** Near enough to be meant, or as far as the point moves. */
function isNear(value: number, { amount, figure: { decimals } }: Quantity): boolean {
  const times = value / amount
  return (times > 0.4 && times < 2.5) || isSlip(amount, value) || isSlip(amount, Number(value.toFixed(decimals)))
}
