/** What may have been meant where a number was typed: two of its digits exchanged, or one of them another. */
export interface Slips {
  readonly exchanged: readonly number[]
  readonly otherDigit: readonly number[]
}

/** A number of more digits is an identifier. */
const mostDigits = 12
const none: Slips = { exchanged: [], otherDigit: [] }

/**
 * Of 1136: 1163, 1316, 3116 …, and 2136, 1236, 1137 …; 0136 is never typed. `decimals` says how many digits stand behind the point. No two are
 * alike, for each differs from the number at other places or in another digit, and none is the number itself.
 */
export function slipsOf(value: number, decimals: number): Slips {
  const scale = 10 ** decimals
  const whole = Math.round(Math.abs(value) * scale)
  const digits = digitsOf(whole, decimals + 1)
  if (digits.length > mostDigits) return none
  const exchanged: number[] = []
  const otherDigit: number[] = []
  const isWritten = (first: number) => first !== 0 || digits.length === decimals + 1
  for (const [index, [digit, power]] of digits.entries()) {
    for (let below = index + 1; below < digits.length; below++) {
      const [other = 0, lower = 0] = digits[below] ?? []
      if (other !== digit && (index > 0 || isWritten(other)))
        exchanged.push((whole + (other - digit) * (power - lower)) / scale)
    }
    for (let other = 0; other < 10; other++)
      if (other !== digit && (index > 0 || isWritten(other))) otherDigit.push((whole + (other - digit) * power) / scale)
  }
  return { exchanged, otherDigit }
}

/** Each with its power of ten, the first one first; as many as are written at least. */
function digitsOf(whole: number, least: number): readonly (readonly [digit: number, power: number])[] {
  const digits: [number, number][] = []
  for (let [rest, power] = [whole, 1]; rest > 0 || digits.length < least; power *= 10) {
    digits.unshift([rest % 10, power])
    rest = Math.floor(rest / 10)
  }
  return digits
}
