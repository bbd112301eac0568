/** Hides the values of a sentence the ways offices do. */
import type { Kind } from '../../src/core/model.ts'
import type { Sentence, Value } from './sentences.ts'

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface MaskedSentence {
  readonly text: string
  /** The masks in it, without the digits and surnames that show. */
  readonly values: readonly Value[]
}

/** How long masks are: as long as the value, or always the same. */
const habits = [0, 0, 2, 3, 4]

/** How one office hides: how long its masks are, 0 as long as the value, and whether everything is hidden. */
export interface MaskingHabit {
  readonly length: number
  readonly hidesAll: boolean
}

export function habitFrom(random: () => number, lengths: readonly number[] = habits): MaskingHabit {
  const length = lengths[Math.floor(random() * lengths.length)] ?? 0
  return { length, hidesAll: random() < 0.75 }
}

export function masked(
  { text, values }: Sentence,
  random: () => number,
  { length, hidesAll }: MaskingHabit = habitFrom(random),
): MaskedSentence {
  const found: Value[] = []
  let out = ''
  let at = 0
  for (const { start, end, kind } of values) {
    out += text.slice(at, start)
    at = end
    const value = text.slice(start, end)
    const hidden = !hidesAll && random() < 0.4 ? value : hide(value, kind, length, random)
    const [first, last] = [hidden.indexOf('*'), hidden.lastIndexOf('*')]
    if (first >= 0) found.push({ start: out.length + first, end: out.length + last + 1, kind })
    out += hidden
  }
  return { text: out + text.slice(at), values: found }
}

function hide(value: string, kind: Kind, length: number, random: () => number): string {
  const isNumber = (kind === 'figure' || kind === 'date' || kind === 'identifier') && /\d/u.test(value)
  if (!isNumber) {
    const stars = '*'.repeat(length === 0 ? value.length : length)
    const showsSurname = kind === 'person' && value.length >= 2 && !/^[老小阿]/u.test(value) && random() < 0.35
    return showsSurname ? value.charAt(0) + '*'.repeat(value.length - 1) : stars
  }
  if (kind === 'date' && value.length === 4 && random() < 0.7) return `${value.slice(0, 2)}**`
  const stars = value.replace(/\d/gu, '*')
  if (random() < 0.12 && /^\d./u.test(value)) return value.charAt(0) + stars.slice(1)
  if (length >= 1 && length <= 3 && /^\*+$/u.test(stars)) return '*'.repeat(length)
  return stars
}
