/** Which two quantities a share may be of. */
import type { Quantity } from '../../quantities/quantity.ts'
import { type Derived, levels, shareOf } from './relation.ts'

/** Every two levels of one dimension, those of a long paragraph only near each other. */
export function pairs(quantities: readonly Quantity[]): readonly (readonly [Quantity, Quantity])[] {
  const own = levels(quantities).slice(-24)
  return own.flatMap((a) =>
    own.flatMap((b) => (a !== b && isOfOne(a.dimension, b.dimension) && b.amount > 0 ? [[a, b] as const] : [])),
  )
}

/** 优秀216人，良好720人，优良率52%: two or three neighbours of a list are one part. */
export function together(before: readonly Quantity[], around: readonly Quantity[]): readonly Derived[] {
  const own = levels(before).slice(-longestList)
  const runs = own.flatMap((first, at) =>
    [2, 3].flatMap((length) => {
      const run = own.slice(at, at + length)
      const isAlike = run.length === length && run.every(({ dimension }) => dimension === first.dimension)
      return isAlike ? [{ ...first, amount: run.reduce((sum, { amount }) => sum + amount, 0) }] : []
    }),
  )
  const wholes = levels(around).slice(-longestList)
  return runs.flatMap((part) =>
    wholes.flatMap((whole) =>
      whole.dimension === part.dimension && whole.amount > part.amount ? [shareOf(part, whole, null)] : [],
    ),
  )
}

const old = /旧存|结转|积存|遗留|上[年期]存/u

/** 旧存30件，新收450件，审结440件，结案率91.7%: of both. */
export function ofOldAndNew(around: readonly Quantity[]): readonly (readonly [Quantity, Quantity])[] {
  const own = levels(around).slice(-longestList)
  return own.flatMap((first, at) => {
    const second = own[at + 1]
    if (!old.test(first.before) || second?.dimension !== first.dimension) return []
    const whole = { ...first, amount: first.amount + second.amount }
    return own.slice(at + 2).flatMap((part) => (part.dimension === whole.dimension ? [[part, whole] as const] : []))
  })
}

/** Of a longer list no run is tried. */
const longestList = 8

/** 检出62例 are found among 6240人. */
function isOfOne(one: string, other: string): boolean {
  return one === other || (persons.test(one) && persons.test(other))
}

const persons = /^(?:人|例|人次|例次)$/u
