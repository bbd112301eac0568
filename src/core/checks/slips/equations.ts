import { alikeOf } from './alike.ts'
import type { See } from './equation.ts'
import { apart, balances, hundreds, lists, longBalances, sums } from './lists.ts'
import { ofTimes, products, ratios, times } from './multiples.ts'
import { byPoints, changes, growths, jointShares, ofRates, points, shares } from './percentages.ts'
import { pricedSums, repeatedProducts } from './priced.ts'
import type { Term } from './term.ts'

export function seeEquations(one: Term, near: readonly Term[], see: See): void {
  const { role } = one.quantity
  if (role === 'share') {
    shares(one, near, see)
    jointShares(one, near, see)
    hundreds(one, near, see)
    byPoints(one, near, see)
  }
  if (role === 'points') points(near, see)
  if (role === 'times') times(near, see)
  if (role === 'ratio') ratios(near, see)
  if (role === 'growth') growths(one, near, see)
  if (role === 'change') changes(one, near, see)
  if (role === 'level') {
    const alike = alikeOf(one, near)
    sums(one, alike, see)
    lists(one, alike, see)
    apart(one, alike, see)
    ofTimes(one, near, see)
    balances(one, alike, see)
    longBalances(one, alike, see)
    ofRates(one, near, see)
  }
  if (role === 'level' || role === 'per') {
    products(one, near, see)
    pricedSums(one, near, see)
    repeatedProducts(one, near, see)
  }
}
