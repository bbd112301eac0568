import type { Quantity } from '../../quantities/quantity.ts'
import { loose } from '../relations/relation.ts'

/** A quantity as a member of equations, with what is asked of its words again and again. */
export interface Term {
  readonly quantity: Quantity
  /** Its place among all of the report. */
  readonly order: number
  /** Which paragraph or line it stands in, counted from the first. */
  readonly paragraph: number
  readonly amount: number
  /** What rounding leaves open in it. */
  readonly open: number
  readonly isLevel: boolean
  /** A price or an average, so much for each. */
  readonly isEach: boolean
  /** Its words speak of a sum, a comparison, a rate; open and close 由…到…. */
  readonly isSummed: boolean
  readonly isCompared: boolean
  /** So many there are or were at some time: 年初, 结转, 未结. */
  readonly isStock: boolean
  readonly isRate: boolean
  readonly isFrom: boolean
  readonly isTo: boolean
  readonly isListed: boolean
  /** A bound, or not meant to the last digit: 不低于95%, 约40人. */
  readonly isVague: boolean
}

const summed = /共|合计|总|全[县镇乡区市校年]|计|其中|分别|分为|余|剩|结|净|有效|未|占/u
const compared = /比|较|上年|去年|同期|上月|上周/u
const stock = /初|末|上[年月期]|原有|旧存|结转|期[初末]|余|存|未|现有|在[校册岗院]/u
const rate = /占|率|比|完成|达|为/u
const price = /(?:价|每|标准|日产|日均)[^，。；]{0,8}$/u

const vague = /(?:低于|高于|少于|多于|超过|突破|不足|达到|大于|小于|约|近|超|逾|至少|最多|力争|目标)[为在到]?$/u

export function termOf(quantity: Quantity, order: number, paragraph: number): Term {
  const { before, after, role, amount, mark } = quantity
  const words = `${before} ${after}`
  return {
    quantity,
    order,
    paragraph,
    amount,
    // 校均443名 is rounded though names are counted.
    open: role === 'per' ? quantity.half : loose(quantity),
    isLevel: role === 'level',
    isEach: role === 'per' || (role === 'level' && price.test(before)),
    isSummed: summed.test(words),
    isCompared: compared.test(words),
    isStock: stock.test(words),
    isRate: rate.test(before),
    isFrom: /[由从]/u.test(before),
    isTo: /[到至为]/u.test(before),
    isListed: mark === '、',
    isVague: vague.test(before) || /^(?:[多余左]|以[上下内])/u.test(after),
  }
}
