/** What the masks of one field have in common, as a key. `count` is how many characters are masked. */

import { sameLevel } from '../language/levels.ts'

/** Places are told apart by their level alone: one masker hides a name by two characters here and by three there. */
export function keyOfPlace(level: string): string {
  return `level ${sameLevel[level] ?? level}`
}

export function keyOfBody(head: string, count: number): string {
  return `as ${head} ${count}`
}

export function keyOfPerson(surname: string | null, role: string | null, count: number): string {
  return `person ${surname ?? role ?? ''}|${count}`
}
