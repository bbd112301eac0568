import type { Finding } from '../model.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { amongFigures } from './among.ts'
import { type Holding, holdingFor, unitOf } from './slips/chance.ts'
import { type Term, termOf } from './slips/term.ts'
import { slipsOf } from './slips/written.ts'
import type { Doubted, Reading } from './subject.ts'

/** So many quantities on either side are looked at. */
const reach = 8
/** A value that hangs together with others hardly by chance is no slip. */
const supported = 0.05
/** A right value is doubted no oftener than this by chance. */
const seldom = 0.15
/** What is a share of something already is hardly one of something else. */
const explainedElsewhere = 5

/**
 * 小学820人、每生500元，初中1163人、每生625元，计112万元: whatever the words are, 1136 for 1163 makes the others hang together, and 1163 does not.
 * A hint, for it may be chance; it is given where chance is small, however many equations were tried.
 */
export function slips(reading: Reading, isDoubted: Doubted): readonly Finding[] {
  const all = termsOf(reading)
  const near = (one: Term) => all.slice(Math.max(0, one.order - reach), one.order + reach + 1)
  const known = new Map<Term, readonly Holding[]>()
  const explanations = (one: Term) => {
    const made = known.get(one) ?? holdingFor(one, near(one), [one.amount]).filter(({ chance }) => chance < supported)
    known.set(one, made)
    return made
  }
  return all.flatMap((one) => {
    const { figure } = one.quantity
    if (figure.place?.piece.state !== 'filled' || one.isVague) return []
    const isExplained = (other: Term) =>
      !other.isLevel && explanations(other).some(({ others }) => !others.includes(one))
    const meant = meantBy(one, near(one), isExplained)
    if (!meant) return []
    const figures = [one, ...meant.others].map(({ quantity }) => quantity.figure)
    if (figures.some(({ place }) => place && isDoubted(place.piece))) return []
    return [amongFigures(reading, figures, 'slip-fits', meant.written, 'likely')]
  })
}

function termsOf({ statements, figures: { shape } }: Reading): readonly Term[] {
  const terms: Term[] = []
  let paragraph = 0
  for (const { start, all } of statements) {
    if (shape[start - 1] === '\n') paragraph++
    for (const quantity of all) if (isAsked(quantity)) terms.push(termOf(quantity, terms.length, paragraph))
  }
  return terms
}

function isAsked({ role, amount }: Quantity): boolean {
  return role !== 'other' && role !== 'times' && role !== 'ratio' && role !== 'points' && amount > 0
}

interface Meant {
  readonly written: string
  readonly others: readonly Term[]
  readonly chance: number
}

/** What was meant if a slip was made: the equation that holds for a slip and would least by chance, times how many slips there are of its sort. */
function meantBy(one: Term, near: readonly Term[], isExplained: (other: Term) => boolean): Meant | null {
  const { value, decimals } = one.quantity.figure
  const unit = unitOf(one)
  const { exchanged, otherDigit } = slipsOf(value ?? 0, decimals)
  const all = exchanged.length + otherDigit.length
  const own = new Map<number, { readonly slip: number; readonly count: number }>()
  for (const slip of exchanged) own.set(slip * unit, { slip, count: exchanged.length })
  for (const slip of otherDigit) own.set(slip * unit, { slip, count: all })
  const ways = holdingFor(one, near, [one.amount, ...own.keys()])
  const support = Math.min(1, ...ways.flatMap(({ amounts, chance }) => (amounts.includes(one.amount) ? chance : [])))
  if (support < supported) return null
  let best: Meant = { written: '', others: [], chance: Math.min(seldom, support) }
  for (const { others, amounts, chance } of ways) {
    if (chance >= best.chance) continue
    const weight = others.some(isExplained) ? explainedElsewhere : 1
    for (const amount of amounts) {
      const { slip, count } = own.get(amount) ?? { slip: 0, count: 0 }
      const byChance = chance * weight * count
      if (count > 0 && byChance < best.chance) best = { written: slip.toFixed(decimals), others, chance: byChance }
    }
  }
  return best.written === '' ? null : best
}
