/** What figures of a row are counted in where only one of them says so: 一、二、三产业分别为34.2亿、80.9亿和101.3亿元; 用电量218万千瓦时：一产18.6、二产97.2、三产102.2. */
import { behindUnit, type Figure } from './figures.ts'

export interface SharedUnit {
  readonly unit: string
  /** Of the one that says the unit, where the other has none of its own. */
  readonly magnitude: number
}

/** Between two of a row: a mark, and what the next is called. */
const joint = /^(?:、[^，。；：、（）()\n]{0,8}|[和与及][^，。；：、（）()\n]{0,6})$/u
/** 1、查处12件 is a number of the list. */
const named = /[\u4e00-\u9fff]$/u
const lead = /[:：][^，。；：、（）()\n]{1,8}$/u
/** Behind the last of a row that has no unit at all. */
const over = /^(?:[，。；）)\n（(]|$)/u

/** By the figure; null where its own unit counts. */
export function sharedUnits(shape: string, figures: readonly Figure[]): readonly (SharedUnit | null)[] {
  if (!figures.some(isBare)) return []
  const units: (SharedUnit | null)[] = figures.map(() => null)
  const between = (index: number) => {
    const [one, next] = [figures[index], figures[index + 1]]
    return one && next ? shape.slice(behindUnit(one), next.at) : ''
  }
  const isJoined = (index: number) => joint.test(between(index))
  const isOfRow = (index: number) => {
    const figure = figures[index]
    if (!figure || !isBare(figure)) return false
    const before = shape[figure.at - 1] ?? ''
    return before !== '第' && (named.test(before) || (before === '、' && index > 0))
  }
  for (let index = figures.length - 2; index >= 0; index--) {
    const [figure, next] = [figures[index], figures[index + 1]]
    if (!figure || !next || !isOfRow(index) || !isJoined(index)) continue
    const unit = units[index + 1]?.unit ?? next.unit
    if (unit === '') continue
    const magnitude = figure.magnitude > 1 ? 1 : (units[index + 1]?.magnitude ?? 1) * next.magnitude
    units[index] = { unit, magnitude }
  }
  for (const [index, head] of figures.entries()) {
    if (head.unit === '' || head.unit === '%' || !lead.test(between(index))) continue
    let last = index + 1
    while (isOfRow(last) && !units[last] && isJoined(last) && isOfRow(last + 1)) last++
    const end = figures[last]
    if (last < index + 2 || !end || !isOfRow(last) || !over.test(shape.slice(behindUnit(end), behindUnit(end) + 1)))
      continue
    for (let at = index + 1; at <= last; at++)
      units[at] = { unit: head.unit, magnitude: (figures[at]?.magnitude ?? 1) > 1 ? 1 : head.magnitude }
  }
  return units
}

function isBare({ unit }: Figure): boolean {
  return unit === ''
}
