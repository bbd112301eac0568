import { completes, crossing, notPart } from '../../language/parts.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { doubt, fits, isSlip, loose, type Relation, shown } from './relation.ts'

const opens = /其中|包括|分别为|分为|分别是/u
/** Closes a list with its sum. */
const closes =
  /(?:^|[^其])(?:共|合计|共计|总计|总共|总数|总量|总额|总面积|总投资|[两二三四五六]项|全年|总)[\u4e00-\u9fff]{0,8}$/u

/** 工业增加值 is no change. */
const notAddend = /同比|上年|去年|增长|下降|占|均|率|超过|排名|每|累计|较|比|最高|最低|增加(?!值)|减少|新增/u

/** Lists whose members make a whole that is told before or behind them, one for each dimension: 其中城市620户1140人、农村3500户6720人. */
export const sums: Relation = ({ all }, reading) => {
  const at = all.findIndex(({ before, role }) => role === 'level' && opens.test(before))
  const open = at > 0 ? ofWhole(all.slice(0, at), all.slice(at)) : []
  const closed = all.flatMap((total, index) => (closes.test(total.before) ? toSum(all.slice(0, index), total) : []))
  return [...open, ...closed, ...votes(all)].map(({ whole, parts, isWhole }) => {
    const value = parts.reduce((sum, { amount }) => sum + amount, 0)
    const slack = parts.reduce((sum, part) => sum + loose(part), 0)
    if (fits({ ...whole, half: loose(whole) }, { from: parts, value, open: slack, sure: null })) return null
    // Too much is wrong as well where the parts do not cut across each other.
    const isOneList = parts.length > 2 && parts.slice(1).every(({ mark }) => mark === '、')
    const isMeant = isWhole || (isOneList && parts.some(({ amount }) => isSlip(amount, amount + whole.amount - value)))
    if (!isMeant) return null
    const code = isWhole ? 'parts-differ' : value > whole.amount ? 'parts-overlap' : 'parts-short'
    return doubt(reading, [whole, ...parts], code, { want: shown(isWhole ? value : whole.amount, whole), sure: false })
  })
}

interface WholeList {
  readonly whole: Quantity
  readonly parts: readonly Quantity[]
  /** The labels say that nothing is left out. */
  readonly isWhole: boolean
}

function ofWhole(before: readonly Quantity[], after: readonly Quantity[]): readonly WholeList[] {
  const wholes = new Map<string, Quantity>()
  for (const one of before) if (one.role === 'level' && !one.isThen) wholes.set(one.dimension, one)
  return [...wholes.values()].flatMap((whole) => {
    const end = after.findIndex(
      ({ role, before, mark }, index) =>
        index > 0 && ((role !== 'level' && role !== 'share') || notPart.test(before) || '。'.includes(mark || '-')),
    )
    const parts = (end < 0 ? after : after.slice(0, end)).filter(
      ({ role, dimension }) => role === 'level' && dimension === whole.dimension,
    )
    if (parts.some(({ amount }) => amount > whole.amount)) return []
    const labels = parts.map(({ before }) => before.replace(opens, ''))
    if (parts.length < 2 || labels.some((label) => crossing.test(label))) return []
    return [{ whole, parts, isWhole: completes(labels) }]
  })
}

function toSum(before: readonly Quantity[], whole: Quantity): readonly WholeList[] {
  if (whole.role !== 'level' || whole.isThen) return []
  const parts: Quantity[] = []
  for (const one of before.toReversed()) {
    if (one.role !== 'level' || one.dimension !== whole.dimension || one.isThen || notAddend.test(one.before)) break
    parts.unshift(one)
    if (one.mark !== '、' && one.mark !== '，') break
  }
  return parts.length >= 2 && !parts.some(({ before: words }) => crossing.test(words) || /^(?:其中|共)/u.test(words))
    ? [{ whole, parts, isWhole: true }]
    : []
}

const sides = [/赞成|同意/u, /反对|不同意/u, /弃权/u]

/** 参加投票120人，同意115票，反对3票，弃权2票: who was there gave one vote each. */
function votes(all: readonly Quantity[]): readonly WholeList[] {
  const parts = sides.flatMap((side) => all.find(({ before, role }) => role === 'level' && side.test(before)) ?? [])
  const first = Math.min(...parts.map((part) => all.indexOf(part)))
  const whole = all.slice(0, first).findLast(({ role, dimension }) => role === 'level' && /^[人张]$/u.test(dimension))
  return parts.length === sides.length && whole ? [{ whole, parts, isWhole: true }] : []
}
