import type { Finding } from '../model.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { amongFigures } from './among.ts'
import { slipsOf } from './relations/written.ts'
import { type Holding, holdingFor, unitOf } from './slips/chance.ts'
import { tableTotals } from './slips/table-terms.ts'
import { type Term, termOf } from './slips/term.ts'
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
  // What would make the same figures fit is said once, by the likeliest slip.
  const best = new Map<string, { readonly found: Finding; readonly chance: number }>()
  for (const one of all) {
    const { figure } = one.quantity
    if (figure.place?.piece.state !== 'filled' || one.isVague) continue
    const isExplained = (other: Term) =>
      !other.isLevel && explanations(other).some(({ others }) => !others.includes(one))
    const meant = meantBy(one, near(one), isExplained)
    if (!meant) continue
    const figures = [one, ...meant.others].map(({ quantity }) => quantity.figure)
    if (figures.some(({ place }) => place && isDoubted(place.piece))) continue
    const found = amongFigures(reading, figures, 'slip-fits', meant.written, 'likely')
    const key = `${found.start} ${found.reason.cue}`
    if (meant.chance < (best.get(key)?.chance ?? Number.POSITIVE_INFINITY))
      best.set(key, { found, chance: meant.chance })
  }
  return Array.from(best.values(), ({ found }) => found)
}

function termsOf(reading: Reading): readonly Term[] {
  const { statements, figures } = reading
  const tables = tableTotals(reading)
  const terms: Term[] = []
  let paragraph = 0
  let table = 0
  for (const [sentence, { start, all }] of statements.entries()) {
    if (figures.shape[start - 1] === '\n') paragraph++
    const { at, totals } = tables[table] ?? { at: Number.POSITIVE_INFINITY, totals: [] }
    if (start > at) {
      table++
      for (const total of totals)
        terms.push({ ...termOf(total, { order: terms.length, paragraph, sentence }), isVague: true })
    }
    for (const [index, quantity] of all.entries())
      if (isAsked(quantity, all[index - 1] ?? all[index + 1]))
        terms.push(termOf(quantity, { order: terms.length, paragraph, sentence }))
  }
  return terms
}

/** Of a ratio, what stands to 1. */
function isAsked({ role, amount }: Quantity, beside: Quantity | undefined): boolean {
  if (role === 'ratio') return amount > 1 && beside?.amount === 1
  return role !== 'other' && amount > 0
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
