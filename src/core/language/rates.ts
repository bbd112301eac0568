/** How reports tell a rate and what it is the rate of; `\uE000` is a figure, see `quantities/figures.ts`. */

const figure = '\uE000'

/** 合格率为92%: the two characters before 率 also stand beside the count that has the quality. */
export const rate = new RegExp(`(?<quality>[\\u4e00-\\u9fff]{2})率[^，。；：\\n${figure}]{0,4}?${figure}[%％]`, 'gu')
/** Rates of change and rates of something else than of those counted. */
export const noRateOfCounts =
  /^(?:溢价|增值|增长|增幅|下降|税|利|汇|负债|周转|使用|占用|发生|产销|换手|提高|收益|利用|容积|出生|死亡|自然增长|失业)$/u

/** 占教职工总数的80%. */
export const share = new RegExp(
  `(?:[，,（(]|${figure}[^，。；：\\n${figure}]{0,10}?)(?:约|仅)?占(?<whole>[^，。；：\\n${figure}]{0,14}?)(?:的|比例?为?|比重为?)?(?:比例|比重)?(?:为|达到?|约)?${figure}[%％]`,
  'gu',
)
/** What stands before a whole that is counted without naming its quality. */
export const wholeBefore =
  /(?:参考|参加|参赛|参评|参保|参检|应考|实考|报考|报名|应届|考生|毕业生|学生|学员|应参|应到|应检|应办|受检|抽检|抽查|检查|检测|排查|巡查|受理|收到|接到|收案|接报|发现|查出|共|总数|总计|合计|计划|任务|目标|应收|应还|应缴|全部|现有)[^，。；：\n\uE000]{0,10}$/u
/** What stands before a figure of another time, or before a difference: it is neither part nor whole of this rate. */
export const otherTimeBefore = /(?:上年|去年|同期|增加|减少|增长|下降|提高|少|多|超|比)[^，。；：\n\uE000]{0,4}$/u
/** What stands before a part: no whole. */
export const partBefore = /其中[^，。；：\n\uE000]{0,4}$/u
