/** What the head of a column says of how its figures follow from others of their row. */

/** The first cell of a row that sums those of its table, or those since the last such row. */
export const totalRow = /^(?:合计|总计|共计|总数|全[县市区镇乡校省片]合?计?)$/u
/** 一、产业发展 above 种植业 and 加工业: what a table counts of its own parts. */
export const groupRow = /^[（(]?[一二三四五六七八九十]{1,2}[、.．）)]/u
export const subtotalRow = /^(?:小计|[\u4e00-\u9fff]{2,8}小计)$/u
/** What there was before is in no sum of what came: 上年结转. */
export const stockRow = /^(?:上[年月期次]|年初|期初|月初|本[年期月]初)(?:末|度|结转|结余|余额|库存|存|数)?/u
/** Rows that say more of the one above. */
export const detailRow = /^(?:其中|#|（其中）)/u
/** Columns of which no sum is formed. */
export const noSum =
  /率|占比|比重|比例|％|%|排名|名次|位次|序号|编号|人均|户均|平均|均价|每|增长|增幅|增速|单价|单产|亩产|标准|年份|备注|电话|日期/u

export const sumHead = /合计|总计|小计|^计$|总数|总量|总额|总人数|总户数|总分|^全年$|^全年(?:合计|累计)/u
export const shareHead = /占比|比重|比例|构成|占/u
export const rateHead = /率|占|比|完成|进度|％|%/u
export const growthHead = /增长|增幅|增速|涨幅|升幅|降幅|同比|环比|±/u
export const differenceHead = /增减|增加|减少|差|结余|结存|现存|现有|盘存|余额|剩余|净|未|利润|新增|变化|库存|期末/u
export const averageHead = /均|每|单产|亩产|单价/u
export const productHead = /金额|总价|合价|总额|总产|产量|小计|合计|补助|补贴|费|资金|工资|产值/u
