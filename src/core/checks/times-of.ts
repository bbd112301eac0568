import type { Finding } from '../model.ts'
import { type Figure, figureFrom, figureSign, isRounded, lastDigit, ones } from '../quantities/figures.ts'
import { amongFigures } from './among.ts'
import type { Reading } from './subject.ts'

const gap = `[^，。；：、\\n${figureSign}]`
/** 是2020年16家的4倍，比2020年增长3倍: what it is so many times, and how much that is more. */
const timesOf = new RegExp(
  `(?:是|为|相当于|达到?)(?:${gap}{0,8}${figureSign}年)?${gap}{0,8}(?<then>${figureSign})${gap}{1,8}的(?<times>${figureSign})倍(?:[，,](?:比${gap}{0,6}(?:${figureSign}年)?${gap}{0,6})?增长(?<more>${figureSign})(?<sign>[%％倍]))?`,
  'gu',
)
/** The level right before, with its unit and a comma between. */
const levelBefore = new RegExp(`${figureSign}${gap}{1,6}[，,]$`, 'u')
const reach = 10

/** So many times a level that is told with it: against the level right before, and against the growth right behind. */
export function timesOfLevels(reading: Reading): readonly Finding[] {
  const { figures } = reading
  const { shape } = figures
  if (!shape.includes('倍')) return []
  return [...shape.matchAll(timesOf)].flatMap(({ 0: words, index, groups: { more, sign } = {} }) => {
    const own = figures.all.slice(figureFrom(figures, index), figureFrom(figures, index + words.length))
    const grown = more === undefined ? undefined : own.at(-1)
    const times = own.findLast(({ unit, at }) => unit === '倍' && at < (grown?.at ?? Number.POSITIVE_INFINITY))
    const then = times && own[own.indexOf(times) - 1]
    if (!times || !then || times.value === null) return []
    const now = levelBefore.test(shape.slice(Math.max(0, index - reach), index))
      ? figures.all[figureFrom(figures, index) - 1]
      : undefined
    return (
      ofLevels(reading, now, then, times) ??
      (grown ? ofGrowth(reading, times, grown, sign === '倍' ? 1 : 100) : []) ??
      []
    )
  })
}

function ofLevels(reading: Reading, now: Figure | undefined, then: Figure, times: Figure): readonly Finding[] | null {
  const [a, b] = [now ? ones(now) : null, ones(then)]
  if (!now || !a || !b || now.unit !== then.unit || times.value === null) return null
  const open = 0.5 / 10 ** times.decimals + looseOf(now) / b + (a * looseOf(then)) / b ** 2
  if (Math.abs(a / b - times.value) <= open + 1e-9) return null
  return [amongFigures(reading, [now, then, times], 'multiple-differs', `${Number((a / b).toFixed(2))}`, 'likely')]
}

/** 是……的2.5倍，增长50%: one and a half times as much is half as much again. */
function ofGrowth(reading: Reading, times: Figure, grown: Figure, whole: 1 | 100): readonly Finding[] | null {
  if (times.value === null || grown.value === null) return null
  const real = (times.value - 1) * whole
  const open = (0.5 / 10 ** times.decimals) * whole + 0.5 / 10 ** grown.decimals
  if (Math.abs(real - grown.value) <= (times.decimals === 0 && grown.decimals === 0 ? 1e-9 : open)) return null
  const want = `${Number(real.toFixed(2))}${whole === 1 ? '倍' : '%'}`
  return [amongFigures(reading, [times, grown], 'multiple-differs', want, 'likely')]
}

function looseOf(figure: Figure): number {
  return isRounded(figure) ? lastDigit(figure) / 2 : 0
}
