import type { Quantity } from '../../quantities/quantity.ts'
import { doubt, type Relation } from './relation.ts'

const below =
  /^(?:[均都仍也已并且略远]|明显|大幅|控制在)*(?:低于|少于|小于|不足|未超过?|不超过?|未达到?|未突破)[\u4e00-\u9fff]{0,10}$/u
const above = /^(?:[均都仍也已并且略远]|明显|大幅)*(?:高于|多于|大于|超过|超出|突破)[\u4e00-\u9fff]{0,10}$/u
/** Another time is compared by what is a change. */
const otherTime = /上年|去年|同期|上[月季期周]|年初|往年|序时/u
/** So many times as much is told of something else. */
const mostApart = 3

/** 水分12.1%，低于国标12.5%: what stands before is on the side that the words say. */
export const bounds: Relation = ({ all }, reading) =>
  all.flatMap((bound, index) => {
    const told = all[index - 1]
    if (!told || !isComparable(told, bound) || otherTime.test(bound.before)) return []
    const isWrong = below.test(bound.before)
      ? told.amount > bound.amount
      : above.test(bound.before) && told.amount < bound.amount
    if (!isWrong || told.amount > mostApart * bound.amount || bound.amount > mostApart * told.amount) return []
    return [doubt(reading, [told, bound], 'order-differs', { want: '', sure: false })]
  })

function isComparable(told: Quantity, bound: Quantity): boolean {
  return (
    bound.mark === '，' &&
    told.role === bound.role &&
    (told.role === 'level' || told.role === 'share') &&
    told.dimension === bound.dimension &&
    told.figure.unit === bound.figure.unit &&
    !told.isThen &&
    told.after === ''
  )
}
