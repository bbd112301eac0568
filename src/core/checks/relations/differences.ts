import { changeBefore } from '../../language/roles.ts'
import type { Finding } from '../../model.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { joins, leaves, opening } from './balances.ts'
import { type Derived, exactly, fits, isSlip, judge, levels, loose, type Relation, withoutDates } from './relation.ts'
import { sides } from './votes.ts'

const gap = /(?:极差|级差|相差|峰谷差|差距|变幅|落差|高差|差额)(?:为|达到?|是|约)?$/u

/** 最高分119分，最低分23分，极差96分: between the two before it. */
export const gaps: Relation = ({ all, around }, reading) =>
  all.flatMap((told, index) => {
    if (told.role !== 'level' && told.role !== 'change') return []
    if (!gap.test(told.before)) return []
    const isAlike = ({ dimension, role, isThen }: Quantity) =>
      dimension === told.dimension && (role === 'level' || role === 'per') && !isThen
    const own = all.slice(0, index).filter(isAlike)
    const [a, b] = own.slice(-2)
    const before = around.includes(told) ? around.slice(0, around.indexOf(told)).filter(isAlike) : own
    const [c, d] = a && b ? [a, b] : before.slice(-2)
    if (!c || !d) return []
    const fitting = before.flatMap((one, at) => before.slice(at + 1).map((other) => apart(one, other, null)))
    return [judge(reading, exactly(told), [apart(c, d, false), ...fitting], 'change-differs')]
  })

const passage = /(?:到|至|为)(?:约|近)?$/u

/** 比上届增加40人，上届为280人; 由2.8元调整为3.5元，上调0.7元. */
export const differences: Relation = ({ all: told, around }, reading) => {
  const all = withoutDates(told)
  return all.flatMap((change, index) => {
    if (change.role !== 'change' && !(change.role === 'points' && changeBefore.test(change.before))) return []
    const isComparable = ({ dimension, role }: Quantity) =>
      change.role === 'points'
        ? role === 'share'
        : (role === 'level' || role === 'per') && dimension === change.dimension
    const [a, b, c] = [all[index - 2], all[index - 1], all[index + 1]]
    const meant: Derived[] = []
    if (a && b && isComparable(a) && isComparable(b)) {
      if (passage.test(b.before) && /由|从|原/u.test(a.before)) meant.push(apart(a, b, true))
      else if (a.isThen !== b.isThen) meant.push(apart(a, b, /比|较|同|^/u.test(change.before)))
    }
    if (b && c && isComparable(b) && isComparable(c) && c.isThen && !b.isThen) meant.push(apart(b, c, true))
    if (/净[增减]/u.test(change.before)) meant.push(...ofComersAndGoers(all, index))
    if (meant.length === 0) meant.push(...ofOtherTime(all, index, isComparable, around))
    if (meant.length === 0) return []
    const own = around.filter(isComparable).slice(-24)
    const fitting = own.flatMap((one, at) => own.slice(at + 1).map((other) => apart(one, other, null)))
    return [
      judge(
        reading,
        { ...change, half: change.half * (change.isExact ? 0 : 1) },
        [...meant, ...fitting],
        'change-differs',
      ),
    ]
  })
}

/** 新纳入63户、退出41户，较一季度末的3041户净增22户. */
function ofComersAndGoers(all: readonly Quantity[], index: number): readonly Derived[] {
  const near = all
    .slice(Math.max(0, index - 3), index)
    .filter(({ role, dimension }) => (role === 'level' || role === 'change') && dimension === all[index]?.dimension)
  const [come, go] = [near.find(({ before }) => joins.test(before)), near.find(({ before }) => leaves.test(before))]
  return come && go ? [apart(come, go, false)] : []
}

/** So near, as a share of it, a difference is meant by a change where several levels may be. */
const nearChange = 0.2

/** 完成5.46亿元，占预算的105%，比上年增加4200万元，上年完成5.04亿元: one level of each time, and shares between. */
function ofOtherTime(
  all: readonly Quantity[],
  index: number,
  isComparable: (one: Quantity) => boolean,
  around: readonly Quantity[],
): readonly Derived[] {
  const near = all.slice(Math.max(0, index - 4), index + 3).filter(isComparable)
  const then = near.filter(({ isThen }) => isThen)
  const here = near.filter((one) => !one.isThen && all.indexOf(one) < index)
  const now = here.length > 0 ? here : around.filter((one) => isComparable(one) && !one.isThen && !all.includes(one))
  const [other] = then
  if (!other || then.length > 1 || now.length === 0 || Math.abs(all.indexOf(other) - index) > 2) return []
  const change = all[index]?.amount ?? 0
  const ways = now.map((one) => apart(one, other, false))
  return ways.length === 1
    ? ways
    : ways.filter(({ value }) => isSlip(change, value) || Math.abs(value / change - 1) < nearChange)
}

function apart(a: Quantity, b: Quantity, sure: boolean | null): Derived {
  // 上年亏损126万元，本年盈利84万元: 210 between them.
  const signs = [a, b].map(({ before }) => (lost.test(before) ? -1 : 1))
  const value = Math.abs(a.amount * (signs[0] ?? 1) - b.amount * (signs[1] ?? 1))
  return { from: [a, b], value, open: loose(a) + loose(b), sure }
}

const lost = /(?:亏损|净亏|逆差)(?:额)?(?:为|达|了)?$/u

const rest =
  /剩余|尚[有余差缺需]|还[有剩差缺需]|仍需|须(?!在|于|经)|结余|余额|利润|净收益|净利|空缺|缺口|缺额|还差|尚欠|欠[款缴费]|审减|核减|未(?:完成|整改|办结|审结|收回|支付|到|通过|合格|接种|投票|缴)|净增|净减|自然增长|亏损|顺差|逆差/u
/** What the rest is left of, and what was taken. */
const rests: readonly (readonly [RegExp, RegExp])[] = [
  [/计划|目标|任务|指标/u, /^(?!.*(?:计划|目标|任务|指标|预算))/u],
  [
    /出生|迁入|流入|开户|收入|收益|进口|出口|应|总|计划|本金|借款|下达|发现|排查|受理|发出|共|预算|安排|合计|接收|收到|筹集|募集|任务|目标/u,
    /死亡|迁出|流出|销户|支出|成本|费用|进口|出口|实|已|整改|完成|使用|归还|偿还|还款|支付|办结|审结|收回|拨付|支出|发放/u,
  ],
  [/合同价|送审|报审|概算|预算|控制价|限价/u, /审定|审核价|中标|决算|成交/u],
]

const plan = /计划|目标|任务|指标/u

/** 收入4500万元，成本3800万元，利润700万元; 排查420处，已整改399处，剩余21处. */
export const remainders: Relation = ({ all, around }, reading) => {
  const told = leftovers(all, around, reading)
  if (told.some(Boolean)) return told
  const left = complements(all, around, reading)
  return left.some(Boolean) ? left : takers(all, reading)
}

/** What is no part that was told, but what is left beside it. */
const complement =
  /(?:^|[，已现仍还尚均经])(?:所有者权益|股东权益|净资产|其余|其他|其它|剩|余|尚|仍|还有|还在|在院|在治|在押|在办|在途|在读|请假|缺席|缺勤|缺考|缺|(?:未|不)(?![超足低高少多达])|没|无法|非|女|废|弃|失败|待|空|退(?![化耕役休])|反对|正在|另外?(?=$|[名人个户家件]$))|(?:请假|缺席|缺勤|缺考|空余|空置|闲置|未到|待发|结存)$|(?:未(?![超足低高少多达])|不合格|不达标|正在|尚未|仍在|在办|在审|(?<!接)待)[\u4e00-\u9fff]{0,8}$/u

/** What is left is never more than there was. */
const isLeft = /^(?:已|现|仍|还|尚|均|经)*(?:剩|余|尚|仍|还有|还在|在院|在治|在押|在办|在途|在读|未)/u

/** 应到48人，实到45人，请假3人; 累计862例，出院845例，在院17例: three in a row, and the words of the last say that it is what is left. */
function complements(
  all: readonly Quantity[],
  around: readonly Quantity[],
  reading: Parameters<Relation>[1],
): readonly (Finding | null)[] {
  // What is told of all three sides of a vote makes the whole.
  if (sides.every((side) => all.some(({ before }) => side.test(before)))) return []
  return all.flatMap((left, index) => {
    const same = ({ dimension, isThen }: Quantity) => dimension === left.dimension && !isThen
    // In a list with 、 the last is another member.
    if (left.role !== 'level' || left.mark === '、' || !isLeftBeside(left)) return []
    if (all.some(({ before }) => opening.test(before))) return []
    const [bed, person] = all.slice(Math.max(0, index - 2), index)
    // 床位120张，入住78人，空余42张: who has one takes one.
    const isTaker =
      bed && person && same(bed) && bed.role === 'level' && person.role === 'level' && isOneEach(bed, person)
    const taken = isTaker ? person : levels(all.slice(Math.max(0, index - 2), index)).findLast(same)
    if (comesToChange(left, all.slice(0, index))) return []
    if (!taken || /其中|新增/u.test(taken.before)) return []
    // 财政拨款1820万元，其他收入57万元，收入合计1877万元 closes a list; 离退休954名；女721名 opens another.
    const [next] = all.slice(index + 1)
    if (next && same(next) && /合计|共计|总计/u.test(next.before)) return []
    if (left.mark === '；' && /^女/u.test(left.before) && !/^男/u.test(taken.before)) return []
    const fitting = levels(around)
      .filter(same)
      .filter(({ before }) => !/^(?:故|因此)/u.test(before))
      .slice(-24)
    if (isOfWholeList(left, fitting)) return []
    const ways = fitting.flatMap((one, at) => fitting.slice(at + 1).map((other) => apart(one, other, null)))
    if (isTaker) ways.push(apart(bed, person, null))
    const own = ways.flatMap((way) =>
      way.value > 0 && way.from.includes(taken) && isLarger(way.from, taken) && !way.from.includes(left)
        ? [{ ...way, sure: false }]
        : [],
    )
    const distance = ({ value }: Derived) => Math.abs(value - left.amount)
    const before = levels(all.slice(0, all.indexOf(taken))).findLast(same)
    const least = before && /^(?:不|未|非)/u.test(left.before) ? apart(before, taken, false) : undefined
    const way = own.toSorted((a, b) => distance(a) - distance(b))[0] ?? least
    if (!way) return []
    const isOver = left.amount > way.value && way !== least && isLeft.test(left.before)
    const isNear = isOver || distance(way) <= Math.max(taken.amount * 0.15, 10) || isSlip(left.amount, way.value)
    return isNear ? [judge(reading, exactly(left), [way, ...ways], 'change-differs')] : []
  })
}

function isLeftBeside({ before, figure }: Quantity): boolean {
  return complement.test(before) || complement.test(before + figure.unit)
}

/** Who need not or did not come stands between who should and who did. */
const excused = /^(?:其中)?(?:经批准)?(?:免|缓|缺|请假|弃|放弃|未|不|休)/u
const came = /^(?:实际?|参[加测考评检训]|到[会场岗])/u

/** 应测1840人，免测40人，实测1800人. */
function takers(all: readonly Quantity[], reading: Parameters<Relation>[1]): readonly (Finding | null)[] {
  return all.flatMap((last, index) => {
    const [whole, off] = all.slice(Math.max(0, index - 2), index)
    const isLine = [whole, off, last].every((one) => one?.role === 'level' && one.dimension === last.dimension)
    if (!whole || !off || !isLine || !excused.test(off.before) || !came.test(last.before)) return []
    return [judge(reading, exactly(last), [apart(whole, off, false)], 'change-differs')]
  })
}

/** 有效票100张，赞成80票，反对15票，弃权5票: with those beside it, it makes a whole that is told somewhere before them. */
function isOfWholeList(part: Quantity, own: readonly Quantity[]): boolean {
  const at = own.indexOf(part)
  return [1, 2, 3, 4].some((count) => {
    let sum = own.slice(at, at + count).reduce((total, { amount }) => total + amount, 0)
    return own
      .slice(0, at)
      .toReversed()
      .some((one, back) => {
        sum += one.amount
        return own.slice(0, at - 1 - back).some(({ amount }) => amount === sum)
      })
  })
}

/** A bed, a seat or a place is for one. */
function isOneEach(bed: Quantity, person: Quantity): boolean {
  return person.dimension === '人' && /床|座|席|学位|岗|编制|名额/u.test(bed.before) && person.amount <= bed.amount
}

/** Nothing is left of less than was taken. */
function isLarger(from: readonly Quantity[], taken: Quantity): boolean {
  return from.every(({ amount }) => amount >= taken.amount)
}

function leftovers(
  all: readonly Quantity[],
  around: readonly Quantity[],
  reading: Parameters<Relation>[1],
): readonly (Finding | null)[] {
  return all.flatMap((left, index) => {
    const isRate = left.figure.unit === '‰'
    if ((left.role !== 'level' && left.role !== 'change' && !isRate) || !rest.test(left.before + left.after)) return []
    const before = all.slice(0, index)
    const own = (isRate ? before : levels(before)).filter(
      ({ dimension, isThen }) => dimension === left.dimension && !isThen,
    )
    const fitting = own.flatMap((one, at) => own.slice(at + 1).map((other) => apart(one, other, null)))
    if (comesToChange(left, before)) return []
    const isSingle = own.length === 1
    const earlier = isSingle ? around.findLast((one) => isTotal(one, own[0])) : undefined
    const [first, second] = earlier ? [earlier, own[0]] : own.slice(-2)
    // What was there before is for the balance.
    if (!first || !second || all.some(({ before }) => opening.test(before))) return []
    const isRest = (of: Quantity, taken: Quantity) =>
      rests.some(([some, by]) => some.test(of.before) && by.test(taken.before + taken.after))
    // 到位19.66亿元，为目标28亿元的70.2%，尚差8.34亿元: the whole may come last.
    const isTurned = !isRest(first, second) && plan.test(second.before) && first.amount < second.amount
    const [whole, taken] = isTurned ? [second, first] : [first, second]
    const isMeant = isTurned || isRest(whole, taken)
    if (whole.amount < taken.amount && around.some(({ before }) => opening.test(before))) return []
    if (!isMeant || all.indexOf(second) !== index - 1 - percentsBetween(all, second, index)) return []
    return [judge(reading, exactly(left), [apart(whole, taken, true), ...fitting], 'change-differs')]
  })
}

/** 净增7家；新认定9家，未通过2家: what it is taken from leaves a change that was told. */
function comesToChange(left: Quantity, before: readonly Quantity[]): boolean {
  const own = before.filter(({ dimension }) => dimension === left.dimension)
  const changes = own.filter(({ role }) => role === 'change')
  return changes.some((change) => levels(own).some((one) => fits(left, apart(one, change, null))))
}

function isTotal({ role, isThen, dimension, amount, before }: Quantity, part: Quantity | undefined): boolean {
  return (
    role === 'level' &&
    !isThen &&
    dimension === part?.dimension &&
    amount > part.amount &&
    /总|计划|预算|概算|任务|合同价/u.test(before)
  )
}

/** Shares may stand between: 整改率95%. */
function percentsBetween(all: readonly Quantity[], taken: Quantity, index: number): number {
  return all.slice(all.indexOf(taken) + 1, index).filter(({ role }) => role === 'share').length
}
