/** Two values that touch, so that their masks are one run: `20****镇` is a year and a town, `班长******次` somebody and a number. */

import { isDigit } from '../characters.ts'
import { yearbooks } from '../language/dates.ts'
import { sharedRoles } from '../language/people.ts'
import { either, longest } from './lexicon.ts'
import { After, afterWords, Before, beforeWords } from './lookup.ts'
import type { Mask } from './scan.ts'
import { unitAt } from './units.ts'

const headsOfNames = either(After.level, After.levelOffice, After.office, After.ownInstitution, After.namedInstitution)

/** Of a year only the last two digits are masked. */
const maskedOfYear = 2
const maskedOfPerson = 3

/** The runs, each that is two values as two. */
export function withoutTouching(text: string, from: number, masks: readonly Mask[]): readonly Mask[] {
  if (!masks.some(({ count, groups }) => count >= 4 && groups === 1)) return masks
  return masks.flatMap((mask) => {
    const first = lengthOfFirst(text, from, mask)
    if (first === 0) return [mask]
    const at = mask.start + first
    return [part(mask, mask.start, at), part(mask, at, mask.end)]
  })
}

/** How long the first of two values is; 0 where the run is one. */
function lengthOfFirst(text: string, from: number, { start, end, count, groups }: Mask): number {
  if (groups > 1 || count < 4 || end - start !== count) return 0
  if (count <= 6 && isCentury(text, from, start) && isHeadOfName(text, end)) return maskedOfYear
  if (count < 5 || count > 6 || !unitAt(text, text.length, end)) return 0
  const role = longest(beforeWords, text, start, Before.role)
  if (!role || role.edge < from || start - role.edge < 2) return 0
  // Behind 职工 a long run is how many they are.
  return sharedRoles.test(text.slice(role.edge, start)) ? 0 : maskedOfPerson
}

function isCentury(text: string, from: number, start: number): boolean {
  const said = text.slice(start - 2, start)
  return start - 2 >= from && (said === '20' || said === '19') && !isDigit(text.charCodeAt(start - 3))
}

function isHeadOfName(text: string, end: number): boolean {
  if (yearbooks.test(text.slice(end, end + 4))) return true
  return longest(afterWords, text, end, headsOfNames) !== null && !unitAt(text, text.length, end)
}

function part(mask: Mask, start: number, end: number): Mask {
  const count = end - start
  return { ...mask, start, end, count, head: count, tail: count }
}
