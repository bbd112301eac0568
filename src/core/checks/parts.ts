import type { FindingCode } from '../findings.ts'
import { amongThese, bracketed, changeOf, complete, crossing, notPart, ofThese, summed } from '../language/parts.ts'
import { perBefore } from '../language/roles.ts'
import type { Finding } from '../model.ts'
import { type Figure, figureFrom, isRounded, lastDigit, ones } from '../quantities/figures.ts'
import { amongFigures } from './among.ts'
import { isMistyped } from './relations/relation.ts'
import type { Reading } from './subject.ts'

/** A whole is looked for so far back, in signs of the shape. */
const reach = 80
/** A list of parts is no longer than this. */
const listReach = 200
/** From this share of the whole on, parts that do not reach it were likely meant to. */
const near = 0.85
/** Words of a change before its figure, in signs of the shape. */
const beside = 12

interface CountedPart {
  readonly figure: Figure
  /** What it is a part of: the words between the mark before it and it. */
  readonly label: string
  /** Joined to the part before by 、: then nothing else is said between them. */
  readonly isJoined: boolean
}

/** Parts larger than their whole, and lists of parts that do not add up. */
export function partsOfWholes(reading: Reading): readonly Finding[] {
  const { shape } = reading.figures
  return [
    ...[...shape.matchAll(ofThese)].flatMap((match) => afterOfThese(reading, match.index, match[0].length)),
    ...[...shape.matchAll(amongThese)].flatMap((match) => oneOfThese(reading, match) ?? []),
    ...[...shape.matchAll(bracketed)].flatMap((match) => inBrackets(reading, match)),
    ...[...shape.matchAll(summed)].flatMap((match) => withSum(reading, match)),
  ]
}

function afterOfThese(reading: Reading, at: number, length: number): readonly Finding[] {
  const { shape } = reading.figures
  const rest = shape.slice(at + length, at + length + listReach)
  const end = at + length + (/[。；\n]/u.exec(rest)?.index ?? rest.length)
  const parts = listed(reading, at + length, end)
  const first = parts[0]?.figure
  if (!first) return []
  const before = shape.slice(Math.max(0, at - reach), at)
  const start = at - before.length + before.lastIndexOf('\n') + 1
  const wholes = figuresWithin(reading, start, at).filter(
    (figure) => figure.unit === first.unit && !isNoWhole(shape.slice(Math.max(start, figure.at - beside), figure.at)),
  )
  const sentence =
    at - before.length + Math.max(...[...'。；\n'].map((mark) => before.lastIndexOf(mark, before.length - 2)))
  const whole = wholeOf(wholes, parts, { isAfterStop: /[。；]/u.test(shape[at - 1] ?? ''), sentence })
  return whole ? judged(reading, whole, parts) : []
}

/** What was added, or so much for each: 户均4万元，其中. */
function isNoWhole(before: string): boolean {
  return changeOf.test(before) || perBefore.test(before)
}

/**
 * The last before them, but one that they make, if there is one; 新收4210件，未结494件。其中刑事512件 goes back to one that can hold them where
 * a sentence or several others lie between.
 */
function wholeOf(
  wholes: readonly Figure[],
  parts: readonly CountedPart[],
  { isAfterStop, sentence }: { readonly isAfterStop: boolean; readonly sentence: number },
): Figure | undefined {
  const last = wholes.at(-1)
  const largest = Math.max(...parts.map(({ figure }) => ones(figure) ?? 0))
  const sum = sumOf(parts) ?? 0
  const exact = parts.length > 1 && wholes.findLast((one) => Math.abs((ones(one) ?? 0) - sum) <= slack(one, parts))
  if (!last || exact) return exact || undefined
  if ((ones(last) ?? 0) >= largest) return last
  const isFar = wholes.filter(({ at }) => at > sentence).length > 2
  return (isAfterStop || isFar ? wholes.findLast((one) => (ones(one) ?? 0) >= largest) : undefined) ?? last
}

function oneOfThese(reading: Reading, match: RegExpExecArray): Finding | null {
  const first = figureFrom(reading.figures, match.index)
  const [whole, part] = reading.figures.all.slice(first, first + 2)
  const [all, own] = [whole ? ones(whole) : null, part ? ones(part) : null]
  if (!whole || !part || all === null || own === null || whole.unit !== part.unit || own <= all) return null
  return amongFigures(reading, [whole, part], 'part-exceeds', said(all, whole))
}

function inBrackets(reading: Reading, match: RegExpExecArray): readonly Finding[] {
  const whole = reading.figures.all[figureFrom(reading.figures, match.index)]
  const from = match.index + match[0].indexOf(match.groups?.parts ?? '')
  const parts = listed(reading, from, match.index + match[0].length - 1)
  return whole && parts.length > 1 && parts[0]?.figure.unit === whole.unit ? judged(reading, whole, parts) : []
}

/** A list that its sum closes is a whole list: it adds up exactly. */
function withSum(reading: Reading, match: RegExpExecArray): readonly Finding[] {
  const sum = reading.figures.all[figureFrom(reading.figures, match.index + match[0].length - 1)]
  const before = reading.figures.shape.slice(Math.max(0, match.index - listReach), match.index)
  const start = match.index - before.length + Math.max(...[...'。；：:\n'].map((mark) => before.lastIndexOf(mark))) + 1
  const parts = listed(reading, start, match.index)
  const same = parts.filter(({ figure }) => figure.unit === sum?.unit)
  if (!sum || same.length < 2 || same.length < parts.length) return []
  // 每个网格配专职1名、兼职2名，共18名: so many in each of them.
  if (same.some(({ label }) => /每[^，。]{0,8}配|^每/u.test(label))) return []
  const total = sumOf(same)
  if (total === null || Math.abs(total - (ones(sum) ?? total)) <= slack(sum, same)) return []
  return [amongFigures(reading, [...same.map(({ figure }) => figure), sum], 'parts-differ', said(total, sum))]
}

/** Figures of one unit that follow each other with nothing between them but their labels. */
function listed(reading: Reading, from: number, to: number): readonly CountedPart[] {
  const { shape } = reading.figures
  const parts: CountedPart[] = []
  let mark = from
  for (const figure of figuresWithin(reading, from, to)) {
    // 其中35岁以下264名: an age says which of them are counted.
    if (parts.length === 0 && figure.unit === '岁') continue
    const between = shape.slice(mark, figure.at)
    mark = figure.at + 1
    const label = between.slice(Math.max(...[...'，、；：,（('].map((sign) => between.lastIndexOf(sign))) + 1)
    // 由419个增加到574个 is one part at two times.
    if (parts.length > 0 && /[到至]$/u.test(between)) break
    if (notPart.test(between.replace(/^[^，、；,（(和及]*/u, ''))) break
    if (parts[0] && figure.unit !== parts[0].figure.unit) {
      // A list in brackets of another unit says more of the part before: 小学5所（教师40人）.
      if (/[（(][^）)]*$/u.test(between)) continue
      break
    }
    const isJoined = parts.length === 0 || !/[，,；;]/u.test(between)
    // After 、 a comma closes the list: 小学4所、初中2所，幼儿园另算。
    if (!isJoined && parts.length > 1 && parts.at(-1)?.isJoined) break
    parts.push({ figure, label, isJoined })
  }
  return parts
}

function figuresWithin({ figures }: Reading, from: number, to: number): readonly Figure[] {
  return figures.all.slice(figureFrom(figures, from), figureFrom(figures, to))
}

function judged(reading: Reading, whole: Figure, parts: readonly CountedPart[]): readonly Finding[] {
  const all = ones(whole)
  if (all === null || whole.unit === '%' || whole.unit === '') return []
  const larger = parts.filter(({ figure }) => (ones(figure) ?? 0) > all + lastDigit(whole) / 2)
  const [part] = larger
  // Where several parts are larger it is the whole that is wrong: said once.
  if (part) {
    const figures = larger.length > 1 ? parts.map(({ figure }) => figure) : [part.figure]
    // Behind a comma and other parts it may be no part at all: 造林148万亩，其中封育43万亩，修复草原517万亩.
    const isSure = part === parts[0] || part.isJoined || isComplete(parts.map(({ label }) => label))
    const want = said(all, whole)
    return [amongFigures(reading, [whole, ...figures], 'part-exceeds', want, isSure ? 'sure' : 'likely')]
  }
  const sum = sumOf(parts)
  const code = sum === null ? null : verdict(all, sum, slack(whole, parts), parts)
  if (sum === null || !code || (sum > all && isSaidToOverlap(reading, parts))) return []
  const figures = [whole, ...parts.map(({ figure }) => figure)]
  // 优质麦6.8万亩、订单麦10.4万亩 of 15.9 may overlap; where a slip of the hand makes them fit, they were meant to.
  const isSure =
    code !== 'parts-exceed' ||
    isMistyped(
      all,
      sum,
      parts.map(({ figure }) => ones(figure) ?? 0),
    )
  return [amongFigures(reading, figures, code, said(all, whole), isSure ? 'sure' : 'likely')]
}

function verdict(all: number, sum: number, open: number, parts: readonly CountedPart[]): FindingCode | null {
  if (parts.length < 2 || Math.abs(all - sum) <= open) return null
  const labels = parts.map(({ label }) => label)
  if (isComplete(labels)) return 'parts-differ'
  if (labels.some((label) => crossing.test(label))) return null
  // Divided by commas, parts may be counted twice: 民事80件，调解60件.
  const isOneList = parts.every(({ isJoined }) => isJoined)
  if (sum > all) return isOneList ? 'parts-exceed' : 'parts-overlap'
  return isOneList && sum >= all * near ? 'parts-short' : null
}

const overlapping = /^[^。\n\uE000]{0,16}(?:交叉|重叠|重复|兼有|同时)/u

/** 优质麦6.8万亩、订单麦10.4万亩（两者有交叉）. */
function isSaidToOverlap({ figures: { shape } }: Reading, parts: readonly CountedPart[]): boolean {
  const last = parts.at(-1)?.figure.at ?? 0
  return overlapping.test(shape.slice(last + 1, last + 1 + beside * 2))
}

function isComplete(labels: readonly string[]): boolean {
  return complete.some(
    (set) => set.length === labels.length && set.every((word) => labels.some((label) => label.includes(word))),
  )
}

function sumOf(parts: readonly CountedPart[]): number | null {
  return parts.reduce<number | null>((sum, { figure }) => {
    const value = ones(figure)
    return sum === null || value === null ? null : sum + value
  }, 0)
}

/** What rounding of the whole and of each part leaves open: nothing where things are counted. */
function slack(whole: Figure, parts: readonly CountedPart[]): number {
  const figures = [whole, ...parts.map(({ figure }) => figure)]
  const open = figures.map((figure) => (isRounded(figure) ? lastDigit(figure) / 2 : 0))
  return open.reduce((sum, value) => sum + value, 0) + 1e-6
}

/** In the magnitude of the figure that it is set against. */
function said(value: number, like: Figure): string {
  return `${Number((value / like.magnitude).toFixed(like.decimals + 2))}`
}
