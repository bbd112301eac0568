import type { Quantity } from '../../quantities/quantity.ts'
import { fits, judge, type Relation, shareOf } from './relation.ts'

/** Of so many parts and shares in a row. */
const mostParts = 12

/** 农业5184万立方米、工业1296万立方米，分别占60%、15%: as many shares as parts, in their order, of the whole before them. */
export const respectiveShares: Relation = ({ all, around }, reading) => {
  const first = all.findIndex(({ role, before }) => role === 'share' && inTurn.test(before))
  if (first < 0) return []
  const shares = rowFrom(
    all.slice(first),
    ({ role }, at) => role === 'share' && (at === 0 || isListed(all[first + at])),
  )
  // 三镇完成4620亩、11350亩、8430亩，在总任务24400亩中的占比分别为……: the whole may stand between.
  const last = all[first - 1]
  const isBetween = last !== undefined && /[总全共]|任务|计划|合计|相加/u.test(last.before) && last.mark !== '、'
  const end = isBetween ? first - 1 : first
  const parts = all.slice(Math.max(0, end - shares.length), end)
  const [one] = parts
  const isRow =
    parts.length === shares.length &&
    parts.every(({ role, dimension }) => role === 'level' && dimension === one?.dimension)
  const wholes = around
    .slice(0, Math.max(0, one ? around.indexOf(one) : 0))
    .filter(({ role, dimension, isThen }) => role === 'level' && !isThen && dimension === one?.dimension)
  const name = ofWhat.exec(all[first]?.before ?? '')?.groups?.name ?? ''
  const sum = parts.reduce((total, { amount }) => total + amount, 0)
  const whole =
    (isBetween ? last : undefined) ??
    (name === '' ? undefined : wholes.findLast(({ before }) => before.includes(name))) ??
    wholes.findLast(({ amount }) => amount === sum) ??
    wholes.at(-1)
  if (!isRow || !whole || whole.amount <= 0 || shares.length < 2 || shares.length > mostParts) return []
  const ways = shares.flatMap((share, at) => {
    const part = parts[at]
    return part ? [{ share, part, way: shareOf(part, whole, true) }] : []
  })
  // One of them may be a slip; where none fits, they are of another whole.
  const isOfWhole = ways.some(({ share, way }) => fits(share, way))
  return ways.map(({ share, part }) => judge(reading, share, [shareOf(part, whole, isOfWhole)], 'rate-differs', '%'))
}

const inTurn = /(?:分别|依次|各)占|(?:占比|份额|比[例重])(?:分别|依次|各)?[为是]/u
/** 分别占人工造林的40%. */
const ofWhat = /占(?<name>[\u4e00-\u9fff]{2,8}?)(?:总[数量额])?的?$/u

/** 20%和10%: the sign of the one before stands among the words. */
function isListed(one: Quantity | undefined): boolean {
  return one?.mark === '、' || /^[%％‰]?[和与及]?$/u.test(one?.before ?? '-')
}

function rowFrom(all: readonly Quantity[], goesOn: (one: Quantity, at: number) => boolean): readonly Quantity[] {
  const end = all.findIndex((one, at) => !goesOn(one, at))
  return end < 0 ? all : all.slice(0, end)
}
