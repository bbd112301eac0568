import { otherBasis } from '../../language/comparisons.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { pairs } from './pairs.ts'
import { type Derived, isSlip, judge, levels, loose, type Relation, withoutDates } from './relation.ts'

/** Nothing but the comparison between a level and its change: no other subject comes in. */
const comparesOnly = /^[\u4e00-\u9fff]{0,4}$|比|较|同期|同比|环比|上年|去年/u
/** The change and its growth are of one subject where nothing new is named. */
const growthOnly =
  /^[^，]{0,3}(?:同比|环比|比上年)?(?:增长|增幅|增速|涨幅|升幅|降幅|下降|提高|上升|上涨|上浮|减少|降低|增加|偏[多少高低]|节[约省]|压缩比?|压减|缩短|[升降增减涨])(?:率|速)?(?:分别)?(?:为|达到?|了|约|近)?$/u
const aside = 40
const passage =
  /(?:提高|提升|上升|上涨|增长|增加|扩大|下降|降低|减少|回落|下滑|缩小|收窄|压减|调整|调|上调|下调|变|变化|降|升|增|减|涨)(?:到|至|为)/u

/** 收入58416万元，同比增收3284万元，增长6.0%; 由136元提高到148元，提高12元，增幅8.8%. */
export const growths: Relation = ({ all: told, around, start }, reading) => {
  const all = withoutDates(told)
  return all.flatMap((growth, index) => {
    const { shape } = reading.figures
    if (
      growth.role !== 'growth' ||
      otherBasis.test(shape.slice(Math.max(start, growth.figure.at - aside), growth.figure.at))
    )
      return []
    const named = [...fromChange(all, index), ...fromLevels(all, index), ...between(all, index)]
    const meant = named.length > 0 ? named : ofOtherTime(all, index)
    if (meant.length === 0) return []
    const told = { ...growth, amount: Math.abs(growth.amount) }
    const fitting = [
      ...pairs(around)
        .filter(([now, then]) => now.amount < then.amount === growth.isDown)
        .map(([now, then]) => grown(now, then, null)),
      ...(meant.some(({ sure }) => sure) ? [] : changesOf(all, around)),
    ]
    return [judge(reading, told, [...meant, ...fitting], 'growth-differs', '%')]
  })
}

/** The level, its change and its growth follow each other. */
function fromChange(all: readonly Quantity[], index: number): readonly Derived[] {
  const [change, growth] = [all[index - 1], all[index]]
  const isDirect = isAmount(all[index - 2])
  const level = isDirect ? all[index - 2] : levelApart(all, index - 1)
  if (!isAmount(level) || change?.role !== 'change' || !growth || level?.dimension !== change.dimension) return []
  if (
    !growthOnly.test(growth.before) ||
    (!level.isThen && !comparesOnly.test(change.before.replace(/^[\u4e00-\u9fff]{0,2}(?=比|较|同|环)/u, '')))
  )
    return []
  if (change.isDown !== growth.isDown) return []
  const isSure = isDirect && !level.isThen && change.mark !== '' && change.mark !== '；'
  return [byChange(level, change, isSure)].filter(({ value }) => value > 0)
}

/** A level now and then, or an average; 亩均产值2000元 is not compared with 10000万元 of the whole. */
function comparable(now?: Quantity, then?: Quantity): readonly [now: Quantity, then: Quantity] | null {
  if (!now || !then || !isAmount(now) || !isAmount(then) || now.dimension !== then.dimension || then.amount <= 0)
    return null
  const [a, b] = [now.figure, then.figure]
  return now.role === then.role || (a.magnitude === b.magnitude && a.unit === b.unit) ? [now, then] : null
}

function isAmount(one: Quantity | undefined): boolean {
  return one?.role === 'level' || one?.role === 'per'
}

/** 收入58416万元，为预算57100万元的102.3%，同比增收3284万元: the level before a share of a plan, where it is the only one. */
function levelApart(all: readonly Quantity[], at: number): Quantity | undefined {
  const [plan, share] = [all[at - 2], all[at - 1]]
  if (share?.role !== 'share' || !plan || !/预算|任务|计划|目标/u.test(plan.before)) return undefined
  const own = levels(all.slice(0, at - 2)).filter(({ dimension }) => dimension === plan.dimension)
  return own.length === 1 ? own[0] : undefined
}

function byChange(level: Quantity, change: Quantity, sure: boolean | null): Derived {
  const then = level.isThen ? level.amount : level.amount - (change.isDown ? -change.amount : change.amount)
  const open = (loose(change) / then + (change.amount * (loose(level) + loose(change))) / then ** 2) * 100
  return { from: [level, change], value: (change.amount / then) * 100, open: Math.abs(open), sure }
}

/** Every level with every change of its dimension, as far as it fits. */
function changesOf(all: readonly Quantity[], around: readonly Quantity[]): readonly Derived[] {
  const changes = all.filter(({ role }) => role === 'change')
  const own = around.filter(({ role }) => role === 'level').slice(-24)
  return changes.flatMap((change) =>
    own.flatMap((level) => (level.dimension === change.dimension ? [byChange(level, change, null)] : [])),
  )
}

/** From a level to a level, and the growth behind them. */
function fromLevels(all: readonly Quantity[], index: number): readonly Derived[] {
  const growth = all[index]
  const before = all.slice(Math.max(0, index - 3), index)
  const at = before.findLastIndex(isAmount)
  const pair = comparable(before[at], before[at - 1])
  if (!growth || !pair) return []
  const [now, then] = pair
  const between = before.slice(at + 1)
  if (!between.every(({ role }) => role === 'change') || !growthOnly.test(growth.before)) return []
  if (passage.test(now.before)) return [grown(now, then, true)]
  if (then.isThen && !now.isThen) return [grown(now, then, false)]
  if (now.isThen && !then.isThen) return [grown(then, now, false)]
  return []
}

export function grown(now: Quantity, then: Quantity, sure: boolean | null): Derived {
  const open = (loose(now) / then.amount + (now.amount * loose(then)) / then.amount ** 2) * 100
  return { from: [now, then], value: Math.abs(now.amount / then.amount - 1) * 100, open, sure }
}

/** 完成5.46亿元，上年完成5.04亿元，增长8.3%: the one level of another time in the sentence, with the nearest of this one. */
function ofOtherTime(all: readonly Quantity[], index: number): readonly Derived[] {
  const growth = all[index]
  const then = all.filter((one) => one.role === 'level' && one.isThen)
  const [other] = then
  if (!growth || then.length !== 1 || !other || other.amount <= 0) return []
  if (Math.abs(all.indexOf(other) - index) > 2) return []
  const now = all.slice(0, index).filter((one) => !one.isThen && comparable(one, other) !== null)
  const ways = now.map((one) => grown(one, other, false))
  const near = ways.filter(
    ({ value }) =>
      isSlip(growth.amount, Number(value.toFixed(growth.figure.decimals))) ||
      Math.abs(value - growth.amount) < nearGrowth,
  )
  return ways.length === 1 ? ways : near.slice(0, 1)
}

/** Where several levels may be meant, in percentage points. */
const nearGrowth = 5

/** 归集额3.6亿元，同比增长12.5%，上年同期为3.2亿元. */
function between(all: readonly Quantity[], index: number): readonly Derived[] {
  const pair = comparable(all[index - 1], all[index + 1])
  if (!pair) return []
  const [now, then] = pair
  return then.isThen && !now.isThen ? [grown(now, then, false)] : []
}
