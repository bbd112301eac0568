/** Signs that stand on no end of a line. */

/** No line begins with it. */
export const closing = /[、。，．：；？！”’）》」』】〕〉…—·%％‰℃)\]},.:;?!]/u
/** No line ends with it. */
export const opening = /[“‘（《「『【〔〈([{]/u
/** Before Chinese or behind it neither. */
const glued = /["'/|-]/u

/** Whether a line may end between Chinese and another sign. */
export function mayEndBetween(one: string, other: string): boolean {
  return !closing.test(other) && !glued.test(other) && !opening.test(one) && !/["']/u.test(one)
}
