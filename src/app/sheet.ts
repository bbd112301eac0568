/** The sheet of values: written out, and read back. */
import type { ValuesFormat } from '../core/file-endings.ts'
import type { Decisions, Field, FieldId, Placeholder } from '../core/model.ts'
import type { RecalledValues } from '../core/recall.ts'
import { decisionOf } from '../core/resolve.ts'
import type { Result } from '../core/result.ts'
import type { ValueRow } from '../core/values.ts'
import type { GivePassword } from '../files/sealed.ts'
import { readValues, type SheetRow, valuesBytes } from '../files/values.ts'
import { kindNames } from '../messages/kinds.ts'
import type { Language } from '../messages/sentence.ts'
import { sheetHeadings } from '../messages/sheet.ts'

export interface SheetRequest {
  readonly text: string
  readonly placeholders: readonly Placeholder[]
  readonly fields: readonly Field[]
  /** What is decided already; a field without a decision has an empty row. */
  readonly decisions: Decisions
  /** What the fields were last time, for a column of its own that is not read again. */
  readonly last?: RecalledValues
}

/**
 * One row a field in the order of the fields; the columns that are only read by people are in their language. `isForPeople` names all columns
 * in it, as the window does; a script finds the first four by `id`, `label`, `value` and `keep`.
 */
export async function valuesSheet(
  { text, placeholders, fields, decisions, last }: SheetRequest,
  format: ValuesFormat,
  language: Language,
  isForPeople = false,
): Promise<Uint8Array> {
  const places = new Map<FieldId, Placeholder>()
  for (const placeholder of placeholders) if (!places.has(placeholder.field)) places.set(placeholder.field, placeholder)
  const rows = fields.map(({ id, label, kind, unit, count }): SheetRow => {
    const place = places.get(id)
    const decision = decisionOf(decisions, id)
    return {
      id,
      label,
      value: decision.state === 'open' ? '' : (decision.value ?? ''),
      keep: decision.state === 'kept',
      kind: kindNames[language][kind],
      unit: unit ?? '',
      count,
      context: place ? contextOf(text, place) : '',
      ...(last ? { last: last.get(id) ?? '' } : {}),
    }
  })
  return valuesBytes(rows, format, isForPeople ? sheetHeadings[language] : undefined)
}

export async function openValues(path: string, password: GivePassword): Promise<Result<readonly ValueRow[]>> {
  return readValues(path, password)
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
