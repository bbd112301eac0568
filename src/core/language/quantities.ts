/** What is counted in whole numbers, and which shares cannot exceed the whole. */

export const counted: ReadonlySet<string> = new Set([
  ...'人名个户件次所家项位台辆套条处座栋幢张份篇本册期届场堂门班组批笔宗起头只羽匹艘架支枚盏口'.split(''),
  '人次',
  '户次',
  '场次',
  '批次',
  '班次',
  '台次',
])

/** Words before a percentage of which nothing is more than all. */
export const cannotExceedHundred =
  /(?:(?:合格|及格|优秀|优良|入学|入园|就业|录取|升学|上线|覆盖|普及|巩固|出勤|满意|参与|整改|办结|参保|达标|成活|知晓|签约|开工|入户|回访|到位|检出|治愈|接种|破案|结案|调解|通过)率(?:达到?|为|约|仅|已)?|占(?![^，。；]{0,8}(?:计划|任务|目标|预算|序时|指标|上年|同期))[^，。；]{0,10})$/u

/** Before a count that may be less than nothing: it tells a change, a difference or what is left. */
export const mayBeBelowZero = /增|减|升|降|涨|跌|变|动|净|差|余|盈|亏|比|较|超|缺/u

/** Before two figures that are joined, where they tell what fell and no range: 由60%降至40%. */
export const falling = /由|从|降|减|压|缩|低|自/u
