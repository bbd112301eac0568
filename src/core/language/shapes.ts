/** Shapes of numbers, and the words that would make something else of them. */

/** A year and a month: 199*.**, 20**.9. */
export const yearMonth = /^(?:19|20)[\d*＊]{2}\.(?:[01*＊][\d*＊]|[1-9*＊])(?:\.[\d*＊]{1,2})?$/u

/** Where along a road: ***km+***m. */
export const stake = /[\d*＊][kK][mM]\+[\d*＊]{1,4}/u

/** Before three parts with colons: a time. */
export const clockBefore = /(?:时间|时刻|时点|[日号晚午晨]|[于在至到])\s?[:：]?\s?$|[\d*＊]\s$/u
export const shareWords = /比例?|结构|构成|配比|占/u

/** A class by its year: 高三*班, 七年级*班. */
export const classBefore = /(?:[高初][一二三]|年级|班级[:：]\s?|[小中大]班)$/u
/** Houses of an estate: **小区*至*栋. */
export const estateBefore = /(?:小区|花园|家园|公寓|新村|[苑庭府])(?:[\d*＊]{1,3}[至、-])?$/u

/** What a line of a form asks for, by the end of its label: who, when, where, how much. */
export const asksWho =
  /(?:[人员师者]|审[核批定]|复[核查]|校对|制[表单]|填表|签[发收字]|批准|调配|发药|经办|承办|会计|出纳|记[录账]|总监|主[检审管刀]|带班|值班|司机|押运|联系|收件|寄件|乘客|旅客|患者|新[郎娘])$/u
export const asksWhen = /(?:日期|时间|年月|时段|期限|年份)$/u
export const asksWhere =
  /(?:单位|公司|地[点址]|[车到始终]站|发站|港口?|部门|科室|学校|医院|机构|户名|名称|籍贯|产地|品牌|项目|工程|所在地|目的地|车间|班组|商家|店名|景点)$/u
export const asksHowMuch = /(?:[龄数量额价费率重高宽长积温压分金款]|工资|薪资|里程|人次|血糖|心率|押金|余额)$/u
