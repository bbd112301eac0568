/** The sheet of values: written empty, and read back. */
import { type Detection, fieldsOf, placeholdersOf, textOf } from '../core/detect.ts'
import type { FieldId, Placeholder } from '../core/model.ts'
import type { Result } from '../core/result.ts'
import type { ValueRow } from '../core/values.ts'
import { readValues, type SheetRow, type ValuesFormat, valuesBytes } from '../files/values.ts'
import { kindNames } from '../messages/kinds.ts'
import type { Language } from '../messages/sentence.ts'

/** An empty sheet, one row a field in the order of the fields; the columns that are only read by people are in their language. */
export async function valuesSheet(detection: Detection, format: ValuesFormat, language: Language): Promise<Uint8Array> {
  const places = new Map<FieldId, Placeholder>()
  for (const placeholder of placeholdersOf(detection))
    if (!places.has(placeholder.field)) places.set(placeholder.field, placeholder)
  const text = textOf(detection)
  const rows = fieldsOf(detection).map(({ id, label, kind, unit, count }): SheetRow => {
    const place = places.get(id)
    return {
      id,
      label,
      value: '',
      keep: false,
      kind: kindNames[language][kind],
      unit: unit ?? '',
      count,
      context: place ? contextOf(text, place) : '',
    }
  })
  return valuesBytes(rows, format)
}

export async function openValues(path: string): Promise<Result<readonly ValueRow[]>> {
  return readValues(path)
}

/** UTF-16 code units of the same line on either side. */
const reach = 24

/** The placeholder in its own line, between 【 and 】. */
function contextOf(text: string, { start, end }: Placeholder): string {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/[\r\n]/u)
      .at(-1) ?? ''
  const after = text.slice(end, end + reach).split(/[\r\n]/u)[0] ?? ''
  // Half a surrogate pair at either cut would be no character.
  return `${before}【${text.slice(start, end)}】${after}`.trim().replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/u, '')
}
