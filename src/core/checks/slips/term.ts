import type { Quantity } from '../../quantities/quantity.ts'
import { loose } from '../relations/relation.ts'

/** A quantity as a member of equations, with what is asked of its words again and again. */
export interface Term {
  readonly quantity: Quantity
  /** Its place among all of the report. */
  readonly order: number
  /** Which paragraph or line it stands in, counted from the first. */
  readonly paragraph: number
  /** Which sentence, counted from the first. */
  readonly sentence: number
  /** What it may be summed or compared with: who is counted as 人, 例 and 人次. */
  readonly kind: string
  readonly amount: number
  /** What rounding leaves open in it. */
  readonly open: number
  readonly isLevel: boolean
  readonly isShare: boolean
  /** A price or an average, so much for each. */
  readonly isEach: boolean
  /** Its words speak of a sum, a comparison, a rate; open and close 由…到…. */
  readonly isSummed: boolean
  readonly isCompared: boolean
  /** So many there are or were at some time: 年初, 结转, 未结. */
  readonly isStock: boolean
  readonly isRate: boolean
  /** Of a share: its words say that it is one of several that make a whole. */
  readonly isPortion: boolean
  readonly isFrom: boolean
  readonly isTo: boolean
  readonly isListed: boolean
  /** Its words open a list of parts, or close one. */
  readonly isOpening: boolean
  /** A bound, or not meant to the last digit: 不低于95%, 约40人. */
  readonly isVague: boolean
}

const summed = /共|合计|总|全[县镇乡区市校年]|计|其中|分别|分为|余|剩|结|净|有效|未|占/u
const compared = /比|较|上年|去年|同期|上月|上周/u
const stock = /初|末|上[年月期]|原有|旧存|结转|期[初末]|余|存|未|现有|在[校册岗院]/u
const rate = /占|率|比|完成|达|为/u
const portion = /占|构成|结构|其余|其他|分为|分别|依次/u
const price = /(?:价|每|[各均]奖|租金|标准|日产|日均)[^，。；]{0,8}$/u

const vague = /(?:低于|高于|少于|多于|超过|突破|不足|达到|大于|小于|约|近|超|逾|至少|最多|力争|目标)[为在到]?$/u

const opening = /其中|包括|分别|分为/u
/** Whoever or whatever is counted one by one, in other words. */
const kinds: Readonly<Record<string, string>> = {
  人次: '人',
  例: '人',
  例次: '人',
  剂次: '剂',
  支: '剂',
  针次: '剂',
  件次: '件',
  台次: '台',
  辆次: '辆',
  户次: '户',
}

export interface Where {
  /** Among all of the report. */
  readonly order: number
  readonly paragraph: number
  readonly sentence: number
}

export function termOf(quantity: Quantity, where: Where): Term {
  const { before, after, role, amount, mark } = quantity
  const words = `${before} ${after}`
  return {
    quantity,
    ...where,
    kind: kinds[quantity.dimension] ?? quantity.dimension,
    amount,
    // 校均443名 is rounded though names are counted.
    open: role === 'per' ? quantity.half : loose(quantity),
    isLevel: role === 'level',
    isShare: role === 'share',
    isEach: role === 'per' || (role === 'level' && price.test(before)),
    isSummed: summed.test(words),
    isCompared: compared.test(words),
    isStock: stock.test(words),
    isRate: rate.test(before),
    isPortion: portion.test(before),
    isFrom: /[由从]/u.test(before),
    isTo: /[到至为]/u.test(before),
    isListed: mark === '、',
    isOpening: opening.test(before),
    isVague: vague.test(before) || /^(?:[多余左]|以[上下内])/u.test(after),
  }
}
