import type { Finding } from '../model.ts'
import { figureSign } from '../quantities/figures.ts'
import type { Quantity, Role, SentenceWords, Statement } from '../quantities/quantity.ts'

import { applied, interests } from './relations/applied.ts'
import { averages } from './relations/averages.ts'
import { balances, movements } from './relations/balances.ts'
import { besides } from './relations/beside.ts'
import { bounds } from './relations/bounds.ts'
import { converted } from './relations/converted.ts'
import { differences, gaps, remainders } from './relations/differences.ts'
import { doubled } from './relations/doubled.ts'
import { extremes } from './relations/extremes.ts'
import { growths } from './relations/growth.ts'
import { namedDifferences } from './relations/named.ts'
import { periods } from './relations/periods.ts'
import { ranked } from './relations/ranked.ts'
import { chains, multiples, ranges, ratios, restOfShares, structures } from './relations/ratios.ts'
import { reckoned } from './relations/reckoned.ts'
import type { Relation, RelationScope } from './relations/relation.ts'
import { respectiveShares } from './relations/respective.ts'
import { restOfWhole } from './relations/rest.ts'
import { shares } from './relations/shares.ts'
import { isSilent } from './relations/silence.ts'
import { sums } from './relations/sums.ts'
import { toldTwice } from './relations/twice.ts'
import { wholes } from './relations/wholes.ts'
import type { Reading } from './subject.ts'

/** Each with the roles of which a statement must have one; what needs levels alone is asked of all. */
const relations: readonly (readonly [relation: Relation, needs?: readonly Role[]])[] = [
  [shares, ['share']],
  [respectiveShares, ['share']],
  [applied, ['share']],
  [interests],
  [growths, ['growth']],
  [differences, ['change', 'points']],
  [gaps],
  [remainders],
  [balances],
  [movements],
  [averages, ['per']],
  [extremes],
  [ratios, ['ratio']],
  [multiples, ['times']],
  [structures, ['share']],
  [restOfShares, ['share']],
  [chains, ['ratio']],
  [ranges],
  [periods],
  [bounds],
  [sums],
  [toldTwice],
  [namedDifferences],
  [restOfWhole],
  [besides],
  [doubled],
  [reckoned],
  [converted],
  [ranked],
  [wholes],
]

/** Those that join quantities of the paragraph and read nothing else: a figure that stands there alone, as most do, has nothing to be held against. */
const ofSeveral: ReadonlySet<Relation> = new Set([
  interests,
  namedDifferences,
  periods,
  balances,
  movements,
  extremes,
  sums,
  toldTwice,
  restOfWhole,
  reckoned,
  converted,
  ranked,
  wholes,
])

/** So many quantities before a statement in its paragraph are looked at for one that fits: enough for a page, and the work stays linear. */
const around = 24

/** Of so many statements behind one. */
const laterStatements = 2

/** What does not hold among the quantities of each sentence. */
export function quantityRelations(reading: Reading): readonly Finding[] {
  const { statements, figures } = reading
  const found: Finding[] = []
  let paragraph: Quantity[] = []
  for (const [index, statement] of statements.entries()) {
    const before = statements[index - 1]
    if (before?.end !== statement.start || isOfItsOwn(figures.shape, statement.start)) paragraph = []
    for (const one of statement.all) paragraph.push(one)
    if (statement.all.length < 2 && !statement.all.some(({ figure }) => figure.place?.piece.state === 'filled'))
      continue
    const told = paragraph
    let scope: RelationScope | null = null
    const scopeOf = () => {
      scope ??= {
        ...statement,
        around: told.slice(-Math.max(around, statement.all.length)),
        later: () => laterOf(statements, index),
      }
      return scope
    }
    for (const relation of possible(statement, scopeOf, reading)) {
      if (told.length < 2 && ofSeveral.has(relation)) continue
      for (const doubt of relation(scopeOf(), reading)) if (doubt) found.push(doubt)
    }
  }
  return found
}

/** What words leave possible, by those that are remembered. */
const ofWords = new WeakMap<SentenceWords, readonly Relation[]>()

/** The relations that may say something of a statement. */
function possible({ all, words }: Statement, scopeOf: () => RelationScope, reading: Reading): readonly Relation[] {
  const known = words && ofWords.get(words)
  if (known) return known
  const roles = new Set(all.map(({ role }) => role))
  const needed = relations.flatMap(([relation, needs]) =>
    !needs || needs.some((role) => roles.has(role)) ? [relation] : [],
  )
  if (!words) return needed
  const asked = needed.filter((relation) => !isSilent(relation, scopeOf(), reading))
  ofWords.set(words, asked)
  return asked
}

/** A line that is no item of a list. */
function isOfItsOwn(shape: string, start: number): boolean {
  return shape[start - 1] === '\n' && !item.test(shape.slice(start, start + 8))
}

const item = new RegExp(`^\\s*(?:[-*•·—]|[（(]?(?:${figureSign}|[一二三四五六七八九十]{1,2})[、.．)）])`, 'u')

function laterOf(statements: readonly Statement[], index: number): readonly Quantity[] {
  return statements.slice(index + 1, index + 1 + laterStatements).flatMap(({ all }) => all.slice(0, around))
}
