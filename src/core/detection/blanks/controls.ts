/** What a document's own fields ask for: content controls that show their prompt, fields of forms and of mail merges. */
import { plainPrompt } from '../../language/forms.ts'
import type { FormBlank, FormPlace } from '../../model.ts'
import { phraseBefore } from '../phrases.ts'
import { type Blank, type FormLine, floorBefore, plain } from './blank.ts'
import { labelBefore } from './label-before.ts'

export function controlsIn(line: FormLine, places: readonly FormPlace[]): readonly Blank[] {
  return places.flatMap((place) => {
    if (place.kind !== 'prompt' && place.kind !== 'field') return []
    const { start, end, label, kind } = place
    const isMerged = kind === 'field' && label !== null
    const group = isMerged ? `hint ${label}` : null
    const form = { ...plain, choices: choicesOf(place) }
    return [{ start, end, code: 'blank-control', label: labelOf(line, place), group, reach: 'report', form }]
  })
}

/** The list of a control without the entry that only asks to choose. */
function choicesOf({ choices }: FormPlace): FormBlank['choices'] {
  const texts = (choices?.texts ?? []).filter((text) => !plainPrompt.test(text))
  return texts.length === 0 ? null : { texts, isClosed: choices?.isClosed ?? false }
}

function labelOf({ text, from, beside, isCell }: FormLine, place: FormPlace): string {
  const { start, end, label, kind } = place
  if (kind === 'field' && label !== null) return label
  const asked = labelBefore(text, from, start)?.label
  if (asked !== undefined) return asked
  if (label !== null) return label
  if (isCell && beside !== '') return beside
  // What a closed list shows is an entry of it, and no name.
  if (place.choices?.isClosed) return phraseBefore(text, start, floorBefore(text, from, start))
  const prompt = text.slice(start, end).trim()
  return plainPrompt.test(prompt) || prompt === '' ? phraseBefore(text, start, from) : prompt.slice(0, 24)
}
