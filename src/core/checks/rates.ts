import { noRateOfCounts, otherTimeBefore, partBefore, rate, share, wholeBefore } from '../language/rates.ts'
import type { Finding } from '../model.ts'
import { type Figure, figureFrom, isRounded, lastDigit, ones } from '../quantities/figures.ts'
import { amongFigures } from './among.ts'
import { isSlip } from './relations/relation.ts'
import type { Reading } from './subject.ts'

/** So far back from a rate its counts are looked for, in signs of the shape. */
const reach = 120
/** Beside a figure its own words are looked for so far. */
const beside = 16

/** Rates and shares that do not follow from the counts told in the same sentence. */
export function rates(reading: Reading): readonly Finding[] {
  const { shape } = reading.figures
  return [
    ...[...shape.matchAll(rate)].flatMap((match) => rateOfCounts(reading, match) ?? []),
    ...[...shape.matchAll(share)].flatMap((match) => shareOfWhole(reading, match) ?? []),
  ]
}

/** 参考400人，合格368人，合格率92%. */
function rateOfCounts(reading: Reading, match: RegExpExecArray): Finding | null {
  const quality = match.groups?.quality ?? ''
  if (noRateOfCounts.test(quality)) return null
  const told = rateFigure(reading, match)
  const counts = countsBefore(reading, match.index)
  const parts = counts.filter((figure) => has(reading, figure, quality))
  const [part] = parts
  if (!told || !part || parts.length > 1) return null
  const wholes = counts.filter(
    (figure) => figure !== part && figure.unit === part.unit && wholeBefore.test(wordsBefore(reading, figure)),
  )
  // 检出甲52例、乙4例，共56例，检出率: the rate is of the list, not of its first member in it.
  if (
    counts.some((figure) => figure.at > part.at && /(?:^|[，,])(?:共|合计|共计)$/u.test(wordsBefore(reading, figure)))
  )
    return null
  const meant = wholes.length > 0 ? wholes : onlyOther(counts, part)
  if (isOfSecond(reading, part, meant, told)) return null
  return judged(reading, part, meant, told, counts)
}

/** 受理96件134人，不捕25件42人，不捕率31.3%: of the counts that stand right behind those. */
function isOfSecond(reading: Reading, part: Figure, wholes: readonly Figure[], told: Figure): boolean {
  const second = behind(reading, part)
  return (
    second !== undefined &&
    wholes.some((whole) => {
      const other = behind(reading, whole)
      return other !== undefined && isShareOf(second, other, told)
    })
  )
}

/** The count that its unit alone parts from the one before it. */
function behind({ figures }: Reading, figure: Figure): Figure | undefined {
  const { all, shape } = figures
  const next = all[figureFrom(figures, figure.at) + 1]
  return next && shape.slice(figure.at + 1, next.at) === figure.unit ? next : undefined
}

/** 调解纠纷126件，成功120件: what the sentence counts first and at once before the part, when nothing else is counted so. */
function onlyOther(counts: readonly Figure[], part: Figure): readonly Figure[] {
  const same = counts.filter(({ unit }) => unit === part.unit)
  return same.length === 2 && counts[0] === same[0] && counts[1] === part ? same.slice(0, 1) : []
}

/** 教职工500人，其中专任教师400人，占教职工总数的80%. */
function shareOfWhole(reading: Reading, match: RegExpExecArray): Finding | null {
  const told = rateFigure(reading, match)
  const at = match.index + match[0].indexOf('占')
  const counts = countsBefore(reading, at)
  const part = counts.at(-1)
  const name = (match.groups?.whole ?? '').replaceAll(/总数|总量|总人数|总额|全部|全县|全市|全区|全镇|的|比|例/gu, '')
  if (!told || !part) return null
  // 税收收入4亿元，占比80%: of what 其中 opens.
  if (name === '')
    return partBefore.test(wordsBefore(reading, part))
      ? judged(reading, part, onlyOther(counts.slice(-2), part), told)
      : null
  if (name.length < 2) return null
  const wholes = counts.filter(
    (figure) => figure !== part && figure.unit === part.unit && wordsBefore(reading, figure).includes(name),
  )
  return judged(reading, part, wholes, told)
}

function rateFigure({ figures }: Reading, match: RegExpExecArray): Figure | undefined {
  return figures.all[figureFrom(figures, match.index + match[0].length - 2)]
}

/** Counts of the same sentence that stand before `at`, in order. */
function countsBefore({ figures: { all, shape }, figures }: Reading, at: number): readonly Figure[] {
  const window = shape.slice(Math.max(0, at - reach), at)
  const sentence = at - window.length + Math.max(window.lastIndexOf('。'), window.lastIndexOf('\n')) + 1
  return all
    .slice(figureFrom(figures, sentence), figureFrom(figures, at))
    .filter(({ unit }) => unit !== '%' && unit !== '个百分点' && unit !== '')
}

function wordsBefore({ figures: { shape } }: Reading, { at }: Figure): string {
  return shape.slice(Math.max(0, at - beside), at)
}

/** The quality stands before the count in its clause, or after its unit: 合格368人, 368人合格. */
function has({ figures: { shape } }: Reading, { at }: Figure, quality: string): boolean {
  const before =
    /(?<![^，。；、：\n\uE000])[^，。；、：\n\uE000]*$/u.exec(shape.slice(Math.max(0, at - beside), at))?.[0] ?? ''
  const after = /^[^，。；、：\n\uE000]*/u.exec(shape.slice(at + 1, at + beside))?.[0] ?? ''
  const isNamed = before.includes(quality) && !otherTimeBefore.test(before)
  return (isNamed && !isOtherOf(before, quality)) || after.includes(quality)
}

/** 应抄表18600户 is the whole of 抄表率, and 不合格18批次 what 合格率 leaves. */
function isOtherOf(before: string, quality: string): boolean {
  return ['应', '不', '未', '非'].some((sign) => before.includes(sign + quality))
}

/** One fitting whole is enough: which of several is meant, words do not always say. */
function judged(
  reading: Reading,
  part: Figure,
  wholes: readonly Figure[],
  told: Figure,
  others: readonly Figure[] = [],
): Finding | null {
  const own = ones(part)
  if (own === null || told.value === null) return null
  const real = wholes.flatMap((whole) => {
    const all = ones(whole)
    const words = wordsBefore(reading, whole)
    if (all === null || all <= 0 || otherTimeBefore.test(words) || partBefore.test(words)) return []
    const open =
      0.5 / 10 ** told.decimals +
      (isRounded(part) || isRounded(whole) ? (lastDigit(part) + lastDigit(whole)) * (50 / all) : 0)
    return [{ whole, value: (own / all) * 100, open }]
  })
  // 缺考473人，缺考率16.2%: of those who were admitted, a sentence before.
  const around = paragraphBefore(reading, part)
  if ([...others, ...around].some((whole) => isShareOf(part, whole, told))) return null
  if (isOfSums(reading, part, { counts: [...wholes, ...others], around }, told)) return null
  const nearest = real.toSorted(
    (a, b) => Math.abs(a.value - (told.value ?? 0)) - Math.abs(b.value - (told.value ?? 0)),
  )[0]
  if (!nearest || Math.abs(nearest.value - told.value) <= nearest.open + 1e-9) return null
  // More than all of it: of both together, or read wrongly.
  if (nearest.value > 100 && told.value < 100 && isListed(reading, part))
    return ofBoth(reading, part, nearest.whole, told)
  return amongFigures(reading, [part, nearest.whole, told], 'rate-differs', `${nearest.value.toFixed(told.decimals)}%`)
}

function isListed({ figures: { shape } }: Reading, { at }: Figure): boolean {
  return /、[^，。；：、\n\uE000]*$/u.test(shape.slice(Math.max(0, at - beside), at))
}

function ofBoth(reading: Reading, part: Figure, other: Figure, told: Figure): Finding | null {
  const [own, all] = [ones(part) ?? 0, ones(other) ?? 0]
  const value = (own / (own + all)) * 100
  // A typing error in the part alone makes it more than the whole.
  const isMeant = isSlip(told.value ?? 0, Number(value.toFixed(told.decimals)))
  const share = isMeant ? value : (own / all) * 100
  const found = amongFigures(
    reading,
    [part, other, told],
    'rate-differs',
    `${share.toFixed(told.decimals)}%`,
    isMeant ? 'likely' : 'sure',
  )
  return found
}

/** 有效率 is of what came back, whatever was handed out. */
function isShareOf(part: Figure, whole: Figure, told: Figure): boolean {
  const [own, all] = [ones(part), ones(whole)]
  if (whole === part || whole.unit !== part.unit || own === null || !all || told.value === null) return false
  return Math.abs((own / all) * 100 - told.value) <= 0.5 / 10 ** told.decimals + 1e-9
}

const old = /旧存|结转|积存|遗留/u

/**
 * 公办园3329人，普惠性民办园1937人，普惠率87%: of the part and the one before it. 上年结转12件，新受理248件，结案247件，结案率95%: of what there was and
 * what came.
 */
function isOfSums(
  reading: Reading,
  part: Figure,
  { counts, around }: Readonly<Record<'counts' | 'around', readonly Figure[]>>,
  told: Figure,
): boolean {
  const own = [...new Set(counts)].filter(({ unit }) => unit === part.unit).toSorted((a, b) => a.at - b.at)
  const before = own.filter(({ at }) => at < part.at).at(-1)
  const joined = own.flatMap((first, index) => {
    const second = own[index + 1]
    return second && second !== part && old.test(wordsBefore(reading, first)) ? [[first, second] as const] : []
  })
  const sum = ([a, b]: readonly [Figure, Figure]): Figure => ({
    ...a,
    value: (ones(a) ?? 0) + (ones(b) ?? 0),
    magnitude: 1,
  })
  const both = before && sum([before, part])
  // 窗口办件41326件、网上办件96847件，网办率70.1%.
  const isOfBoth = both !== undefined && isListed(reading, part) && isShareOf(part, both, told)
  return (
    isOfBoth ||
    joined.some((pair) => isShareOf(part, sum(pair), told)) ||
    (both !== undefined && around.some((whole) => whole !== before && isShareOf(both, whole, told)))
  )
}

/** The figures of its paragraph before one, so far as it is read. */
function paragraphBefore({ figures }: Reading, { at }: Figure): readonly Figure[] {
  const window = figures.shape.slice(Math.max(0, at - 2 * reach), at)
  const paragraph = at - window.length + window.lastIndexOf('\n') + 1
  return figures.all.slice(figureFrom(figures, paragraph), figureFrom(figures, at))
}
