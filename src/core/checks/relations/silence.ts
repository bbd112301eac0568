/** Relations that say nothing of a statement whatever its figures are: they need not be asked of the same words again. */
import type { Figure } from '../../quantities/figures.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import type { Reading } from '../subject.ts'
import type { Relation, RelationScope } from './relation.ts'

/** What the words of a statement decide, and no figure. */
const ofWords: ReadonlySet<PropertyKey> = new Set<keyof Quantity>([
  ...(['figure', 'dimension', 'role', 'isDown', 'isThen', 'each', 'before', 'after', 'mark'] as const),
])
const ofUnit: ReadonlySet<PropertyKey> = new Set<keyof Figure>(['unit', 'magnitude'])
const nothing: ReadonlySet<PropertyKey> = new Set()

/** Whether it found nothing and looked at nothing but words: at no figure, and at nothing beyond the statement. */
export function isSilent(relation: Relation, scope: RelationScope, reading: Reading): boolean {
  let hasLooked = false
  const watched = <T extends object>(target: T, free: ReadonlySet<PropertyKey>): T =>
    new Proxy(target, {
      get: (own, key) => {
        if (!free.has(key)) hasLooked = true
        return Reflect.get(own, key)
      },
    })
  const all = scope.all.map((one) => watched({ ...one, figure: watched(one.figure, ofUnit) }, ofWords))
  const { start, end } = scope
  const later = () => {
    hasLooked = true
    return scope.later()
  }
  const beyond = { around: watched(scope.around, nothing), later }
  const found = relation({ all, words: scope.words, start, end, ...beyond }, watched(reading, nothing))
  return found.every((one) => one === null) && !hasLooked
}
