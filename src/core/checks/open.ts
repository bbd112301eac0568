import type { Finding } from '../model.ts'
import { finding, type Reading } from './subject.ts'

/** Fields that nobody has decided, each at its first place. */
export function openFields({ places, fieldOf }: Reading): readonly Finding[] {
  const seen = new Set<string>()
  return places.flatMap((place) => {
    const { state, field } = place.piece
    if (state !== 'open' || fieldOf.get(field)?.isForPen || seen.has(field)) return []
    seen.add(field)
    return [finding('open', place.piece, { cue: place.text, want: fieldOf.get(field)?.label ?? '', place })]
  })
}
