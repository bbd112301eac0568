import { noRateOfCounts } from '../../language/rates.ts'
import type { Finding } from '../../model.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import type { Reading } from '../subject.ts'
import { isMistaken, ofBoth } from './mistaken.ts'
import { ofOldAndNew, pairs, together } from './pairs.ts'
import { ofAllBut, ofPlanBefore, ofPlanBehind, whatIsLost } from './plans.ts'
import { type Derived, isSlip, judge, levels, type Relation, shareOf } from './relation.ts'

/** Two counts that no word joins to a rate are held against it where they make nearly as much, in percentage points. */
const nearShare = 15
/** The same where no word says which two: nearer. */
const nearPair = 11
/** Of fewer things than these no rate is told: 1起 and 1起 make every one. */
const fewest = 5
/** So many quantities before the rate, and no other but shares between. */
const fewBefore = 4

const qualityOf = /(?<quality>[\u4e00-\u9fff]{2})率/u
/** A share that is told of the part before it: 税收收入占比, 参选率. */
const told = /率|占|比重|比例|进度|^(?:已|共)?完成(?:了|约|近)?$|(?:目标|任务|计划|预算|的)(?:约|近)?$|百分之/u

/** Per cent that follow from two levels: 为预算57100万元的102.3%, 参考400人，合格368人，合格率92%, 税收收入占比71.2%. */
export const shares: Relation = ({ all, around }, reading) =>
  all.flatMap((share, index) => {
    if (share.role !== 'share' || !told.test(share.before)) return []
    const quality = qualityOf.exec(share.before)?.groups?.quality ?? ''
    const isLoss = losses.test(quality)
    const isOf = /[\uE000）)]/u.test(share.mark) && /的(?:约|近)?$/u.test(share.before)
    const before = sinceLast(all, index, quality)
    if (noRateOfCounts.test(quality) && !isOf && !before.some((level) => level.before.includes(quality))) return []
    const plan =
      isOf || quality !== '' ? [] : [...ofPlanBehind(share, before, all[index + 1]), ...ofPlanBefore(share, before)]
    const named = isOf ? ofWhole(before) : plan.length > 0 ? plan : partNamed(share, { all, before, around }, quality)
    const isOpen =
      opinion.test(quality) ||
      (quality !== '' && levels(before).filter((level) => level.before.includes(quality)).length > 1)
    const own =
      named.length > 0 || isOpen
        ? named
        : [...nearPairs(share, before), ...byFirstSign(share, { before, around, quality }), ...ofAllBut(share, before)]
    if (own.some(({ from }) => from.some((level) => isOfOthers(share, level)))) return []
    // All of whatever it is: nothing of it need be told.
    if (share.amount === 100 && named.length === 0) return []
    if (own.length === 0) return daysOfYear(share, quality, before, reading)
    // Where the words say of what it is the rate, another part of the whole does not fit by chance.
    const isExact =
      quality !== '' && named.some(({ from: [part] }) => `${part?.before}${part?.after}`.includes(quality))
    const parts = isExact ? new Set(named.map(({ from }) => from[0])) : null
    const fitting = [...pairs(around), ...ofOldAndNew(around)]
      .filter(([part, whole]) => !parts || parts.has(part) || (share.figure.decimals > 0 && isOfOneName(part, whole)))
      .map(([part, whole]) => shareOf(part, whole, null))
    return [
      judge(
        reading,
        share,
        [
          ...own,
          ...fitting,
          ...named.flatMap(({ from: [part, whole] }) => withBefore(all, part, whole)),
          ...(isLoss ? fitting.map(whatIsLost) : []),
          ...(premiums.test(quality) ? fitting.map(ofTheRest) : []),
          ...(named.length > 0 ? [] : together(before, around)),
        ],
        'rate-differs',
        share.figure.unit === '‰' ? '‰' : '%',
      ),
    ]
  })

/** 缴存余额11.29亿元，贷款余额9.06亿元. */
function isOfOneName(a: Quantity, b: Quantity): boolean {
  return a.before.length > 3 && b.before.length > 3 && a.before.slice(-2) === b.before.slice(-2)
}

/** 公办园3329人，普惠性民办园1937人，普惠率87%: of what the words name and of the count before it. */
function withBefore(all: readonly Quantity[], part?: Quantity, whole?: Quantity): readonly Derived[] {
  const before =
    part && levels(all.slice(0, all.indexOf(part))).findLast(({ dimension }) => dimension === part.dimension)
  if (!part || !whole || !before) return []
  // 窗口办件41326件、网上办件96847件，网办率70.1%: of both.
  const both = { ...before, amount: part.amount + before.amount }
  const ofBoth = part.mark === '、' ? [shareOf(part, both, null)] : []
  if (before === whole) return ofBoth
  return [shareOf(both, whole, null), ...ofBoth]
}

/** 常住人口城镇化率 is no share of 户籍人口. */
const populations = ['常住', '户籍', '流动']

function isOfOthers(share: Quantity, level: Quantity): boolean {
  const own = populations.filter((word) => share.before.includes(word))
  return own.length > 0 && populations.some((word) => level.before.includes(word) && !own.includes(word))
}

/** What is lost on the way: 供电量1.28亿千瓦时，售电量1.21亿千瓦时，线损率5.47%. */
const losses = /损|流失|辍学|缺[席勤考岗]|漏/u

/** What was added is a share of what there was before it: 成交2310万元，溢价346.5万元，溢价率17.6%. */
const premiums = /溢价|增值|加价|超支|超概/u

function ofTheRest(way: Derived): Derived {
  return { ...way, value: way.value >= 100 ? Number.POSITIVE_INFINITY : (100 * way.value) / (100 - way.value) }
}

/** 科目一合格697人，合格率85%；科目二合格414人，合格率60%: the second rate is of what stands behind the first. */
function sinceLast(all: readonly Quantity[], index: number, quality: string): readonly Quantity[] {
  const before = all.slice(0, index)
  if (quality === '') return before
  const at = before.findLastIndex(({ role, before: words }) => role === 'share' && words.includes(`${quality}率`))
  const own = before.slice(at + 1)
  return levels(own).some(has(quality)) ? own : before
}

/** 完成58416万元，为预算57100万元的102.3%: the whole stands right before it. */
function ofWhole(before: readonly Quantity[]): readonly Derived[] {
  const whole = before.at(-1)
  if (whole?.role !== 'level' || whole.amount <= 0) return []
  // 恢复至2019年同期（41.80万人次）的111.0%: of another time where its words say so.
  if (whole.isThen && !/恢复[到至]|相当于|[为是达]/u.test(whole.before)) return []
  if (!/为|占|是|达|完成|相当|的?$/u.test(whole.before)) return []
  const part = levels(before.slice(0, -1)).findLast(({ dimension }) => dimension === whole.dimension)
  if (!part || part.isThen) return []
  const sure = before.at(-2) === part && /为|占|是|完成|相当/u.test(whole.before)
  return [shareOf(part, whole, sure)]
}

function partNamed(
  share: Quantity,
  { all, before, around }: Readonly<Record<'all' | 'before' | 'around', readonly Quantity[]>>,
  quality: string,
): readonly Derived[] {
  const own = levels(before).filter(({ isThen }) => !isThen)
  // 审减13.9万元，审减率4.4%: what was cut is a part as well.
  const cuts = before.filter((one) => one.role === 'change' && quality !== '' && one.before.endsWith(quality))
  const { parts, whole: name } =
    quality === '' ? partsOfShare(own, share) : { parts: withQuality([...own, ...cuts], quality), whole: '' }
  if (parts.length > 1) return []
  const [first] = parts
  const part = quality === '' || !first ? first : (sumOfList(own, first) ?? first)
  if (!part)
    return quality === '' && !/进度|[^同环对相]比(?:为|达到?)?$/u.test(share.before)
      ? []
      : adjacentPair(own, share, before)
  const wholes = levels(around).filter(
    (whole) =>
      whole !== part &&
      whole.dimension === part.dimension &&
      whole.amount > 0 &&
      !whole.isThen &&
      !isOpposite(whole, quality) &&
      !(hasShare(all, part) && hasShare(all, whole)) &&
      whole.before.includes(name),
  )
  const inSentence = wholes.filter((whole) => all.includes(whole))
  const larger = (some: readonly Quantity[]) => some.filter(({ amount }) => amount >= part.amount)
  const here = larger(inSentence)
  // 发现问题57个。……已整改49个，整改率86.0%，正在整改8个: the whole stands in a sentence before.
  const large = here.length > 0 || (quality === '' && inSentence.length > 0) ? here : larger(wholes)
  // All of them smaller: where there is one only, it or the part is wrong, if a slip of one of them makes the rate.
  const near =
    large.length > 0 || inSentence.length !== 1 ? large : inSentence.filter((one) => isMistaken(share, part, one))
  if (near.length === 0) {
    const both = inSentence.length === 1 ? ofBoth(share, part, inSentence[0]) : []
    return both.length > 0 ? both : quality === '' ? ofRow(own, part, around) : ofOtherThings(share, part, own)
  }
  return near.map((whole) => {
    const isNext = Math.abs(all.indexOf(whole) - all.indexOf(part)) === 1
    const way = shareOf(part, whole, near.length === 1 && isNext)
    // 不合格18批次，合格率98.5%.
    return isOpposite(part, quality) ? whatIsLost(way) : way
  })
}

/** 焚烧26836吨，占85%，填埋4736吨，占15%: neither is the whole of the other. */
function hasShare(all: readonly Quantity[], level: Quantity): boolean {
  const next = all[all.indexOf(level) + 1]
  return all.includes(level) && next?.role === 'share' && /^占(?:比|了|约)?$/u.test(next.before)
}

/** 检出甲类20例、乙类12例，共32例: the list that the first of them opens. */
function sumOfList(own: readonly Quantity[], first: Quantity): Quantity | undefined {
  return own.find(
    ({ dimension, before }, at) =>
      at > own.indexOf(first) + 1 && dimension === first.dimension && /^(?:以上)?(?:共|合计|共计|总计)/u.test(before),
  )
}

/** 床位1840张，入住1196人，入住率65%: of other things than it counts, where it is nearly as much. */
function ofOtherThings(share: Quantity, part: Quantity, own: readonly Quantity[]): readonly Derived[] {
  const whole = own.slice(0, own.indexOf(part)).findLast(({ dimension }) => dimension !== part.dimension)
  if (!whole || whole.amount < part.amount || !whole.isExact || !part.isExact) return []
  const way = shareOf(part, whole, false)
  return Math.abs(way.value - share.amount) <= nearOther || isSlip(share.amount, way.value) ? [way] : []
}

/** In percentage points. */
const nearOther = 5

/** 税收收入占比 names the part, 占教职工的80% the whole; what is said of neither is told of the part right before. */
function partsOfShare(own: readonly Quantity[], { before }: Quantity) {
  const { name = '', whole = '' } = (shareWords.exec(before) ?? planWords.exec(before))?.groups ?? {}
  if (!shareWords.test(before) && !planWords.test(before)) return { parts: [], whole: '' }
  const of = whole
    .replaceAll(/总数|总量|总人数|总额|全部|全[县市区镇]|的|比[例重]?|为|约|达/gu, '')
    // 受灾8420人 are 受灾人口.
    .replace(/(?<=..)(?:总?人口|群众|[人户]数)$/u, '')
  const isNamed = ({ before: words }: Quantity) =>
    words.includes(name) || (name.length >= 4 && words.includes(name.slice(0, 2)))
  const part = name.length >= 2 ? own.findLast(isNamed) : own.at(-1)
  return { parts: part ? [part] : [], whole: of }
}

const shareWords = /^(?<name>.*?)(?:(?:所)?占(?<whole>.*)|比[重例].*)$/su
/** 完成计划的105%, 为任务的108%. */
const planWords =
  /^(?:已|共)?(?:完成|占|为|达到?|相当于)(?:年度|全年)?(?<whole>计划|预算|任务|目标)(?:任务|数)?的(?:约|近)?$/u

/** A类63件，B类34件，C类11件，A类占58.3%: a row that makes what was told before is the whole of each of them. */
function ofRow(own: readonly Quantity[], part: Quantity, around: readonly Quantity[]): readonly Derived[] {
  const at = own.indexOf(part)
  const isNext = (one: Quantity | undefined) => one?.dimension === part.dimension && '、，；'.includes(one.mark || '-')
  let [first, end] = [at, at + 1]
  while (first > 0 && isNext(own[first]) && own[first - 1]?.dimension === part.dimension) first--
  while (isNext(own[end])) end++
  const row = own.slice(first, end)
  const amount = row.reduce((sum, one) => sum + one.amount, 0)
  const whole = around.find((one) => one.role === 'level' && one.dimension === part.dimension && one.amount === amount)
  return row.length > 2 && whole && !row.includes(whole) ? [shareOf(part, whole, false)] : []
}

/** 登记1326人，参加1258人，参选率94%: two levels of one kind with the rate right behind them. */
function adjacentPair(own: readonly Quantity[], share: Quantity, before: readonly Quantity[]): readonly Derived[] {
  const [whole, part] = before.slice(-2)
  if (!whole || !part || !own.includes(whole) || !own.includes(part) || part.dimension !== whole.dimension) return []
  if (!/率|进度|比/u.test(share.before) || part.mark === '、' || part.amount > whole.amount || isTooFew(whole))
    return []
  const kept = shareOf(part, whole, false)
  const way = losses.test(share.before) ? whatIsLost(kept) : kept
  return Math.abs(way.value - share.amount) <= nearShare || isSlip(share.amount, way.value) ? [way] : []
}

/** Of 合格 and 不合格 the one that the rate names; 应抄表 is the whole of 抄表率. */
function withQuality(own: readonly Quantity[], quality: string): readonly Quantity[] {
  // 超额完成0.26万亩 is what is more than planned.
  const parts = own
    .filter(has(quality))
    .filter(({ before }) => !before.includes(`应${quality}`) && !/^超/u.test(before))
  const plain = parts.filter((part) => !isOpposite(part, quality))
  return plain.length > 0 ? plain : parts
}

/** 不合格10人 is no whole of 合格90人. */
function isOpposite({ before, after }: Quantity, quality: string): boolean {
  return quality !== '' && ['不', '未', '非'].some((no) => `${before}${after}`.includes(no + quality))
}

/** The quality of a rate stands around its count: 得962票 for 得票率, 已整改399处 for 整改率. */
function has(quality: string): (level: Quantity) => boolean {
  return ({ before, after, figure: { unit } }) => {
    const words = before + unit + after
    return [...quality].every((sign) => words.includes(sign))
  }
}

/** What people think is no share of who was asked unless the words say so. */
const opinion = /满意|知晓|支持|认可|好评|信任/u

/** 报告病例862例，痊愈845例，治愈率98%: whatever they are called, two levels that all but make the rate are meant by it. */
function nearPairs(share: Quantity, before: readonly Quantity[]): readonly Derived[] {
  if (!/率|占比|比重|进度/u.test(share.before) || /^(?:为|由|从)|[由从](?:约|近)?$/u.test(share.before)) return []
  const own = levels(before.slice(-fewBefore)).filter(({ isThen }) => !isThen)
  return pairs(own)
    .filter(([part, whole]) => part.amount <= whole.amount && part.amount > 0 && !/^[个项]?$/u.test(part.figure.unit))
    .filter(([, whole]) => !isTooFew(whole))
    .map(([part, whole]) => shareOf(part, whole, false))
    .flatMap((way) => (losses.test(share.before) ? [way, whatIsLost(way)] : [way]))
    .filter(({ value }) => Math.abs(value - share.amount) <= nearPair || isSlip(share.amount, value))
}

function isTooFew({ amount, isExact }: Quantity): boolean {
  return amount <= 0 || (isExact && amount < fewest)
}

/** 赔款148.2万元，赔付率58.1%: one count that the rate's first word names, and a whole that all but makes it. */
function byFirstSign(
  share: Quantity,
  {
    before,
    around,
    quality,
  }: { readonly before: readonly Quantity[]; readonly around: readonly Quantity[]; readonly quality: string },
): readonly Derived[] {
  const part = levels(before).findLast(({ before: words, isThen }) => !isThen && words.includes(quality[0] ?? '-'))
  if (!part || share.figure.decimals === 0) return []
  return levels(around)
    .filter(({ dimension, amount, isThen }) => dimension === part.dimension && amount > part.amount && !isThen)
    .map((whole) => shareOf(part, whole, false))
    .filter(({ value }) => isSlip(share.amount, Number(value.toFixed(share.figure.decimals))))
}

/** 优良天数310天，优良率84.9%: of a year, leap or not. */
function daysOfYear(
  share: Quantity,
  quality: string,
  before: readonly Quantity[],
  reading: Reading,
): readonly (Finding | null)[] {
  const days = before.findLast(
    ({ dimension, role, isThen, before }) =>
      dimension === '天' && role === 'level' && !isThen && before.includes(quality),
  )
  if (quality === '' || !days || days.amount < 100) return []
  const ways = [365, 366].map((length) => ({ from: [days], value: (days.amount / length) * 100, open: 0, sure: false }))
  return [judge(reading, share, ways, 'rate-differs', '%')]
}
