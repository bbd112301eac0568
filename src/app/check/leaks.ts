/** Values that are to stay masked and that a finished report gives away. */
import { error } from '../../core/codes.ts'
import type { ValueRow } from '../../core/values.ts'
import type { WordDocument } from '../../docx/stories.ts'
import type { Language } from '../../messages/sentence.ts'
import type { OpenedReport } from '../open.ts'
import { type Checked, checked, nowhere } from './checked.ts'

type KeptValues = readonly { readonly field: string; readonly value: string }[]

/** Wherever a value that the rows keep still stands: in the text, or anywhere in the Word document. */
export async function leaksOf(
  { text, word }: OpenedReport,
  rows: readonly ValueRow[],
  language: Language,
): Promise<readonly Checked[]> {
  const kept = rows.flatMap(({ key, value, keep }) => (keep && value ? [{ field: key, value }] : []))
  if (kept.length === 0) return []
  const shown = await leaksInText(text, kept, language)
  return word ? [...shown, ...(await leaksInPackage(word, kept, shown, language))] : shown
}

async function leaksInText(text: string, kept: KeptValues, language: Language): Promise<readonly Checked[]> {
  const { findForms, formOf } = await import('../../docx/leak/forms.ts')
  const forms = findForms(text, kept.map(formOf))
  if (forms.length === 0) return []
  return [...text.matchAll(/[^\r\n]+/gu)].flatMap(({ 0: line, index }) =>
    findForms(line, forms).map(({ field, value }) => {
      // Where the value is written differently, the whole line is the place.
      const at = line.indexOf(value)
      const start = index + Math.max(0, at)
      const end = at === -1 ? index + line.length : start + value.length
      const place = { start, end, text: text.slice(start, end) }
      return checked(place, error('kept-value-found', { field }), field, language)
    }),
  )
}

/** Everywhere in the Word document but where a line of the report shows it already. */
async function leaksInPackage(
  word: WordDocument,
  kept: KeptValues,
  shown: readonly Checked[],
  language: Language,
): Promise<readonly Checked[]> {
  const { searchPackage } = await import('../../docx/leak/search.ts')
  const { formOf } = await import('../../docx/leak/forms.ts')
  const told = new Set(shown.map(({ field }) => field))
  return searchPackage(word.package.zip, kept.map(formOf)).flatMap((message) => {
    // What could not be searched is about no field.
    const field = message.params.field === undefined ? null : String(message.params.field)
    return message.code === 'leak-text' && told.has(field) ? [] : [checked(nowhere, message, field, language)]
  })
}
