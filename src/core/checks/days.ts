/** Days and years as numbers that can be taken from each other. */

export interface DayOfBirth {
  readonly year: number
  readonly month: number
  readonly day: number | null
}

/** Days from the first one of 1970; a month or year without a day counts from its first. */
export function dayNumber(year: number, month: number | null, day: number | null): number {
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1) / 86_400_000
}

/** In years, at a day; in the month of birth without a day, the birthday is past. */
export function ageOn(birth: DayOfBirth, then: DayOfBirth): number {
  const months = then.month - birth.month
  const isToCome = months < 0 || (months === 0 && (then.day ?? 31) < (birth.day ?? 1))
  return then.year - birth.year - (isToCome ? 1 : 0)
}
