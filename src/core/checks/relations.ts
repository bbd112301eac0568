import type { Finding } from '../model.ts'
import type { Quantity, Statement } from '../quantities/quantity.ts'
import { statementsOf } from '../quantities/statements.ts'
import { averages, extremes } from './relations/averages.ts'
import { balances, differences, movements, remainders } from './relations/differences.ts'
import { growths } from './relations/growth.ts'
import { chains, multiples, ranges, ratios, restOfShares, structures } from './relations/ratios.ts'
import type { Relation } from './relations/relation.ts'
import { applied, shares } from './relations/shares.ts'
import { sums } from './relations/sums.ts'
import { toldTwice } from './relations/twice.ts'
import { wholes } from './relations/wholes.ts'
import type { Reading } from './subject.ts'

const relations: readonly Relation[] = [
  shares,
  applied,
  growths,
  differences,
  remainders,
  balances,
  movements,
  averages,
  extremes,
  ratios,
  multiples,
  structures,
  restOfShares,
  chains,
  ranges,
  sums,
  toldTwice,
  wholes,
]

/** So many quantities before a statement in its paragraph are looked at for one that fits: enough for a page, and the work stays linear. */
const around = 24

/** What does not hold among the quantities of each sentence. */
export function quantityRelations(reading: Reading): readonly Finding[] {
  const statements = statementsOf(reading.figures)
  return statements.flatMap((statement, index) => {
    if (!statement.all.some(({ figure }) => figure.place?.piece.state === 'filled') && statement.all.length < 2)
      return []
    const scope = { ...statement, around: aroundOf(reading, statements, index), later: laterOf(statements, index) }
    return relations.flatMap((relation) => relation(scope, reading).flatMap((found) => found ?? []))
  })
}

/** Of so many statements behind one. */
const laterStatements = 2

function laterOf(statements: readonly Statement[], index: number): readonly Quantity[] {
  return statements.slice(index + 1, index + 1 + laterStatements).flatMap(({ all }) => all.slice(0, around))
}

function aroundOf(
  { figures: { shape } }: Reading,
  statements: readonly Statement[],
  index: number,
): readonly Quantity[] {
  let quantities: readonly Quantity[] = statements[index]?.all ?? []
  for (let at = index; at > 0 && quantities.length < around; at--) {
    const [before, here] = [statements[at - 1], statements[at]]
    if (!before || !here || before.end !== here.start || shape[before.end - 1] === '\n') break
    quantities = [...before.all.slice(-around), ...quantities]
  }
  return quantities
}
