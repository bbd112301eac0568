import type { Finding } from '../model.ts'
import { mayStay } from '../resolve.ts'
import { finding, type Reading } from './subject.ts'

/** Fields that nobody has decided, each at its first place. */
export function openFields({ places, fieldOf }: Reading): readonly Finding[] {
  const seen = new Set<string>()
  return places.flatMap((place) => {
    const { state, field } = place.piece
    const known = fieldOf.get(field)
    if (state !== 'open' || seen.has(field) || (known && mayStay(known))) return []
    seen.add(field)
    return [finding('open', place.piece, { cue: place.text, want: known?.label ?? '', place })]
  })
}
