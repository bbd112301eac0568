import { type Comparison, comparisons, growthAfter, otherBasis, passages } from '../language/comparisons.ts'
import { changeBefore } from '../language/roles.ts'
import type { Finding } from '../model.ts'
import { type Figure, figureFrom, figureSign, isRounded, lastDigit, ones } from '../quantities/figures.ts'
import { amongFigures } from './among.ts'
import { type LineOfText, linesWhere } from './lines.ts'
import type { Reading } from './subject.ts'

interface Compared {
  readonly now: Figure
  readonly then: Figure
  readonly by: Figure | null
  readonly isUp: boolean
  readonly word: string
  readonly last: number
}

/** Changes that are told together with the two figures they are the difference of. */
export function changes(reading: Reading): readonly Finding[] {
  const lines = [...linesWhere(reading.figures.shape, hasTwo)]
  const told = comparisons.flatMap((comparison) => [...comparedBy(reading, lines, comparison)])
  const directions = passages.flatMap((comparison) => [...comparedBy(reading, lines, comparison)])
  return [
    ...told.flatMap((compared) => difference(reading, compared) ?? growth(reading, compared) ?? []),
    ...directions.flatMap((compared) => direction(reading, compared) ?? []),
  ]
}

/** A comparison is of two figures of one line. */
const hasTwo = (shape: string): boolean => shape.indexOf(figureSign) !== shape.lastIndexOf(figureSign)

function* comparedBy(
  { figures }: Reading,
  lines: readonly LineOfText[],
  { pattern, roles }: Comparison,
): Generator<Compared> {
  const matches = lines.flatMap((line) =>
    Array.from(line.text.matchAll(pattern), (match) => ({ match, index: line.start + match.index })),
  )
  for (const { match, index } of matches) {
    const first = figureFrom(figures, index)
    const of = (role: Comparison['roles'][number]) => figures.all[first + roles.indexOf(role)]
    const [now, then] = [of('now'), of('then')]
    const by = roles.includes('by') ? (of('by') ?? null) : null
    const word = match.groups?.up ?? match.groups?.down
    if (
      now &&
      then &&
      word &&
      !isRank(figures.shape, now, word) &&
      !(by && changeBefore.test(shapeBefore(figures.shape, then)))
    )
      yield { now, then, by, isUp: match.groups?.up !== undefined, word, last: first + roles.length - 1 }
  }
}

/** 由第12名上升到第6名: a rank rises as its number falls, which `ranks.ts` looks at. */
function isRank(shape: string, now: Figure, word: string): boolean {
  return shape[now.at - 1] === '第' || (now.unit === '位' && /[升降]/u.test(word))
}

/** 比上年增加1060元，增长8.7%: a change is no figure of the other time. */
function shapeBefore(shape: string, { at }: Figure): string {
  return shape.slice(Math.max(0, at - 8), at)
}

function difference(reading: Reading, { now, then, by, isUp, word }: Compared): Finding | null {
  if (!by || !isComparable(now, then) || !isDifference(now, by)) return null
  const [a, b, c] = [ones(now), ones(then), ones(by)]
  if (a === null || b === null || c === null) return null
  const told = isUp ? c : -c
  const off = Math.abs(a - b - told)
  const step = Math.max(lastDigit(now), lastDigit(then), lastDigit(by))
  const exact = step * 1e-6
  if (off <= exact) return null
  if (isOfEarlier(reading, now, { earlier: b, change: told, step: exact })) return null
  const want = said(Math.abs(a - b) / by.magnitude, by)
  if (Math.abs(a - b + told) <= exact && told !== 0)
    return amongFigures(reading, [now, then, by], 'direction-differs', opposite(word))
  const isRounding = off <= step * 1.000001 && step / by.magnitude < 1
  return amongFigures(reading, [now, then, by], isRounding ? 'change-rounded' : 'change-differs', want)
}

/** 党员1128名。……去世15名，党员总数比上年底增加2名（上年底1126名）: a level that was told before fits, and the one right before it is another. */
function isOfEarlier(
  { figures }: Reading,
  now: Figure,
  told: { readonly earlier: number; readonly change: number; readonly step: number },
): boolean {
  const at = figureFrom(figures, now.at)
  return figures.all.slice(Math.max(0, at - mostBefore), at).some((one) => {
    const value = isComparable(one, now) ? ones(one) : null
    return value !== null && Math.abs(value - told.earlier - told.change) <= told.step
  })
}

/** So many figures before it. */
const mostBefore = 24

function isComparable(a: Figure, b: Figure): boolean {
  return a.unit === b.unit || b.unit === ''
}

/** Per cent differ by percentage points, people by people. */
function isDifference(now: Figure, by: Figure): boolean {
  return now.unit === '%' ? /百分点|个点/u.test(by.unit) : now.unit === by.unit && by.unit !== ''
}

/** Levels of one subject at two times are not so many times each other. */
const mostApart = 25

/** `比上年的400人增加20人，增长5%`, and `比上年的400人增长5%`. */
function growth(reading: Reading, { now, then, by, isUp, last }: Compared): Finding | null {
  const { all, shape } = reading.figures
  const next = all[last + 1]
  const isNext = by && next && growthAfter.test(shape.slice(by.at + 1, next.at + 2))
  const rate = by?.unit === '%' ? by : isNext ? next : null
  if (!rate || now.unit === '%' || !isComparable(now, then)) return null
  const around = shape.slice(Math.max(0, Math.min(now.at, then.at) - aside), rate.at + aside)
  if (otherBasis.test(around)) return null
  const [a, b] = [ones(now), ones(then)]
  if (a === null || b === null || b === 0 || rate.value === null) return null
  // 亩均产值2000元，较上年的10000万元: of something else.
  if (a / b > mostApart || b / a > mostApart) return null
  const real = ((a - b) / b) * 100 * (isUp ? 1 : -1)
  const open =
    0.5 / 10 ** rate.decimals +
    (lastDigit(now) + lastDigit(then)) * (50 / b) * (isRounded(now) || isRounded(then) ? 1 : 0)
  if (Math.abs(real - rate.value) <= open + 1e-9) return null
  return amongFigures(reading, [now, then, rate], 'growth-differs', `${said(real, rate)}%`)
}

const aside = 30

function direction(reading: Reading, { now, then, isUp, word }: Compared): Finding | null {
  const [a, b] = [ones(now), ones(then)]
  if (a === null || b === null || a === b || !isComparable(then, now) || a > b === isUp) return null
  return amongFigures(reading, [now, then], 'direction-differs', opposite(word))
}

const opposites: readonly (readonly [string, string])[] = [
  ['提高', '下降'],
  ['提升', '降低'],
  ['上升', '下降'],
  ['上涨', '下降'],
  ['增长', '下降'],
  ['增加', '减少'],
  ['新增', '减少'],
  ['扩大', '缩小'],
  ['增', '减'],
  ['升', '降'],
  ['多', '少'],
  ['高', '低'],
]

function opposite(word: string): string {
  for (const [a, b] of opposites) {
    if (word === a) return b
    if (word === b) return a
  }
  return /[减降回下缩低少收]/u.test(word) ? '提高' : '下降'
}

function said(value: number, like: Figure): string {
  return value.toFixed(Math.max(like.decimals, 0))
}
