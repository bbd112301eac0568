/** A figure of a report with what its words say of it. */
import type { Figure } from './figures.ts'

/**
 * - `level`: so many there are;
 * - `change`: so many more or fewer than at another time;
 * - `growth`: the same in per cent; `points`: in percentage points;
 * - `share`: per cent that are no growth;
 * - `per`: so many for each of something;
 * - `times`: 倍, and `ratio`: one side of 1:3;
 * - `other`: what cannot be set against another (an ordinal, a bound, a part of a date).
 */
export type Role = 'level' | 'change' | 'growth' | 'points' | 'share' | 'per' | 'times' | 'ratio' | 'other'

export interface Quantity {
  readonly figure: Figure
  /** In the first unit of its dimension: 1,500 for 1.5吨. */
  readonly amount: number
  /** Half of one in its last digit, in the same unit: what rounding leaves open. */
  readonly half: number
  /** Counts are exact; sums in 万 and measures with decimals are rounded. */
  readonly isExact: boolean
  readonly dimension: string
  readonly role: Role
  /** Falling where the words say so. */
  readonly isDown: boolean
  /** It was so at another time. */
  readonly isThen: boolean
  /** What it is for each of, and for how many of them: 每千人 is 人, 1000; empty for others. */
  readonly each: string
  readonly group: number
  /** From the mark or figure before to it, and from its unit to the next mark or figure. */
  readonly before: string
  readonly after: string
  /** The mark before those words: `，`, `、`, `（`, or empty where a figure or the sentence's start is. */
  readonly mark: string
}

/** What the words around a figure say of it, whatever it is. */
export type FigureWords = Pick<
  Quantity,
  'dimension' | 'role' | 'isDown' | 'isThen' | 'each' | 'group' | 'before' | 'after' | 'mark'
> & {
  /** How many of the first unit of its dimension its own is. */
  readonly factor: number
  /** Its unit stands behind another figure of its row. */
  readonly isShared: boolean
}

/** Those of the figures of a sentence, in its order: the same object for the same words. */
export type SentenceWords = readonly FigureWords[]

/** The quantities of a sentence, in its order; a sentence that 其中 opens goes on with the one before. */
export interface Statement {
  readonly all: readonly Quantity[]
  /** Null where it was joined of two sentences, or nobody remembers what words say. */
  readonly words: SentenceWords | null
  /** In the shape, to the end of it. */
  readonly start: number
  readonly end: number
}
