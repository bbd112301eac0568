import { countOf } from '../../language/capitals.ts'
import { dimensionOf } from '../../language/dimensions.ts'
import { completes, crossing, notPart } from '../../language/parts.ts'
import { behindUnit } from '../../quantities/figures.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import type { Reading } from '../subject.ts'
import { divisions } from './divisions.ts'
import { doubt, fits, isMistyped, isSlip, loose, type Relation, shown } from './relation.ts'
import { awards, votes } from './votes.ts'
import { isMember, opens, type WholeList } from './whole-list.ts'

/** Closes a list with its sum. */
const closes =
  /(?:^|[^其公中])(?:共(?!同|享|和|建)|合计|共计|总计|总共|[两二三四五六]项(?![均都皆]))[\u4e00-\u9fff]{0,8}$|^(?:总|全年)[\u4e00-\u9fff]{0,8}$|^[\u4e00-\u9fff]{1,4}总[数计]$/u
/** 以上三项合计 says how many there are, wherever they stand. */
const countedClose =
  /(?:以上|上述|前述|这)?(?<count>[两二三四五六七八九])(?![等级期年月])个?[\u4e00-\u9fff]{1,4}?(?:合计|共计|总计|总共|相加|共)(?<what>[\u4e00-\u9fff]{0,6})/u

/** 工业增加值 is no change. */
const notAddend = /同比|上年|去年|增长|下降|占|均|率|超过|排名|每|累计|较|比|最高|最低|增加(?!值)|减少|新增/u

/** Lists whose members make a whole that is told before or behind them, one for each dimension: 其中城市620户1140人、农村3500户6720人. */
export const sums: Relation = ({ all, around }, reading) => {
  const at = all.findIndex(
    ({ before, role }, index) => role === 'level' && (opens.test(before) || /^中$/u.test(all[index - 1]?.after ?? '')),
  )
  const above = ofAllAbove(all, around)
  const open = at > 0 ? ofWhole(all.slice(0, at), all.slice(at)) : []
  const closed = all.flatMap((total, index) =>
    closes.test(total.before) || isRunning(all, index)
      ? toSum(all.slice(0, index), total, { around, also: alsoUnit(total, reading) })
      : [],
  )
  return [
    ...above,
    ...open,
    ...closed,
    ...awards(all),
    ...votes(all, around),
    ...divisions(all, around, reading.figures.shape),
  ].map(({ whole, parts, isWhole }) => {
    const value = parts.reduce((sum, { amount }) => sum + amount, 0)
    // All rounded the same way as far as can be is no accident.
    const slack = parts.reduce((sum, part) => sum + loose(part), 0) * 0.9
    if (fits({ ...whole, half: loose(whole) * 0.9 }, { from: parts, value, open: slack, sure: null })) return null
    if (isFullBefore(parts, whole)) return null
    // Too much is wrong as well where the parts do not cut across each other.
    const isOneList = isLikeList(parts) && parts.slice(1).every(({ mark }) => '、，；'.includes(mark || '-'))
    const isMeant =
      isWhole ||
      (isOneList &&
        parts.some(
          ({ amount, figure }) =>
            isSlip(amount, amount + whole.amount - value) &&
            // Of few digits two parts and a whole fit by chance.
            (parts.length > 2 || digitsOf(figure) >= manyDigits),
        ))
    if (!isMeant) return null
    const code = isWhole ? 'parts-differ' : value > whole.amount ? 'parts-overlap' : 'parts-short'
    return doubt(reading, [whole, ...parts], code, {
      want: shown(isWhole ? value : whole.amount, whole),
      sure: false,
    })
  })
}

/** 以上11个班、290名幼儿; 以上合计资助2868人次: all that stands above, where a slip keeps it from that. */
function ofAllAbove(all: readonly Quantity[], around: readonly Quantity[]): readonly WholeList[] {
  const first = all.findIndex(({ before }) => /^(?:以上|上述|前述)/u.test(before))
  if (first < 0) return []
  const before = around.slice(0, Math.max(0, around.length - all.length + first))
  return all.slice(first).flatMap((whole, index) => {
    if (whole.role !== 'level' || (index > 0 && whole.mark !== '、')) return []
    const parts = before.filter(
      ({ role, dimension, isThen, before: words }) =>
        role === 'level' &&
        !isThen &&
        !/共|合计|总/u.test(words) &&
        (dimension === whole.dimension || isRunOf(dimension, whole.dimension)),
    )
    const sum = parts.reduce((total, { amount }) => total + amount, 0)
    const amounts = parts.map(({ amount }) => amount)
    const isToldBefore = before.some(({ amount }) => amount === whole.amount)
    return parts.length > 2 && !isToldBefore && isMistyped(whole.amount, sum, amounts)
      ? [{ whole, parts, isWhole: true }]
      : []
  })
}

/** 人次 and 人. */
function isRunOf(one: string, other: string): boolean {
  return `${one}次` === other || one === `${other}次`
}

const manyDigits = 3

function digitsOf({ value, decimals }: Quantity['figure']): number {
  return (value ?? 0).toFixed(decimals).replaceAll(/\D/gu, '').length
}

/** Three and more; or two that are called alike: 国道46.8吨，省道27.7吨. */
function isLikeList(parts: readonly Quantity[]): boolean {
  const [first, second] = parts
  return (
    parts.length > 2 ||
    (first !== undefined &&
      second !== undefined &&
      first.before.at(-1) === second.before.at(-1) &&
      first.before.length > 1)
  )
}

/** 分别筛查2140人、2365人、1870人，累计6375人: figures that have no words of their own. */
function isRunning(all: readonly Quantity[], index: number): boolean {
  const last = all[index - 1]
  return (
    last?.before === '' &&
    last.after === '' &&
    last.mark === '、' &&
    /^累计[\u4e00-\u9fff]{0,4}$/u.test(all[index]?.before ?? '')
  )
}

/** 156名，其中特岗86名、招聘70名；选派64名: the list is over where its members make the whole and another mark follows. */
function isFullBefore(parts: readonly Quantity[], whole: Quantity): boolean {
  let sum = 0
  return parts.some(({ amount }, index) => {
    sum += amount
    const next = parts[index + 1]
    return (
      index > 0 &&
      next !== undefined &&
      next.mark !== parts[1]?.mark &&
      Math.abs(sum - whole.amount) <= whole.amount * 1e-9
    )
  })
}

/** 第二产业增加值 is a part though its words look like a change and an ordinal. */
const notOfChange = /增加值|第(?=[一二三]产业)/gu
/** What is said of a part before the next one. */
const between: ReadonlySet<string> = new Set(['share', 'growth', 'change', 'points'])

function ofWhole(before: readonly Quantity[], after: readonly Quantity[]): readonly WholeList[] {
  const wholes = new Map<string, Quantity>()
  for (const one of before) if (one.role === 'level' && !one.isThen) wholes.set(one.dimension, one)
  const lists = [...wholes.values()].flatMap((last) => {
    const end = after.findIndex(
      ({ role, before, mark }, index) =>
        index > 0 &&
        ((role !== 'level' && !between.has(role)) ||
          (role === 'level' && notPart.test(before.replaceAll(notOfChange, ''))) ||
          '。'.includes(mark || '-')),
    )
    const parts = (end < 0 ? after : after.slice(0, end)).filter(
      ({ role, dimension }) => role === 'level' && dimension === last.dimension,
    )
    const sum = parts.reduce((total, { amount }) => total + amount, 0)
    const open = parts.reduce((total, part) => total + loose(part), 0)
    const made = { from: parts, value: sum, open, sure: null }
    // 收入58416万元，为预算57100万元的102.3%。其中 are parts of the income.
    const whole = before.findLast((one) => isMember(last)(one) && fits({ ...one, half: loose(one) }, made)) ?? last
    if (parts.some(({ amount }) => amount > whole.amount)) return []
    const labels = parts.map(({ before }) => before.replace(opens, '').replace(/^[，,：:]/u, ''))
    if (parts.length < 2 || labels.some((label) => crossing.test(label))) return []
    const isFunded = funds.test(whole.before) && labels.every((label) => funder.test(label))
    return [{ whole, parts, labels, isWhole: isFunded || completes(labels) }]
  })
  return lists.map((list) => ({ ...list, isWhole: list.isWhole || isToldOfWhole(list, lists) }))
}

interface LabelledList extends WholeList {
  readonly labels: readonly string[]
}

/** 公办9家，床位1120张；民办7家，床位720张: the beds are told of each of a list that leaves nothing out. */
function isToldOfWhole({ parts, labels }: LabelledList, lists: readonly LabelledList[]): boolean {
  return (
    labels.every((label) => label === labels[0]) &&
    lists.some((list) => list.isWhole && list.parts.length === parts.length)
  )
}

/** Who pays leaves nothing out where a total is paid. */
const funds = /总投资|概算|预算|投入|资金|经费|总额/u
const funder = /中央|国家|[省市县区镇乡村]|自筹|贷款|社会资本|企业|群众|单位|配套/u

/** 合计1298本（份）: the sum of things that are counted by two words. */
const secondUnit = /^[（(](?<unit>[\u4e00-\u9fff]{1,2})[）)]/u

function alsoUnit({ figure }: Quantity, { figures }: Reading): string {
  const from = behindUnit(figure)
  return dimensionOf(secondUnit.exec(figures.shape.slice(from, from + 4))?.groups?.unit ?? '').name
}

function toSum(
  before: readonly Quantity[],
  whole: Quantity,
  { around, also }: { readonly around: readonly Quantity[]; readonly also: string },
): readonly WholeList[] {
  if (whole.role !== 'level' || whole.isThen || /其余|其他|其它/u.test(whole.before)) return []
  const { count: said, what = '' } = countedClose.exec(whole.before)?.groups ?? {}
  if (said !== undefined) {
    const count = countOf(said) ?? 0
    const own = around.slice(0, Math.max(0, around.indexOf(whole))).filter(isMember(whole))
    // 科目二参考412人次，过289人次；科目三参考365人次，……两科合计参考777人次: of what it names.
    const alike = what.length < 2 ? [] : own.filter(({ before }) => before.endsWith(what))
    const members = (alike.length >= count ? alike : own).slice(-count)
    return members.length === count ? [{ whole, parts: members, isWhole: true }] : []
  }
  const parts: Quantity[] = []
  for (const one of before.toReversed()) {
    if (
      one.role !== 'level' ||
      (one.dimension !== whole.dimension && one.dimension !== also) ||
      one.isThen ||
      notAddend.test(one.before)
    )
      break
    parts.unshift(one)
    if (one.mark !== '、' && one.mark !== '，') break
  }
  // 有效天数365天，优138天，良187天，共325天: the sum is of those behind the whole; 一、二级合计2654人 is of the first of them.
  if (
    parts.some((_, from) => parts.slice(from + 1).some((__, end) => isMadeOf(whole, parts.slice(from, from + end + 2))))
  )
    return []
  // 总产值 behind other clauses is one more of them.
  const isApart = /^总/u.test(whole.before) && parts.slice(1).some(({ mark }) => mark !== '、')
  return parts.length >= 2 &&
    !isApart &&
    !parts.some(({ before: words }) => crossing.test(words) || /^(?:其中|共)/u.test(words))
    ? [{ whole, parts, isWhole: true }]
    : []
}

function isMadeOf(whole: Quantity, parts: readonly Quantity[]): boolean {
  const value = parts.reduce((sum, { amount }) => sum + amount, 0)
  const open = parts.reduce((sum, part) => sum + loose(part), 0)
  return fits(whole, { from: parts, value, open, sure: null })
}
