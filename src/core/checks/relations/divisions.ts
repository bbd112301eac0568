/** Lists that leave nothing out though no word opens them: what divides a whole that is told nearby. */
import { completes, ranked } from '../../language/parts.ts'
import { figureSign } from '../../quantities/figures.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { fits, isMistyped, loose } from './relation.ts'
import { isMember, opens, type WholeList } from './whole-list.ts'

/** 35岁以下, 36至60岁, 61岁以上 leave no age out. */
const band = /以下|以上|不足|至|超过/u

/** 在校学生1080人。男生560人，女生520人: what leaves nothing out makes a whole that the paragraph tells, where one is near. */
export function divisions(all: readonly Quantity[], around: readonly Quantity[], shape: string): readonly WholeList[] {
  if (all.length < 2) return []
  const lists: Quantity[][] = [[]]
  const banded = new Map<Quantity, Band>()
  let band: Band | null = null
  for (const one of all) {
    const list = lists.at(-1)
    const isLevel = one.role === 'level' && !one.isThen
    if (!isLevel && one.role === 'other' && (one.figure.unit === '岁' || /^[至—–~～-]$/u.test(one.after))) continue
    // 5亿元以上4个，1亿元至5亿元14个，不足1亿元的9个.
    const own = bandOf(one, list?.at(-1))
    if (own) {
      band = own
      continue
    }
    if (band) banded.set(one, band)
    band = null
    // 等级公路2077公里，占95%，等外路109公里: its share says more of the one before.
    if (one.role === 'share' && /^[，占比约为]*占|率(?:为|达)?$/u.test(one.before)) continue
    // 一、二级合计2654人 is none of the classes.
    if (isLevel && /(?:合计|共计|总计)$/u.test(one.before)) {
      lists.push([])
      continue
    }
    if (
      isLevel &&
      list?.at(-1)?.dimension === one.dimension &&
      ('，、,；'.includes(one.mark || '-') || /^岁/u.test(one.before) || banded.has(one))
    )
      list.push(one)
    else lists.push(isLevel ? [one] : [])
  }
  return lists.flatMap((list) => {
    const headed = [list, list.slice(1)].find((some) => isHeaded(some, shape))
    const bands = list.filter((one) => banded.has(one))
    const named = headed ?? (leaveNoneOut(bands.map((one) => banded.get(one))) ? bands : dividing(list))
    const parts = list.find(({ before }) => opens.test(before)) ? [] : named
    const [first] = parts
    if (!first) return []
    const sum = parts.reduce((total, { amount }) => total + amount, 0)
    const slack = parts.reduce((total, part) => total + loose(part), 0)
    const others = around.filter((one) => isMember(first)(one) && !parts.includes(one))
    const amounts = parts.map(({ amount }) => amount)
    const largest = Math.max(...amounts)
    const wholes = others.filter(({ amount }) => amount >= largest || (headed && isMistyped(amount, sum, amounts)))
    if (
      wholes.some((whole) =>
        fits({ ...whole, half: loose(whole) }, { from: parts, value: sum, open: slack, sure: null }),
      )
    )
      return []
    const whole = wholes.findLast(
      ({ amount }) => Math.abs(amount - sum) <= amount * nearWhole || isMistyped(amount, sum, amounts),
    )
    return whole ? [{ whole, parts, isWhole: true }] : []
  })
}

/** Where what is counted ends: above, below, or on both sides. */
type Band = 'upper' | 'lower' | 'between'

/** A bound in another unit than the members are counted in. */
function bandOf({ after, before, dimension }: Quantity, member: Quantity | undefined): Band | null {
  if (member?.dimension === dimension) return null
  if (/^(?:至|到)/u.test(after) || /(?:至|到)$/u.test(before)) return 'between'
  if (/^以上/u.test(after) || /超过$/u.test(before)) return 'upper'
  return /^以[下内]/u.test(after) || /(?:不足|低于)$/u.test(before) ? 'lower' : null
}

/** From one end to the other. */
function leaveNoneOut(bands: readonly (Band | undefined)[]): boolean {
  const ends = [bands[0], bands.at(-1)]
  return (
    bands.length > 2 &&
    ends.includes('upper') &&
    ends.includes('lower') &&
    bands.slice(1, -1).every((band) => band === 'between')
  )
}

/** 按行政等级分：国道128.6公里，省道97.8公里: what heads the list says that it divides the whole. */
const heading = new RegExp(
  `(?:按[^，。；：\\n]{1,10}分(?:类|布|组)?|分布|原因|构成|来源|结构|类型|案由|涉及|[按从][^，。；：\\n]{1,8}看)[，,：:为是]{1,2}$|按[^，。；：\\n]{2,8}[：:]$|${figureSign}[^，。；：、\\n${figureSign}]{1,4}[：:]$`,
  'u',
)
/** 建议93件，分城建交通34件、农林水利21件. */
const divides = /^分(?![别数值期批管局队店行])[\u4e00-\u9fff]{2,6}$/u

function isHeaded([first, second]: readonly Quantity[], shape: string): boolean {
  if (!first || !second) return false
  const start = first.figure.at - first.before.length
  const lead = shape.slice(Math.max(0, start - headingReach), start).replace(bandBefore, '')
  return heading.test(lead) || heading.test(first.before) || (divides.test(first.before) && second.mark === '、')
}

const headingReach = 24
const bandSign = `[${figureSign}岁以上下及至不足—～~-]`
const bandBefore = new RegExp(`(?<!${bandSign})${bandSign}+$`, 'u')

/** So near, as a share of the whole, parts that leave nothing out are meant to make it. */
const nearWhole = 0.25

/** The members of a list that leave nothing out: the first or last two of it, or all. */
function dividing(list: readonly Quantity[]): readonly Quantity[] {
  const labels = list.map(
    ({ before, figure: { unit }, after }) => `${before}${/^(?:人|名|户|个)?$/u.test(unit) ? '' : unit}${after}`,
  )
  if (list.length === 2) return completes(labels.map((label) => label.replace(/^(?:其中|有)/u, ''))) ? list : []
  const own = list.slice(-2)
  if (list.length > 2 && completes(labels.slice(-2)) && /男|女/u.test(labels.join(''))) return own
  // The whole may stand before them: 21个村，一类9个，二类8个，三类4个.
  const classes = [list, list.slice(1)].find((some) => some.length > 2 && ranked(some.map(({ before }) => before)))
  if (classes) return classes
  return list.length > 2 &&
    /以下|不足/u.test(labels[0] ?? '') &&
    labels.every((label) => band.test(label) || /^岁?$/u.test(label))
    ? list
    : []
}
