/** The list of fields as rows: its groups with what is in them. */
import type { Field, FieldId, Kind } from '../../src/core/model.ts'

const groups = ['names', 'persons', 'others'] as const
export type FieldGroup = (typeof groups)[number]

type FieldListRow =
  | { readonly type: 'group'; readonly group: FieldGroup; readonly count: number }
  | { readonly type: 'field'; readonly field: Field }

const groupOf: Readonly<Record<Kind, FieldGroup>> = {
  name: 'names',
  person: 'persons',
  date: 'others',
  figure: 'others',
  identifier: 'others',
  text: 'others',
}

/** `search` is looked for in labels and values, whatever its case. */
export function rowsOf(
  fields: readonly Field[],
  search: string,
  sayOf: (field: Field) => string,
): readonly FieldListRow[] {
  const wanted = search.trim().toLowerCase()
  const found = fields.filter(
    (field) => wanted === '' || `${field.label}\n${sayOf(field)}`.toLowerCase().includes(wanted),
  )
  return groups.flatMap((group): readonly FieldListRow[] => {
    const within = found.filter(({ kind }) => groupOf[kind] === group)
    if (within.length === 0) return []
    return [
      { type: 'group', group, count: within.length },
      ...within.map((field): FieldListRow => ({ type: 'field', field })),
    ]
  })
}

/** Goes from a field to the next one, or the next open one; false where there is none. */
export type GoToField = (from: FieldId, direction: 1 | -1, openOnly: boolean) => boolean

/** The index of the next (or previous) field row that `fits`, round the end; -1 where none does. */
export function nextRow(
  rows: readonly FieldListRow[],
  from: number,
  direction: 1 | -1,
  fits: (field: Field) => boolean,
): number {
  for (let step = 1; step <= rows.length; step++) {
    const index = (from + direction * step + rows.length * 2) % rows.length
    const row = rows[index]
    if (row?.type === 'field' && fits(row.field)) return index
  }
  return -1
}
