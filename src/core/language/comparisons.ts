/** How reports compare a figure with an earlier one; `\uE000` is a figure, see `quantities/figures.ts`. */

const figure = '\uE000'
/** A unit and the words up to the next mark: never another figure. */
const unit = `[^，。；：\\n${figure}]{0,12}?`
const few = `[^，。；\\n${figure}]{0,12}?`
const earlier =
  '(?:(?:上一?|去|前一?)年(?:度|同期|末|底|年底)?|上(?:一?(?:学年|学期|季度|个月|期|届|月|周|轮))(?:同期)?|同期|年初|期初|基期|改革前|此前|原来|\\d{4}年(?:度|同期|末|底)?)'
const compare = '(?:相?比|较|较之|对比|同比)(?:于)?'
const up = '(?<up>提高|提升|上升|上涨|增长|增加|新增|净增|增|升|多|高|扩大)'
const down = '(?<down>下降|降低|减少|回落|下滑|缩减|减|降|少|低|收窄|缩小)'
const change = `(?:同比|净|又|再|共|却|则|仅|还)?(?:${up}|${down})了?(?:近|约)?`
const gap = '[，,（(]?'
const close = '[）)]?'

/** `roles` name the figures of a match in their order: `now` and `then` are compared, `by` is the change that is told. */
export interface Comparison {
  readonly pattern: RegExp
  readonly roles: readonly ('now' | 'then' | 'by')[]
}

export const comparisons: readonly Comparison[] = [
  // 合格率92%，较之上年的88%提高了4个百分点
  {
    pattern: new RegExp(
      `${figure}${unit}${gap}(?:${few}[，,])?${few}${compare}${few}${earlier}${few}的?${few}${gap}${figure}${unit}${close}${gap}(?:相比)?${gap}${change}${figure}`,
      'dgu',
    ),
    roles: ['now', 'then', 'by'],
  },
  // 由上年的88%提高到92%，提高了4个百分点
  {
    pattern: new RegExp(
      `(?:由|从|${earlier}的?)${few}${figure}${unit}[，,]?(?:提高|提升|上升|上涨|增长|增加|扩大|下降|降低|减少|回落|下滑|缩小|收窄|压减|降|升|增|减)(?:到|至|为)${few}${figure}${unit}[，,]${few}${change}${figure}`,
      'dgu',
    ),
    roles: ['then', 'now', 'by'],
  },
  // 合格率92%，比上年提高4个百分点（上年为88%）
  {
    pattern: new RegExp(
      `${figure}${unit}[，,]${few}${compare}${earlier}${change}${figure}${unit}[（(，,]${earlier}${few}${figure}`,
      'dgu',
    ),
    roles: ['now', 'by', 'then'],
  },
]

/** From one figure to another: the words between say which way. */
export const passages: readonly Comparison[] = [
  {
    pattern: new RegExp(
      `(?:由|从)${few}${figure}${unit}[，,]?(?:(?<up>提高|提升|上升|上涨|增长|增加|扩大|升|增)|(?<down>下降|降低|减少|回落|下滑|缩小|收窄|压减|降|减))(?:到|至|为)${few}${figure}`,
      'dgu',
    ),
    roles: ['then', 'now'],
  },
]

/** After a change: the same change in per cent. */
export const growthAfter = new RegExp(
  `^[^，。；\\n${figure}]{0,8}[，,](?:同比)?(?:(?:增长|增幅|增加|提高|上升)|(?:下降|降幅|减少|降低))(?:率)?(?:达到?|为|约|了)?${figure}[%％]`,
  'u',
)

/** Growth at constant prices is not that of the two sums. */
export const otherBasis = /可比|不变价|同口径|扣除|名义|实际增长|年均(?:[增递提上下减降]|$)/u
