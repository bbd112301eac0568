import type { Finding } from '../../model.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { doubt, isSlip, levels, type Relation, shown } from './relation.ts'

/** What makes a quantity another one though its words are alike. */
const other = /其中|由|从|到|至|每|均|另|第|最|约|近|超|以上|以下|原|拟|计划|应|上|去年/u
/** As many signs in common say that the same is counted. */
const common = 2
const manyDigits = 4

/** 招录公务员32人。23名新录用公务员到岗: the same told twice in other words, with two digits exchanged. */
export const toldTwice: Relation = ({ all, around }, reading) => {
  return [
    ...inOtherWords(all, around, reading),
    ...inOtherUnits(all, around, reading),
    ...referring(all, around, reading),
  ]
}

function inOtherWords(...[all, around, reading]: Told): readonly (Finding | null)[] {
  const own = all.filter(isTold)
  const heading = headingOf(reading)
  const before = [...heading.filter((one) => !around.includes(one)), ...around].filter(isTold).slice(-16)
  return own.flatMap((later) => {
    const at = before.indexOf(later)
    const earlier = before
      .slice(0, at < 0 ? before.length : at)
      .findLast((one) => one.dimension === later.dimension && isTypo(one, later))
    return earlier
      ? [doubt(reading, [earlier, later], 'two-values', { want: shown(earlier.amount, earlier), sure: false })]
      : []
  })
}

/** What the heading of the report tells. */
function headingOf({ statements, text }: Parameters<Relation>[1]): readonly Quantity[] {
  const [first] = statements
  const line = text.slice(0, longestHeading).split('\n', 1)[0] ?? ''
  return first && first.end <= line.length + 1 && line.length < longestHeading && !/[。；]/u.test(line) ? first.all : []
}

const longestHeading = 60

/** 有效2856本（一户一证，即持证户2856户）: the same number of something else. */
function inOtherUnits(...[all, , reading]: Told): readonly (Finding | null)[] {
  return all.flatMap((again, index) => {
    const told = all[index - 1]
    if (!told || !/^即/u.test(again.before) || told.dimension === again.dimension) return []
    if (told.role !== 'level' || again.role !== 'level' || !told.isExact || !again.isExact) return []
    if (told.amount === again.amount || !isTypo(told, { ...again, before: told.before })) return []
    return [doubt(reading, [told, again], 'two-values', { want: shown(told.amount, again), sure: false })]
  })
}

type Told = readonly [all: readonly Quantity[], around: readonly Quantity[], reading: Parameters<Relation>[1]]

/** 上述214起, 这27个, 以上1467人 speak of what was counted before. */
const pointing = /^(?:以上|上述|前述|这|该|全部)$/u
/** 签约的27个项目中: of what was counted as 签约. */
const named = /(?<words>[\u4e00-\u9fff]{2})的$/u

/** What the words point back to is the same number, or the sum of what stands before. */
function referring(...[all, around, reading]: Told): readonly (Finding | null)[] {
  return levels(all).flatMap((later) => {
    const words = /^[^，。；]*中/u.test(later.after) ? (named.exec(later.before)?.groups?.words ?? '') : ''
    if (!later.isExact || later.isThen || (words === '' && !pointing.test(later.before))) return []
    const at = around.indexOf(later)
    const before = levels(at < 0 ? [] : around.slice(0, at)).filter(({ dimension }) => dimension === later.dimension)
    if (before.some(({ amount }) => amount === later.amount) || isSumOfLast(before, later.amount)) return []
    const meant = before.findLast(
      (one) => isSlip(one.amount, later.amount) && `${one.before}${one.after}`.includes(words),
    )
    return meant
      ? [doubt(reading, [meant, later], 'two-values', { want: shown(meant.amount, meant), sure: false })]
      : []
  })
}

function isSumOfLast(before: readonly Quantity[], sum: number): boolean {
  let all = 0
  return before.toReversed().some(({ amount }) => {
    all += amount
    return all === sum
  })
}

function isTold({ role, isThen, before, figure: { value } }: Quantity): boolean {
  return role === 'level' && !isThen && !other.test(before) && (value ?? 0) >= 10
}

function isTypo(a: Quantity, b: Quantity): boolean {
  const [one, two] = [`${a.amount}`, `${b.amount}`]
  if (one === two || one.length !== two.length) return false
  const differ = [...one].flatMap((digit, index) => (digit === two[index] ? [] : [index]))
  const [first = 0, second = 0] = differ
  const isExchanged = differ.length === 2 && one[first] === two[second] && one[second] === two[first]
  // By chance two figures of many digits hardly ever differ so.
  if (isExchanged && one.replaceAll('0', '').length >= manyDigits) return true
  return isExchanged && sharedWords(a.before + a.after, b.before + b.after) >= common
}

/** The longest words that both have, in signs; both are no longer than some sixty. */
function sharedWords(one: string, two: string): number {
  let longest = 0
  for (let start = 0; start < one.length; start++)
    while (start + longest < one.length && two.includes(one.slice(start, start + longest + 1))) longest++
  return longest
}
