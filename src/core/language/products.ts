/** What is multiplied in rules of pay, points and prices. */

const quantity =
  '(?:数|数量|量|额|率|价|单价|资|分|面积|积|系数|权重|比例|时长|天数|人数|得分|基数|标准|金额|工资|费|里程|本金)'

/** Closes the first factor: 到岗人数*. */
export const productBefore = new RegExp(`[\\u4e00-\\u9fff]${quantity}$`, 'u')

/** The second factor: *权重分, *加班时长. */
export const productAfter =
  /^(?:权重|系数|单价|比例|数量|面积|天数|本金|期限|[年月日]利率|[\u4e00-\u9fff]{1,4}?(?:系数|单价|数量|面积|时长|天数|人数|标准|比例|基数|得分))/u

/** The second factor behind a quantity that is told whole: 60*权重, 35%*容积率, 3个月*岗位工资. No number of a measure word goes on so. */
export const factorBehind =
  /^(?:权重|权数|系数|单价|比例|数量|面积|[人户天月年次件]数|[年月日]利率|(?:长|宽|高|厚)度?(?=\d)|(?!个|名|人|户|家|所|项|次|件|条|只|台|座|处|场|年|月|日|天)[\u4e00-\u9fff]{1,4}?(?:系数|单价|数量|面积|时长|天数|周数|月数|人数|标准|比例|基数|得分|率|工资|薪酬|价格)|[水电气油煤粮菜药地房]价(?![\u4e00-\u9fff]))/u

/** Closes a quantity that is told whole, with its own unit; 月 and 日 are left out, for 2月*5日 is a date. */
export const wholeQuantity =
  /(?:^|[^\d*＊.]|[\d元人天金额价费量数率]\*)\d+(?:\.\d+)?(?:[%％‰]|元|万元|元\/[人户天次个]|个月|天|人|户|小时|平方米|米|吨|亩|台|套|份|次|本|张|桌|间|辆|座|箱|盒|包|瓶|课时|学时|页|桶|袋|场|晚|周|[a-z]{1,2}|kW|Ah|mAh|[VAW])$/u

/** Opens one: 30人, 7Ah. */
export const opensQuantity =
  /^\d+(?:\.\d+)?(?:[%％‰]|元|个月|天|人|户|小时|平方米|米|吨|亩|台|套|份|次|本|张|桌|间|辆|座|箱|盒|包|瓶|课时|学时|页|桶|袋|场|晚|周|mAh|Ah|kW|[VAW](?![A-Za-z]))/u

/** What is paid for a time, and the time: 月工资*6个月. */
export const paidBefore = /(?:工资|标准|单价|基数|月租|租金|补贴|津贴|生活费)$/u
export const timeBehind = /^\d{1,3}(?:个月|天|年|周|小时|学期)(?!\d)/u

/** What is told as a share and shown as a hundred times it: 权重*100. */
export const shareBefore = /(?:权重|权值|系数|比例|得分|均值)$/u

/** Behind such a word: a round number, and no measure of its own. */
export const roundNumber = /^10{1,4}(?![\d.,，*＊]|[\u4e00-\u9fff]?[元人名户个吨亩])/u

/** Behind the first factor of a rule that begins or ends with its result: 学时=周学时*教学周数, 利润率*营业收入=利润. */
export const opensResult = /[=＝]\s?[\u4e00-\u9fff（(]{1,16}$/u
export const closesWithResult = /^[\u4e00-\u9fff]{2,8}\s?[=＝]/u

/** 长*宽*高: a size by what is measured. */
export const dimension = /[长宽高深厚]度?$|直径$/u
export const otherDimension = /^(?:[长宽高深厚]度?|直径)(?=$|[*）)：:，。；、|\s（(=＝/÷+]|mm|cm|m)/u

/** 元/人*年: a unit of two. */
export const unitProduct = /[元吨个]\/[人户台亩吨次]\*[年月日天次]/u
