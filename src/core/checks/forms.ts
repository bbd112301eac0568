import { isTooWide, unplacedIn } from '../form-values.ts'
import type { Finding } from '../model.ts'
import { type Reading, valueFinding } from './subject.ts'

/** Values that a form has no place for, and those that are wider than their blank. */
export function formValues({ places, fieldOf, decisions }: Reading): readonly Finding[] {
  const told = new Set<string>()
  return places.flatMap((place) => {
    const { placeholder, piece, text } = place
    const { form, field } = placeholder
    const decision = decisions.get(field)
    if (!form || piece.state !== 'filled' || decision?.state !== 'filled') return []
    const options = fieldOf.get(field)?.options ?? []
    const unplaced = unplacedIn(form, options, decision.value)
    if (unplaced !== null && form.part === null) {
      if (told.has(field)) return []
      told.add(field)
      return [valueFinding('no-such-box', place, unplaced, options.join('、'))]
    }
    if (unplaced !== null) return [valueFinding('date-incomplete', place, decision.value, unplaced)]
    return isTooWide(form, placeholder.text, text) ? [valueFinding('wider-than-blank', place, text)] : []
  })
}
