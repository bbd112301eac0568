/** A column or a row of a sheet that is pasted into a field: its cells go to that field and those after it. */
import type { Field, FieldId } from '../../src/core/model.ts'
import { cleanValue } from '../../src/core/values.ts'

/** The cells of what was copied from a sheet, down a column or along a row; null where it is one value. */
export function cellsIn(pasted: string): readonly string[] | null {
  const lines = pasted
    .replace(/\r\n?/gu, '\n')
    .replace(/(?<!\n)\n+$/u, '')
    .split('\n')
  const rows = lines.map((line) => line.split('\t'))
  const cells = rows.length === 1 ? (rows[0] ?? []) : rows.map((row) => row[0] ?? '')
  return cells.length > 1 ? cells.map(cleanValue) : null
}

export interface PastedValue {
  readonly field: Field
  readonly value: string
}

/** One cell a field from `from` on, in the order of the list; kept fields take none, and an empty cell passes its field by. */
export function pastedValues(
  fields: readonly Field[],
  from: FieldId,
  cells: readonly string[],
  isKept: (field: FieldId) => boolean,
): readonly PastedValue[] {
  const taking = fields
    .slice(
      Math.max(
        0,
        fields.findIndex(({ id }) => id === from),
      ),
    )
    .filter(({ id }) => !isKept(id))
  return taking.slice(0, cells.length).flatMap((field, index) => {
    const value = cells[index] ?? ''
    return value === '' ? [] : [{ field, value }]
  })
}
