import { isTooWide, unplacedIn } from '../form-values.ts'
import type { Field, Finding, FormBlank } from '../model.ts'
import { type Reading, valueFinding } from './subject.ts'

/** Values that a form has no place for, and those that are wider than their blank. */
export function formValues({ places, fieldOf, decisions }: Reading): readonly Finding[] {
  const told = new Set<string>()
  // Of a choice all boxes have the same to say, and each would look through all of them.
  const unboxed = new Map<string, string | null>()
  const unplacedOf = (form: FormBlank, field: Field | undefined, value: string): string | null => {
    if (form.option === null) return unplacedIn(form, field?.options ?? [], value)
    const key = `${field?.id} ${form.isOne}`
    if (!unboxed.has(key)) unboxed.set(key, unplacedIn(form, field?.options ?? [], value))
    return unboxed.get(key) ?? null
  }
  return places.flatMap((place) => {
    const { placeholder, piece, text } = place
    const { form, field } = placeholder
    const decision = decisions.get(field)
    if (!form || piece.state !== 'filled' || decision?.state !== 'filled') return []
    const unplaced = unplacedOf(form, fieldOf.get(field), decision.value)
    if (unplaced !== null && form.part === null) {
      if (told.has(field)) return []
      told.add(field)
      return [valueFinding('no-such-box', place, unplaced, (fieldOf.get(field)?.options ?? []).join('、'))]
    }
    if (unplaced !== null) return [valueFinding('date-incomplete', place, decision.value, unplaced)]
    return isTooWide(form, placeholder.text, text) ? [valueFinding('wider-than-blank', place, text)] : []
  })
}
