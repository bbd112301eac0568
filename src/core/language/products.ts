/** What is multiplied in rules of pay, points and prices. */

const quantity =
  '(?:数|数量|量|额|率|价|单价|资|分|面积|积|系数|权重|比例|时长|天数|人数|得分|基数|标准|金额|工资|费|里程)'

/** Closes the first factor: 到岗人数*. */
export const productBefore = new RegExp(`[\\u4e00-\\u9fff]${quantity}$`, 'u')

/** The second factor: *权重分, *加班时长. */
export const productAfter =
  /^(?:权重|系数|单价|比例|数量|面积|天数|[\u4e00-\u9fff]{1,4}?(?:系数|单价|数量|面积|时长|天数|人数|标准|比例|基数|得分))/u

/** 元/人*年: a unit of two. */
export const unitProduct = /[元吨个]\/[人户台亩吨次]\*[年月日天次]/u
