import type { Quantity } from '../../quantities/quantity.ts'
import { doubt, type Relation, shown } from './relation.ts'

/** What makes a quantity another one though its words are alike. */
const other = /其中|由|从|到|至|每|均|另|第|最|约|近|超|以上|以下|原|拟|计划|应|上|去年/u
/** As many signs in common say that the same is counted. */
const common = 2
const manyDigits = 4

/** 招录公务员32人。23名新录用公务员到岗: the same told twice in other words, with two digits exchanged. */
export const toldTwice: Relation = ({ all, around }, reading) => {
  const own = all.filter(isTold)
  const before = around.filter(isTold).slice(-16)
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
