import { words } from './words.ts'

/** After 月: still a month of the calendar. */
export const hourBefore = words(`
  日 号 上午 下午 中午 晚上 晚 凌晨 早上 清晨 早晨 傍晚 夜间 深夜 午夜 零晨 上午的 当晚 当日 当天 次日 今天 今日
  夜里 半夜 后半夜 夜晚 晚间 午后 昨天 昨日 明天 昨晚 今晚 每天 每日 每晚 早 午 至 — - ～ ~ 自 从 过了 到 了 于 截至 截止 定于
`)

/** After 时 or 点: the clock is meant, not a duration. */
export const clockAfter = words(`
  许 整 分 左右 前 后 之前 之后 以前 以后 还 起 至 到 — 开始 结束 止 准时 正 半 吗 钟 ， 。 、 ； ） 在 ：
`)

/** After 年: a year of the calendar, not a duration. */
export const yearAfter = words(`
  度 底 初 末 春 秋 夏 冬 以来 前后 上半年 下半年 第一季度 一季度 二季度 三季度 四季度 元旦 春节 全年 年底 秋季 春季
`)

/** After 日: a length of time all the same. */
export const daySpanAfter = words('游 内 后 龄 均 常')

/** Before the number of a weekday: 下周*. */
export const weekBefore = /(?:[上下本这]周|星期|礼拜)$/u

/** A month or another part of a year that is told from now: 明年**前. */
export const relativeYear = /(?:[今明去当后前]年|次年)(?:底)?$/u
export const behindRelative = /^(?:前(?!后|十|三)|底|初|以前|之前)/u

/** A day of figures before the time of it: 2026-05-01 **:**. */
export const dayOfStamp =
  /(?:19|20)[\d*＊]{2}[-/.年][\d*＊]{1,2}[-/.月][\d*＊]{1,2}日?[\sT]{1,2}(?<so>(?:[\d*＊]{1,2}[:：]){0,2})$/u
export const hourOfStamp = /^[:：][\d*＊]{2}/u

/** Before 日 and 年: so long, not when. */
export const spanBefore = words(`
  超过 不超过 不少于 不低于 不足 少于 逾期 逾 满 未满 已满 达 长达 近 约 共 共计 累计 连续 持续 历时 为期 时隔 相隔
  拘留 拘役 停工 停业 休息 放假 请假 推迟 提前 延期 延长 缩短 仅 只 每隔
`)

/** The parts of a date or span before one of its masks. */
export const dateSoFar = /(?:[\d*＊]{1,16}[年月日号时点分]|[至到—-]|上午|下午|\s){0,32}$/u

/** The parts of a date or span behind one of its masks. */
export const restOfDate = /^(?:[年月日号时点分]|[\d*＊]+(?=[年月日号时点分])|许|份|底|前|至|以来|起|止|后|间|，)*/u

/** Behind 年 or 月: which part of it. */
export const partOfYear = /^[度份底初末]/u

/** Between a masked month and the figure of it: 月底的. */
export const monthBefore = /^[年月](?:底|初|末|份)?的?$/u

/** Digits of a year in Chinese. */
export const hanDigits = '〇○零一二三四五六七八九'

/** May stand behind a year without 年: 20**—20**学年, 20**级. */
export const behindBareYear = '—-－–~～至到级届学/、，。）和”'

/** A masked year's end and its month: the `**.*` of 20**.*. */
export const yearAndMonth = /^[*＊]{2}[.．][*＊]{1,2}$/u
/** Behind decimals that count. */
export const countsDecimal = /^[%％‰万亿元米吨倍公千人户个度]/u

/** `（****—****）`: two years in brackets, of one before and of the other behind. */
export const otherYearBehind = /^(?:[—–－-]{1,2}|[~～至])[*＊]{4}[）)]/u
export const otherYearBefore = /[（(][*＊]{4}(?:[—–－-]{1,2}|[~～至])$/u

/** `“*·**”`: what stands before and behind the month, and before and behind the day. */
export const endsQuoteOpen = /[“"「『‘]$/u
export const dayBehind = /^·[*＊\d]{1,2}[”"」』’]/u
export const monthOfDay = /[“"「『‘][*＊\d]{1,2}·$/u
export const dayEnds = /^[”"」』’]/u

/** What a year stands in the title of, behind the name of its place: 年鉴. */
export const yearbooks = /^(?:年鉴|年报|年志|统计年鉴|统计公报)/u
