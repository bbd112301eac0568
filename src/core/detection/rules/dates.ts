import { codes, isDigit, isHan, isPunctuation, isSpace, isStar } from '../../characters.ts'
import {
  behindBareYear,
  behindRelative,
  countsDecimal,
  dayBehind,
  dayEnds,
  dayOfStamp,
  endsQuoteOpen,
  hanDigits,
  hourOfStamp,
  monthOfDay as monthBefore,
  otherYearBefore,
  otherYearBehind,
  relativeYear,
  weekBefore,
  yearAndMonth,
} from '../../language/dates.ts'
import { moneyTopics } from '../../language/figures.ts'
import { either, isAmong, longest, pick } from '../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../lookup.ts'
import { charAfter, charBefore, type MaskContext, type Rule, textAfter, textBefore } from '../mask-context.ts'
import { type Verdict, verdict } from '../verdict.ts'
import { isToldRatio, ratioChain } from './figures.ts'

const measureLike = either(After.measure, After.notMeasure)
const numberCues = either(Before.address, Before.identifier)

/** Parts of a calendar date and of a clock time. Lengths of time are figures. */
export const dateRule: Rule = (context) => {
  const day = calledByDay(context) ?? stamped(context)
  if (day) return day
  const shown = context.text.slice(context.left, context.mask.start)
  const isCentury = shown === '20' || shown === '19'
  if (isCentury && (isYearAndMonth(context) || touchesName(context))) return verdict('date', 'date-part', shown)
  if (isYearOfSpan(context)) return part('年')
  const at = context.next
  if (at >= context.to) return weekday(context) ?? yearAlone(context)
  const blocked = pick(context.after, measureLike)
  const word = blocked ? context.text.slice(at, blocked.edge) : ''
  const dayBefore = word === '日前' && context.left > context.from && !isPunctuation(charBefore(context))
  const clock = word.startsWith('时') && isClock(context, at + 1)
  // ****年末: four figures are a year, whatever word 年 begins.
  if (/^年[末终内]$/u.test(word) && figuresOf(context) === 4) return part('年')
  if (blocked && !isAmong(blocked.classes, After.measure) && !clock && !dayBefore) return null
  switch (context.text[at]) {
    case '年':
      return word === '年' || word === '年度' ? yearOf(context, at) : null
    case '月':
      return part('月')
    case '日':
      return isSpan(context, at + 1) ? null : part('日')
    case '号':
      return context.text[context.left - 1] === '月' || isDueDay(context) ? part('号') : null
    case '季':
      return word === '季度' ? part('季度') : null
    case '时':
      return isClock(context, at + 1) ? verdict('date', 'clock-time', '时', 2, '时') : null
    case '点':
      return word !== '点钟' && !isClock(context, at + 1) ? null : verdict('date', 'clock-time', '点', 2, '点')
    case '分':
      // `*小时**分` and `**分钟` say how long, not when.
      return word === '分' && '时点'.includes(textBefore(context, 1) || ' ') && textBefore(context, 2) !== '小时'
        ? verdict('date', 'clock-time', '分', 2, '分')
        : null
    default:
      return weekday(context) ?? yearAlone(context) ?? colonTime(context) ?? relative(context)
  }
}

/** `20**.*`: a year and a month, where nothing says what it would count. */
function isYearAndMonth({ text, mask, right }: MaskContext): boolean {
  return yearAndMonth.test(text.slice(mask.start, mask.end)) && !countsDecimal.test(text.slice(right, right + 1))
}

/** `（****—****）`: from one year to another. */
function isYearOfSpan(context: MaskContext): boolean {
  if (figuresOf(context) !== 4 || context.mask.count !== 4 || context.mask.groups > 1) return false
  const [before, behind] = [textBefore(context, 8), textAfter(context, 8)]
  return (
    (/[（(]$/u.test(before) && otherYearBehind.test(behind)) || (otherYearBefore.test(before) && /^[）)]/u.test(behind))
  )
}

/** `20****镇`: the run was divided where the year ends. */
function touchesName({ text, mask, to }: MaskContext): boolean {
  return mask.end < to && isStar(text.charCodeAt(mask.end))
}

/** `“*·**”案`: the day that something is called by. */
function calledByDay(context: MaskContext): Verdict | null {
  const before = textBefore(context, 4)
  const behind = textAfter(context, 8)
  const found =
    (dayBehind.test(behind) && endsQuoteOpen.test(before)) || (monthBefore.test(before) && dayEnds.test(behind))
  return found ? verdict('date', 'date-part', '·', 1) : null
}

/** `星期*`, `下周*`. */
function weekday(context: MaskContext): Verdict | null {
  const found = weekBefore.exec(textBefore(context, 2))
  // 本周**人次
  if (found && context.unit && found[0].endsWith('周')) return null
  return found ? verdict('date', 'date-part', found[0]) : null
}

/** `20**-**-** **:**:**`: hour, minute and second of a day that stands before them. */
function stamped(context: MaskContext): Verdict | null {
  const { text, left, right } = context
  if (!'：:'.includes(text[left - 1] ?? ' ') && !'：:'.includes(text[right] ?? ' ')) return null
  const so = dayOfStamp.exec(textBefore(context, 24))?.groups?.so
  if (so === undefined || (so === '' && !hourOfStamp.test(textAfter(context, 3)))) return null
  const unit = ['时', '分', '秒'][so.split(/[:：]/u).length - 1] ?? '秒'
  return verdict('date', 'clock-time', '：', 2, unit)
}

/** `明年**前`. */
function relative(context: MaskContext): Verdict | null {
  const found = relativeYear.exec(textBefore(context, 3))
  return found && context.mask.count < 4 && behindRelative.test(textAfter(context, 2))
    ? verdict('date', 'date-part', found[0], 1)
    : null
}

/** `超过**日`, `**日内`: so long, not when. */
function isSpan(context: MaskContext, at: number): boolean {
  if (longest(afterWords, context.text, at, After.daySpan)) return true
  return pick(context.before, Before.span) !== null
}

/** The day of a month that money is due on, in a question about it. */
function isDueDay(context: MaskContext): boolean {
  if (pick(context.before, numberCues) || textBefore(context, 1) === '第') return false
  const around = textBefore(context, 12) + textAfter(context, 12)
  return moneyTopics.some((word) => around.includes(word))
}

const parts: Readonly<Record<string, Verdict>> = Object.fromEntries(
  ['年', '月', '日', '号', '季度'].map((unit) => [unit, verdict('date', 'date-part', unit, 2, unit)]),
)

function part(unit: string): Verdict | null {
  return parts[unit] ?? null
}

/** Masked ones and those that are shown. */
function figuresOf({ left, right, mask }: MaskContext): number {
  return mask.start - left + mask.count + (right - mask.end)
}

function textShown({ text, left, mask }: MaskContext): string {
  return text.slice(left, mask.start)
}

function yearOf(context: MaskContext, at: number): Verdict | null {
  const shown = context.mask.start - context.left
  const year = part('年')
  if (figuresOf(context) === 4) return year
  if (
    shown === 0 &&
    hanDigits.includes(context.text[context.mask.start - 1] ?? ' ') &&
    context.mask.start > context.from
  )
    return year
  // 20*年: one sign for whatever is hidden.
  if (shown > 0) return /^(?:19|20)$/u.test(textShown(context)) && context.mask.count === 1 ? year : null
  if (context.text[at + 1] === '代' || context.text[at + 1] === '度') return year
  const code = context.text.charCodeAt(at + 1)
  const monthly = (isStar(code) || isDigit(code)) && /^[*＊\d]{1,3}月/u.test(context.text.slice(at + 1, at + 5))
  if (monthly) return year
  const after = longest(afterWords, context.text, at + 1, After.year)
  return context.mask.count === 2 && after && !pick(context.before, Before.figure) ? year : null
}

/** `20**—20**学年`, `20**级`, `20**.**.**`: a year that no 年 follows. */
function yearAlone(context: MaskContext): Verdict | null {
  const shown = context.text.slice(context.left, context.mask.start)
  if (shown !== '20' && shown !== '19') return null
  if (context.mask.groups === 3) return verdict('date', 'date-part', shown)
  if (context.mask.count !== 2 || context.mask.groups > 1 || context.right > context.mask.end) return null
  const before = context.text[context.left - 1] ?? ''
  if (before !== '' && '〔[（(【［'.includes(before) && '〕]）)】］'.includes(context.text[context.right] ?? ' '))
    return null
  if (/[*＊A-Za-z]-$/u.test(textBefore(context, 2))) return null
  const code = charAfter(context)
  const after = context.text.slice(context.right, context.right + 1)
  return Number.isNaN(code) || isSpace(code) || behindBareYear.includes(after)
    ? verdict('date', 'date-part', shown, 1, '年')
    : null
}

/** `**:**` read as a clock where the day or what happens then stands beside it; otherwise it is a ratio. */
function colonTime(context: MaskContext): Verdict | null {
  if (!'：:'.includes(context.text[context.left - 1] ?? ' ') && !'：:'.includes(context.text[context.right] ?? ' '))
    return null
  if (ratioChain(context) || isToldRatio(context)) return null
  const colon = (code: number) => code === codes.colon || code === codes.wideColon
  if (colon(charAfter(context)) && context.mask.count >= 1) {
    const rest = /^[:：](?:[*＊]{2,3}|[0-5]\d)(?![\d*＊])/u.exec(context.text.slice(context.right, context.right + 5))
    if (!rest) return null
    const end = context.right + rest[0].length
    if (
      hourBefore(context) ||
      longest(afterWords, context.text, end, After.clock) ||
      /^[—\-－–~～至到]/u.test(context.text.slice(end, end + 1))
    )
      return verdict('date', 'clock-time', '：', 1, '时')
    return null
  }
  if (!colon(charBefore(context)) || context.mask.groups > 1) return null
  const lead = /(?:^|[^\d*＊])(?:[*＊]{1,3}|\d{1,2})[:：]$/u.exec(
    context.text.slice(Math.max(context.from, context.left - 5), context.left),
  )
  if (!lead) return null
  const start = context.left - lead[0].length + (/^[\d*＊]/u.test(lead[0]) ? 0 : 1)
  const happens = isHan(charAfter(context)) && longest(afterWords, context.text, context.right, After.clock)
  const clock = happens || longest(beforeWords, context.text, start, Before.hour)
  return clock || /^[—\-－–~～至到]/u.test(context.text.slice(context.right, context.right + 1))
    ? verdict('date', 'clock-time', '：', 1, '分')
    : null
}

function hourBefore(context: MaskContext): boolean {
  return pick(context.before, Before.hour) !== null
}

/** A time of day: what stands before is a day or part of one, or what follows is what happens then. */
function isClock(context: MaskContext, at: number): boolean {
  if (hourBefore(context)) return true
  const code = at < context.to ? context.text.charCodeAt(at) : Number.NaN
  if (isStar(code) || isDigit(code)) return true
  if (pick(context.before, Before.figure)) return false
  return Number.isNaN(code) || !isHan(code) || longest(afterWords, context.text, at, After.clock) !== null
}
