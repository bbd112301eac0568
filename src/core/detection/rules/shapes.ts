/** What the shape of a number tells by itself: a year and a month, a clock with seconds, a stake of a road. */
import { clockBefore, shareWords, stake, yearMonth } from '../../language/shapes.ts'
import { type MaskContext, type Rule, textBefore } from '../mask-context.ts'
import { type Verdict, verdict } from '../verdict.ts'

const reach = 16

export const shapeRule: Rule = (context) => stakeOf(context) ?? monthOf(context) ?? clockOf(context)

/** The token that the mask stands in, made of these signs; with where the mask begins in it. */
function tokenOf({ text, from, to, mask }: MaskContext, signs: RegExp): { token: string; at: number } {
  let [start, end] = [mask.start, mask.end]
  while (start > from && mask.start - start < reach && signs.test(text.charAt(start - 1))) start--
  while (end < to && end - mask.end < reach && signs.test(text.charAt(end))) end++
  return { token: text.slice(start, end), at: mask.start - start }
}

/** `***km+***m`. */
function stakeOf(context: MaskContext): Verdict | null {
  const next = context.text.charAt(context.right)
  const last = context.text.charAt(context.left - 1)
  if (next !== 'k' && next !== 'K' && next !== '+' && last !== '+') return null
  const { token } = tokenOf(context, /[\d*＊kmKM+]/u)
  return stake.test(token) ? verdict('identifier', 'number-word-after', 'km+') : null
}

/** `199*.**`, `20**.9`; but `20**.5万元` counts. */
function monthOf(context: MaskContext): Verdict | null {
  if (context.unit) return null
  const { token } = tokenOf(context, /[\d*＊.]/u)
  return yearMonth.test(token) ? verdict('date', 'date-part', token.slice(0, 2)) : null
}

/** `接入时间：**:**:**`; in `结构为**:**:**` it is a ratio. */
function clockOf(context: MaskContext): Verdict | null {
  const { text, mask, right, left } = context
  if (!'：:'.includes(text.charAt(right) || ' ') && !'：:'.includes(text.charAt(left - 1) || ' ')) return null
  const { token, at } = tokenOf(context, /[\d*＊:：]/u)
  const own = token.replace(/^[:：]+/u, '')
  const parts = own.split(/[:：]/u)
  if (parts.length !== 3 || parts.some((part) => part.length !== 2)) return null
  const before = textBefore(context, 12, mask.start - at)
  if (shareWords.test(before) || !(own.length < token.length || clockBefore.test(before))) return null
  const index = token.slice(token.length - own.length, at).split(/[:：]/u).length - 1
  return verdict('date', 'clock-time', '：', 2, ['时', '分', '秒'][index] ?? '秒')
}
