/** A column or a row of a sheet that is pasted into a field: its cells go to that field and those after it. */
import type { Field, FieldId } from '../../src/core/model.ts'

/** Whether a value can be what its field asks for, by its looks alone: the checks say more once it is filled in. */
export function suits({ kind }: Field, value: string): boolean {
  if (kind === 'name' || kind === 'person') return !/^[\d.,，:：%％-]+$/u.test(value.normalize('NFKC'))
  return kind === 'text' || /[\p{N}一二两三四五六七八九十百千万亿半]/u.test(value)
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
