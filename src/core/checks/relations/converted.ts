/** One amount told in two units. */

import { dimensionOf } from '../../language/dimensions.ts'
import { behindUnit } from '../../quantities/figures.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { judge, type Relation } from './relation.ts'

const saidAgain = /^(?:折[合算]?|约?合|即|换算[为成])(?:[为约成]|每[\u4e00-\u9fff]{1,3})?$/u

/** 38.4公顷（576亩）; 2720元/吨，折合每公斤2.72元. */
export const converted: Relation = ({ all }, reading) =>
  all.flatMap((again, index) => {
    const told = all[index - 1]
    if (!told || told.dimension !== again.dimension || told.role !== again.role || !isMeasured(again)) return []
    if (!saidAgain.test(again.before) && !isAloneInBrackets(reading.figures.shape, told, again)) return []
    const [first, second] = [eachOf(told), eachOf(again)]
    if (
      first.name !== second.name ||
      (told.figure.unit === again.figure.unit &&
        told.figure.magnitude === again.figure.magnitude &&
        first.factor === second.factor)
    )
      return []
    const factor = second.factor / first.factor
    const way = { from: [told], value: told.amount * factor, open: told.half * factor, sure: true }
    return [judge(reading, again, [way], 'two-values')]
  })

function isMeasured({ role }: Quantity): boolean {
  return role === 'level' || role === 'per'
}

/** What an amount is told for each of. */
function eachOf({ role, each, before }: Quantity) {
  return role === 'per'
    ? dimensionOf(each || (/每(?<unit>[\u4e00-\u9fff]{1,6})$/u.exec(before)?.groups?.unit ?? ''))
    : { name: '', factor: 1 }
}

/** It opens right behind the unit and holds nothing else. */
function isAloneInBrackets(shape: string, { figure }: Quantity, again: Quantity): boolean {
  const open = behindUnit(figure)
  return (
    /[（(]/u.test(shape[open] ?? '') &&
    again.figure.at === open + 1 &&
    /[）)]/u.test(shape[behindUnit(again.figure)] ?? '')
  )
}
