/** How a report writes its masks, so that a new one looks like them. */
import type { Decisions, Placeholder } from './model.ts'
import { decisionOf } from './resolve.ts'

export interface MaskLook {
  readonly character: string
  /** UTF-16 code units of every mask; null where a mask is as long as what it hides. */
  readonly length: number | null
}

/** From so many masks on it shows whether all have one length. */
const enough = 4
const mostly = 0.8

/** `telling` are those whose length says something of the report's way. */
export function maskLookOf(placeholders: readonly Placeholder[], telling = placeholders): MaskLook {
  const characters = placeholders.map(({ text }) => text.match(/[*＊×]/u)?.[0] ?? '*')
  const [length, count] = mostCommon(telling.map(({ text }) => text.length))
  const isFixed = telling.length >= enough && count >= mostly * telling.length
  return { character: mostCommon(characters)[0] ?? '*', length: isFixed ? (length ?? null) : null }
}

/** In the middle of the work: a mask that is as long as what it is known to hide, a name of two characters at all its places, fixes no length. */
export function lookOf(placeholders: readonly Placeholder[], decisions: Decisions): MaskLook {
  const telling = placeholders.filter(({ text, field }) => {
    const decision = decisionOf(decisions, field)
    return decision.state !== 'kept' || decision.value?.length !== text.length
  })
  return maskLookOf(placeholders, telling)
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
