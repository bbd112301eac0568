/** Values that are to stay masked and that a finished report gives away. */
import type { Message } from '../../core/codes.ts'
import type { Span } from '../../core/model.ts'
import type { ValueRow } from '../../core/values.ts'
import type { Language } from '../../messages/sentence.ts'
import type { OpenedReport } from '../open.ts'
import { type Checked, checked, nowhere } from './checked.ts'

/** Wherever a value that the rows keep still stands, by the search that an export is proved with: in the text, or anywhere in the Word document. */
export async function leaksOf(
  { text, word }: OpenedReport,
  rows: readonly ValueRow[],
  { language, accepted }: LeakQuestion,
): Promise<readonly Checked[]> {
  const kept = rows.flatMap(({ key, value, keep }) => (keep && value ? [{ field: key, value }] : []))
  if (kept.length === 0) return []
  const [{ searchPackage, searchText }, { leakMessages }, { formOf }] = await Promise.all([
    import('../../docx/leak/search.ts'),
    import('../../docx/leak/sighting.ts'),
    import('../../docx/leak/forms.ts'),
  ])
  const forms = kept.map(formOf)
  const found = word ? searchPackage(word.package.zip, forms) : { sightings: searchText(text, forms), messages: [] }
  const placeOf = placesIn(text)
  return [...found.messages, ...leakMessages(found.sightings, accepted)].map((message) => {
    // What could not be searched is about no field.
    const { field, part, place } = message.params
    const isShown = place !== undefined && (message.code === 'leak-text' || part === '')
    const told = checked(
      (isShown && placeOf(message.params)) || nowhere,
      message,
      field === undefined ? null : String(field),
      language,
    )
    return place === undefined ? told : { ...told, place: String(place) }
  })
}

export interface LeakQuestion {
  readonly language: Language
  /** Places of which somebody said that they mean something else. */
  readonly accepted: ReadonlySet<string>
}

/** Where in the report's text a place that was found stands, by the words around it, each time the next such place; null where no line says them. */
function placesIn(text: string): (around: Message['params']) => (Span & { readonly text: string }) | null {
  const next = new Map<string, number>()
  return ({ before, found, after }) => {
    const words = `${before}${found}${after}`
    const at = text.indexOf(words, next.get(words) ?? 0)
    if (at < 0) return null
    next.set(words, at + 1)
    const start = at + String(before).length
    return { start, end: start + String(found).length, text: String(found) }
  }
}
