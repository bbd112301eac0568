import { moneyTopics } from '../../language/figures.ts'
import { isDigit, isHan, isPunctuation, isSpace } from '../chars.ts'
import { longest, pick } from '../lexicon.ts'
import { After, afterWords, Before, beforeWords } from '../lookup.ts'
import { charAfter, charBefore, type Rule, type Sight, textAfter, textBefore, type Verdict, verdict } from '../sight.ts'
import { ratioChain } from './figures.ts'

const hanDigits = '〇○零一二三四五六七八九'

/** Parts of a calendar date and of a clock time. Lengths of time are figures. */
export const dateRule: Rule = (sight) => {
  const at = sight.next
  if (at >= sight.to) return weekday(sight) ?? yearAlone(sight)
  const blocked = pick(sight.after, After.measure | After.notMeasure)
  const word = blocked ? sight.text.slice(at, blocked.edge) : ''
  const dayBefore = word === '日前' && sight.left > sight.from && !isPunctuation(charBefore(sight))
  const clock = word.startsWith('时') && isClock(sight, at + 1)
  if (blocked && !(blocked.classes & After.measure) && !clock && !dayBefore) return null
  switch (sight.text[at]) {
    case '年':
      return word === '年' || word === '年度' ? yearOf(sight, at) : null
    case '月':
      return part('月')
    case '日':
      return isSpan(sight, at + 1) ? null : part('日')
    case '号':
      return sight.text[sight.left - 1] === '月' || isDueDay(sight) ? part('号') : null
    case '季':
      return word === '季度' ? part('季度') : null
    case '时':
      return isClock(sight, at + 1) ? verdict('date', 'clock-time', '时', 2, '时') : null
    case '点':
      return word !== '点钟' && !isClock(sight, at + 1) ? null : verdict('date', 'clock-time', '点', 2, '点')
    case '分':
      // `*小时**分` and `**分钟` say how long, not when.
      return word === '分' && '时点'.includes(textBefore(sight, 1) || ' ') && textBefore(sight, 2) !== '小时'
        ? verdict('date', 'clock-time', '分', 2, '分')
        : null
    default:
      return weekday(sight) ?? yearAlone(sight) ?? colonTime(sight)
  }
}

/** `星期*`. */
function weekday(sight: Sight): Verdict | null {
  const before = textBefore(sight, 2)
  return before === '星期' || before === '礼拜' ? verdict('date', 'date-part', before) : null
}

/** `超过**日`, `**日内`: so long, not when. */
function isSpan(sight: Sight, at: number): boolean {
  if (longest(afterWords, sight.text, at, After.daySpan)) return true
  return pick(sight.before, Before.span) !== null
}

/** The day of a month that money is due on, in a question about it. */
function isDueDay(sight: Sight): boolean {
  if (pick(sight.before, Before.address | Before.identifier) || textBefore(sight, 1) === '第') return false
  const around = textBefore(sight, 12) + textAfter(sight, 12)
  return moneyTopics.some((word) => around.includes(word))
}

const parts: Readonly<Record<string, Verdict>> = Object.fromEntries(
  ['年', '月', '日', '号', '季度'].map((unit) => [unit, verdict('date', 'date-part', unit, 2, unit)]),
)

function part(unit: string): Verdict | null {
  return parts[unit] ?? null
}

function yearOf(sight: Sight, at: number): Verdict | null {
  const shown = sight.mask.start - sight.left
  const total = shown + sight.mask.count + (sight.right - sight.mask.end)
  const year = part('年')
  if (total === 4) return year
  if (shown === 0 && hanDigits.includes(sight.text[sight.mask.start - 1] ?? ' ') && sight.mask.start > sight.from)
    return year
  if (shown > 0) return null
  if (sight.text[at + 1] === '代' || sight.text[at + 1] === '度') return year
  const code = sight.text.charCodeAt(at + 1)
  const monthly =
    (code === 0x2a || code === 0xff0a || isDigit(code)) && /^[*＊\d]{1,2}月/u.test(sight.text.slice(at + 1, at + 4))
  if (monthly) return year
  const after = longest(afterWords, sight.text, at + 1, After.year)
  return sight.mask.count === 2 && after && !pick(sight.before, Before.figure) ? year : null
}

/** `20**—20**学年`, `20**级`, `20**.**.**`: a year that no 年 follows. */
function yearAlone(sight: Sight): Verdict | null {
  const shown = sight.text.slice(sight.left, sight.mask.start)
  if (shown !== '20' && shown !== '19') return null
  if (sight.mask.groups === 3) return verdict('date', 'date-part', shown)
  if (sight.mask.count !== 2 || sight.mask.groups > 1 || sight.right > sight.mask.end) return null
  const before = sight.text[sight.left - 1] ?? ''
  if (before !== '' && '〔[（(【［'.includes(before) && '〕]）)】］'.includes(sight.text[sight.right] ?? ' '))
    return null
  if (/[*＊A-Za-z]-$/u.test(textBefore(sight, 2))) return null
  const code = charAfter(sight)
  const after = sight.text.slice(sight.right, sight.right + 1)
  return Number.isNaN(code) || isSpace(code) || '—-－–~～至到级届学/、，。）和”'.includes(after)
    ? verdict('date', 'date-part', shown, 1, '年')
    : null
}

/** `**:**` read as a clock where the day or what happens then stands beside it; otherwise it is a ratio. */
function colonTime(sight: Sight): Verdict | null {
  if (!'：:'.includes(sight.text[sight.left - 1] ?? ' ') && !'：:'.includes(sight.text[sight.right] ?? ' ')) return null
  if (ratioChain(sight)) return null
  const colon = (code: number) => code === 0x3a || code === 0xff1a
  if (colon(charAfter(sight)) && sight.mask.count >= 1) {
    const rest = /^[:：](?:[*＊]{2,3}|[0-5]\d)(?![\d*＊])/u.exec(sight.text.slice(sight.right, sight.right + 5))
    if (!rest) return null
    const end = sight.right + rest[0].length
    if (
      hourBefore(sight) ||
      longest(afterWords, sight.text, end, After.clock) ||
      /^[—\-－–~～至到]/u.test(sight.text.slice(end, end + 1))
    )
      return verdict('date', 'clock-time', '：', 1, '时')
    return null
  }
  if (!colon(charBefore(sight)) || sight.mask.groups > 1) return null
  const lead = /(?:^|[^\d*＊])(?:[*＊]{1,3}|\d{1,2})[:：]$/u.exec(
    sight.text.slice(Math.max(sight.from, sight.left - 5), sight.left),
  )
  if (!lead) return null
  const start = sight.left - lead[0].length + (/^[\d*＊]/u.test(lead[0]) ? 0 : 1)
  const happens = isHan(charAfter(sight)) && longest(afterWords, sight.text, sight.right, After.clock)
  const clock = happens || longest(beforeWords, sight.text, start, Before.hour)
  return clock || /^[—\-－–~～至到]/u.test(sight.text.slice(sight.right, sight.right + 1))
    ? verdict('date', 'clock-time', '：', 1, '分')
    : null
}

function hourBefore(sight: Sight): boolean {
  return pick(sight.before, Before.hour) !== null
}

/** A time of day: what stands before is a day or part of one, or what follows is what happens then. */
function isClock(sight: Sight, at: number): boolean {
  if (hourBefore(sight)) return true
  const code = at < sight.to ? sight.text.charCodeAt(at) : Number.NaN
  if (code === 0x2a || code === 0xff0a || isDigit(code)) return true
  if (pick(sight.before, Before.figure)) return false
  return Number.isNaN(code) || !isHan(code) || longest(afterWords, sight.text, at, After.clock) !== null
}
