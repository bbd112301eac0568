/** How a report writes its masks, so that a new one looks like them. */
import type { Placeholder } from './model.ts'

export interface MaskLook {
  readonly character: string
  /** UTF-16 code units of every mask; null where a mask is as long as what it hides. */
  readonly length: number | null
}

/** From so many masks on it shows whether all have one length. */
const enough = 4
const mostly = 0.8

export function maskLookOf(placeholders: readonly Placeholder[]): MaskLook {
  const characters = placeholders.map(({ text }) => text.match(/[*＊×]/u)?.[0] ?? '*')
  const lengths = placeholders.map(({ text }) => text.length)
  const [length, count] = mostCommon(lengths)
  const isFixed = placeholders.length >= enough && count >= mostly * placeholders.length
  return { character: mostCommon(characters)[0] ?? '*', length: isFixed ? (length ?? null) : null }
}

/** True where most figure masks have one length: then it tells nothing of the digits. */
export function haveOneLength(placeholders: readonly Placeholder[]): boolean {
  const lengths = placeholders.filter(({ kind }) => kind === 'figure').map(({ text }) => text.length)
  return lengths.length >= enough && mostCommon(lengths)[1] * 2 > lengths.length
}

/** The mask for a text: signs inside numbers stay, so that it shows what kind of value it hides (`*.*`, `***-****`). */
export function maskFor(text: string, { character, length }: MaskLook): string {
  if (length !== null) return character.repeat(length)
  return text.replaceAll(/[^.,:：-]|^[.,:：-]|[.,:：-]$/gu, (hidden) => character.repeat(hidden.length))
}

function mostCommon<T>(values: readonly T[]): readonly [T | undefined, number] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [undefined, 0]
}
