import { falling } from '../../language/quantities.ts'
import type { Finding } from '../../model.ts'
import { figureSign } from '../../quantities/figures.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import type { Reading } from '../subject.ts'
import { pairs } from './pairs.ts'
import { type Derived, doubt, isSlip, judge, levels, type Relation } from './relation.ts'

/** Scales, shares of money and mixtures are ratios of something else. */
const notOfCounts = /比例尺|配套|资金|稀释|兑|浓度|比分|战胜|坡度|股/u

/** 按1:3的比例确定面试人选: two counts stand in this ratio. */
export const ratios: Relation = ({ all, around, start, end }, reading) =>
  all.flatMap((one, index) => {
    const other = all[index + 1]
    const { shape } = reading.figures
    if (one.role !== 'ratio' || other?.role !== 'ratio' || other.figure.at !== one.figure.at + 2) return []
    if (shape[one.figure.at - 1] === ':' || shape[other.figure.at + 1] === ':') return []
    const sentence = shape.slice(start, end)
    if (!/比/u.test(sentence) || notOfCounts.test(sentence) || one.amount <= 0 || other.amount <= 0) return []
    const told = other.amount / one.amount
    const open = openOf(one, other)
    const named = namedPairs(one, all, around)
    const people = pairs(around).filter(([{ dimension }]) => dimension === '人' || dimension === '张')
    const two = levels(all)
    const [first, second] = two
    const isBefore = (level: Quantity) => level.figure.at < one.figure.at
    const isPair = first && second && two.length === 2 && isBefore(first) === isBefore(second)
    const given = people.length === 0 && isPair && first.amount > 0 && second.amount > 0
    // Of two that are told in other sentences, one at least is of this one.
    const here = people.filter((pair) => pair.some((level) => all.includes(level)))
    const joined = given ? [[first, second] as const, [second, first] as const] : here
    // Whom the words name and nobody counts nearby is told elsewhere.
    const meant = named === null || (named.length === 0 && given) ? joined : named
    const firsts = new Set((named ?? []).map(([a]) => a))
    const known = [...people, ...joined].filter(([a]) => firsts.size === 0 || firsts.has(a)).concat(named ?? [])
    const value = ([a, b]: Pair) => b.amount / a.amount
    const isFitting = (pair: Pair) => Math.abs(value(pair) - told) <= open + 1e-9
    if (meant.length === 0 || known.some((pair) => isFitting(pair) || isFitting(turned(pair)))) return []
    const best = meant
      .filter((pair) => value(pair) >= 1 === told >= 1)
      .toSorted((x, y) => Math.abs(value(x) - told) - Math.abs(value(y) - told))[0]
    return best
      ? [
          doubt(reading, [...best, one, other], 'ratio-differs', {
            want: value(best) < 1 ? `${shortly(1 / value(best))}:1` : `1:${shortly(value(best))}`,
            sure: false,
          }),
        ]
      : []
  })

/** 13.5:1 is told to its last digit; of 1:3 some are nearly so. */
function openOf(one: Quantity, other: Quantity): number {
  const told = other.amount / one.amount
  if (one.figure.decimals + other.figure.decimals > 0)
    return told * ((one.isExact ? 0 : one.half / one.amount) + (other.isExact ? 0 : other.half / other.amount))
  return told >= 10 ? other.half / one.amount : told < 0.1 ? (told * 0.5) / one.amount : told / 20
}

type Pair = readonly [Quantity, Quantity]

function shortly(value: number): number {
  return Number(value.toFixed(2))
}

function turned([a, b]: Pair): Pair {
  return [b, a]
}

const between = /^(?<a>[\u4e00-\u9fff]{0,10}?)[与和](?<b>[\u4e00-\u9fff]{1,8}?)(?:之|的)?比/u
/** What many counts have in their names. */
const common = /人数|数量|总数|总量|数额|金额|计划/gu

/** 补贴与销售之比为1:6, 护理员13名，与老人之比: the levels that the words name; where they name the first alone, it stands right before. */
function namedPairs(one: Quantity, all: readonly Quantity[], around: readonly Quantity[]): readonly Pair[] | null {
  const { a = '', b = '' } = between.exec(one.before)?.groups ?? {}
  if (b === '') return null
  const own = levels(around).filter(({ isThen, amount }) => !isThen && amount > 0)
  const right = all[all.indexOf(one) - 1]
  const of = (name: string) => own.filter((level) => sharesWord(level, name.replaceAll(common, '')))
  const first = a === '' ? own.filter((level) => level === right) : of(a)
  return first.flatMap((x) => of(b).flatMap((y) => (x === y ? [] : [[x, y] as const])))
}

function sharesWord({ before, after }: Quantity, name: string): boolean {
  for (let at = 0; at + 2 <= name.length; at++) if (`${before} ${after}`.includes(name.slice(at, at + 2))) return true
  return false
}

/** 三次产业结构比为22.5:40.3:37.2: three shares and more make 100. */
export const chains: Relation = ({ all, start, end }, reading) => {
  const { shape } = reading.figures
  if (!/比|结构/u.test(shape.slice(start, end))) return []
  const runs: Quantity[][] = []
  for (const one of all) {
    if (one.role !== 'ratio') continue
    const last = runs.at(-1)
    const isNext =
      one.figure.at === (last?.at(-1)?.figure.at ?? 0) + 2 && /[:：∶]/u.test(shape[one.figure.at - 1] ?? '')
    if (last && isNext) last.push(one)
    else runs.push([one])
  }
  // 16.1∶37.5∶46.4调整为15.8∶37.4∶46.8: several are told of the same parts.
  if (runs.some(({ length }) => length !== runs[0]?.length)) return []
  return runs.flatMap((parts) => {
    const sum = parts.reduce((total, { amount }) => total + amount, 0)
    if (parts.length < 3 || sum < 80 || sum > 120) return []
    const open = parts.reduce((total, { half }) => total + half, 1e-9)
    return Math.abs(sum - 100) <= open ? [] : [doubt(reading, parts, 'shares-differ', { want: '100', sure: false })]
  })
}

/** 是上年的1.5倍, 增长2倍. */
export const multiples: Relation = ({ all, around }, reading) =>
  all.flatMap((times, index) => {
    if (times.role !== 'times' || !/的|增|达|提|翻|为|是|系|相当/u.test(times.before)) return []
    const own = pairOf(all, index)
    if (!own)
      return [
        ofSentenceBefore(reading, times, all[index - 1], around) ?? againstGrowth(reading, times, all.slice(index + 1)),
      ]
    const both = (a: Quantity, b: Quantity, sure: boolean | null): readonly Derived[] => {
      const value = a.amount / b.amount
      // 增长2倍 is three times as much, though some mean two.
      return [{ from: [a, b], value: /增|提|多/u.test(times.before) ? value - 1 : value, open: 0, sure }]
    }
    const [first, second] = own
    if (first.amount <= 0 || second.amount <= 0) return []
    const [large, small] = first.amount > second.amount ? [first, second] : [second, first]
    const meant = both(large, small, false)
    // 是2019年专项资金（4820万元）的2倍 says of which it is so many times as much.
    const isSaid =
      /^(?:[^，。]{0,4})?(?:是|相当于)/u.test(second.before) || (second.mark === '（' && isSaidOf(reading, second))
    const alike = isSaid ? [] : pairs(around).filter(([a]) => a.dimension === large.dimension)
    const ways = [...meant, ...alike.flatMap(([a, b]) => both(a, b, null))]
    return [judge(reading, times, ways, 'multiple-differs') ?? againstGrowth(reading, times, all.slice(index + 1))]
  })

/** 收购38600公斤。收购量是上年（15440公斤）的2.5倍: what is so many times as much was told before. */
function ofSentenceBefore(
  reading: Reading,
  times: Quantity,
  base: Quantity | undefined,
  around: readonly Quantity[],
): Finding | null {
  if (!base || !isAmount(base) || base.amount <= 0 || !/^的/u.test(times.before)) return null
  const before = around.slice(0, Math.max(0, around.indexOf(base)))
  const now = before.filter((one) => isPair(one, base) && !one.isThen)
  const ways = now.map((one) => ({ from: [one, base], value: one.amount / base.amount, open: 0, sure: false }))
  const near = ways.filter(({ value }) => now.length === 1 || isSlip(times.amount, Number(value.toPrecision(3))))
  return judge(reading, times, [...near, ...ways.map((way) => ({ ...way, sure: null }))], 'multiple-differs')
}

/** What stands right before its bracket. */
function isSaidOf({ figures: { shape } }: Reading, { figure: { at } }: Quantity): boolean {
  return /[，,](?:是|相当于)[^，。；：（）]{1,20}（$/u.test(shape.slice(Math.max(0, at - 24), at))
}

const notGap = `[^，。；：、\\n${figureSign}]`
const growsBy = new RegExp(`^倍[，,](?:比${notGap}{0,6}(?:${figureSign}年)?${notGap}{0,6})?增长$`, 'u')

/** 是……的2.5倍，增长150%, 是……的4倍，比2020年增长3倍: once less as much as there was is what came to it. */
function againstGrowth(reading: Reading, times: Quantity, behind: readonly Quantity[]): Finding | null {
  const grown = behind.slice(0, 2).find(({ figure }) => /^[%％倍]$/u.test(figure.unit))
  const isOfLevel = /的$/u.test(times.before)
  if (!grown || !isOfLevel || !growsBy.test(reading.figures.shape.slice(times.figure.at + 1, grown.figure.at)))
    return null
  const whole = grown.figure.unit === '倍' ? 1 : 100
  const value = (times.amount - 1) * whole
  const isExact = times.figure.decimals === 0 && grown.figure.decimals === 0
  const open = isExact ? 0 : times.half * whole + 0.5 / 10 ** grown.figure.decimals
  if (Math.abs(value - grown.amount) <= open + 1e-9) return null
  const want = `${Number(value.toFixed(2))}${whole === 1 ? '倍' : '%'}`
  return doubt(reading, [times, grown], 'multiple-differs', { want, sure: false })
}

const isAmount = (one?: Quantity): boolean => one?.role === 'level' || one?.role === 'per'
const isPair = (a?: Quantity, b?: Quantity): boolean => isAmount(a) && isAmount(b) && a?.dimension === b?.dimension

/** The two levels right before it or around it; other multiples may stand between, other figures tell of something else. */
function pairOf(all: readonly Quantity[], index: number): readonly [Quantity, Quantity] | null {
  // 64家，是2020年16家的4倍: the year between them is neither.
  const before = all.slice(0, index).filter(({ role, figure }) => role !== 'times' && figure.unit !== '年')
  const base = before.at(-1)
  // 18.72万千瓦，较去年16万千瓦增长17%，是2014年（7.8万千瓦）的2.4倍: of what the sentence speaks of.
  const now = before.find((one) => isAmount(one) && one.dimension === base?.dimension && !one.isThen)
  if (base && now && now !== base && /^的/u.test(all[index]?.before ?? '') && isAmount(base)) {
    const last = before.at(-2)
    if (!isPair(last, base) || last?.isThen) return [now, base]
  }
  const [first, second] = before.slice(-2)
  const next = all[index + 1]
  if (first && second && isPair(first, second)) return [first, second]
  if (second && next && isPair(second, next) && (next.isThen || before.length === 1)) return [second, next]
  const last = all[index + 2]
  return before.length === 0 && next && last && isPair(next, last) ? [next, last] : null
}

const crossing = /党员|女|少数民族|以上|以下|率|增长|下降|同比|提高|其中/u
/** 30岁及以下, 31至50岁, 51岁及以上 leave no age out. */
function isOfBands(sentence: string): boolean {
  const least = sentence.indexOf('以下')
  return sentence.includes('岁') && least >= 0 && sentence.includes('以上', least)
}

const structural = /来源|结构|权重|总成绩|构成|成绩|各占|分别占|比例|占比/u

/** Shares that make up a whole: 笔试占60%，面试占40%. */
export const structures: Relation = ({ all, start, end }, reading) => {
  if (!all.some(({ role }) => role === 'share')) return []
  const sentence = reading.figures.shape.slice(start, end)
  const isBanded = isOfBands(sentence)
  const own = all.filter(
    ({ role, before }) =>
      role === 'share' && (!crossing.test(before) || isBanded) && !/完成|预算|计划|年度|目标/u.test(before),
  )
  const others = all.filter(({ role }) => role !== 'share' && role !== 'other')
  if (own.length < 2 || others.length > 0 || own.length < all.filter(({ figure }) => figure.unit === '%').length)
    return []
  const shares = own.filter(({ before }) =>
    /占|^[\u4e00-\u9fff]{2,8}(?:为|约)?$/u.test(before.replace(/^.*(?:构成|来源|结构)[为是]/u, '')),
  )
  if (shares.length !== own.length || !/占|构成|来源|结构/u.test(sentence) || (crossing.test(sentence) && !isBanded))
    return []
  const sum = own.reduce((total, { amount }) => total + amount, 0)
  const open = own.length * Math.max(...own.map(({ half }) => half)) + 1e-9
  if (Math.abs(sum - 100) <= open || sum < 70 || sum > 130) return []
  // 若只看中央资金，占比为63.9%: another structure.
  if (/若|如果|[只单]看|口径/u.test(sentence)) return []
  if (own.length === 2 && !structural.test(sentence) && !isSlip(own[1]?.amount ?? 0, 100 - (own[0]?.amount ?? 0)))
    return []
  return [doubt(reading, own, 'shares-differ', { want: '100%', sure: false })]
}

/** 农村党员640名，占78.8%；机关党员占12.0%，其余党员占9.2%: the one that is the rest makes 100 with those before it. */
export const restOfShares: Relation = ({ all }, reading) =>
  all.flatMap((rest, index) => {
    if (rest.role !== 'share' || !/^(?:其余|其他|其它|余下|剩余)/u.test(rest.before)) return []
    const own = [...all.slice(0, index).filter(({ role, before }) => role === 'share' && /占|比/u.test(before)), rest]
    const sum = own.reduce((total, { amount }) => total + amount, 0)
    const open = own.reduce((total, { half }) => total + half, 1e-9)
    if (own.length < 2 || Math.abs(sum - 100) <= open || sum < 70 || sum > 130) return []
    return [doubt(reading, own, 'shares-differ', { want: '100%', sure: false })]
  })

const span = new RegExp(
  `${figureSign}[^，。；、：\\n${figureSign}至到—–~～-]{0,4}(?:至|到|[-—–~～－]{1,2})${figureSign}`,
  'gu',
)
/** 500强企业增至18家 says what it became. */
const becomes = /[增减升降提扩缩涨调改达转压拓](?:[\u4e00-\u9fff])?[至到]/u
const notRange = /^(?:年|月|日|号|时|点|分|秒|岁月|)$/u

/** 每亩施15—20公斤: a range goes upwards. */
export const ranges: Relation = ({ all, start, end }, reading) => {
  if (all.length < 2) return []
  const { shape } = reading.figures
  return [...shape.slice(start, end).matchAll(span)].flatMap((match) => {
    const from = all.find(({ figure }) => figure.at === start + match.index)
    const to = all.find(({ figure }) => figure.at === start + match.index + match[0].length - 1)
    // 容积率1.8至2.1 has no unit.
    const isPlain = to?.figure.unit === '' && to.figure.decimals > 0 && from?.figure.decimals === to.figure.decimals
    // 82分至93分 are marks.
    const isTime = notRange.test(to?.figure.unit ?? '') && !(to?.figure.unit === '分' && to.role === 'level')
    if (!from || !to || (isTime && !isPlain)) return []
    const isShared = from.figure.unit === '' || from.figure.unit === to.figure.unit
    const words = shape.slice(Math.max(start, from.figure.at - 10), from.figure.at).replace(/^.*[，。；：]/u, '')
    // 22-4.1个百分点 in a row of figures is a minus.
    const isMinus = shape[to.figure.at - 1] === '-' && /^(?:%|个?百分点)$/u.test(to.figure.unit)
    if (isMinus || becomes.test(match[0]) || !isShared || falling.test(words) || /第|比分|[A-Za-z]$/u.test(words))
      return []
    const least =
      from.figure.unit === ''
        ? (from.figure.value ?? 0) * (from.figure.magnitude > 1 ? from.figure.magnitude / to.figure.magnitude : 1)
        : (from.figure.value ?? 0) * (from.figure.magnitude / to.figure.magnitude)
    if (least <= (to.figure.value ?? 0)) return []
    return [doubt(reading, [from, to], 'range-backwards', { want: '', sure: true })]
  })
}
