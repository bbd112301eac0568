/** Which heads of a table's columns say what stands below them; what a bracket behind them adds is left out of account. */

/** Below them stand names of places and bodies. */
export const nameHeaders =
  /(?:单位|名称|学校|乡镇|镇|县|区|市|村|部门|机构|企业|公司|地区|街道|社区|项目名|品种|医院|支部)(?:（[^（）]*）)?$/u
/** Below them stand numbers of the rows. */
export const ordinalHeaders = /^(?:名次|序号|排名|位次|顺序|届次|期次|轮次|场次|批次)$/u
/** Below them something is counted, and what it is counted in may stand in the cell. */
export const countHeaders = /^(?:数量|件数|个数|台数|采购数量|需求量|订购数)$/u
export const dateHeaders = /(?:日期|时间|年月|年份|年度|月份)(?:（[^（）]*）)?$/u
/** Below them stand figures in per cent. */
export const rateHeaders = /率|占比|比例|比重|%|％/u

/** Of how many a sex is told: 女 heads persons in no table of counts. */
export const sexHeaders = /^[男女](?:性|生|童)?$/u

/** What is said of somebody in a word: no figure, and no name. */
export const wordHeaders = /^(?:性别|民族|学历|文化程度|政治面貌|血型|婚姻状况|婚否|健康状况|户口性质|专业|职称)$/u
