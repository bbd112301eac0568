/** The list of fields as rows: its groups with what is in them. */
import type { Field, FieldId, Kind } from '../../src/core/model.ts'
import type { Spelling } from '../../src/core/spelling.ts'

const kindGroups = ['names', 'persons', 'others'] as const
/** Those that the reviewer gave back, and the groups of kinds. */
export type FieldGroup = 'returned' | (typeof kindGroups)[number]

type FieldListRow =
  | { readonly type: 'group'; readonly group: FieldGroup; readonly count: number }
  | { readonly type: 'field' | 'returned'; readonly field: Field }

const groupOf: Readonly<Record<Kind, (typeof kindGroups)[number]>> = {
  name: 'names',
  person: 'persons',
  date: 'others',
  figure: 'others',
  identifier: 'others',
  text: 'others',
}

export const fieldOrders = ['kind', 'place'] as const
/** By groups of kinds, or as they stand in the text first. */
export type FieldOrder = (typeof fieldOrders)[number]

export interface RowsWanted {
  /** Looked for in labels, values and the letters that spell a label, whatever its case. */
  readonly search: string
  readonly sayOf: (field: Field) => string
  readonly spell: Spelling
  readonly fits: (field: Field) => boolean
  /** Those that the reviewer gave back come first. */
  readonly isReturned: (field: Field) => boolean
  /** Where each field stands first; null for the order by kinds. */
  readonly placeOf: ((field: Field) => number) | null
}

export function rowsOf(fields: readonly Field[], wanted: RowsWanted): readonly FieldListRow[] {
  const { sayOf, spell, fits, isReturned, placeOf } = wanted
  const search = wanted.search.trim().toLowerCase()
  const isSaid = (field: Field) =>
    search === '' ||
    `${field.label}\n${sayOf(field)}`.toLowerCase().includes(search) ||
    spell(field.label).some((letters) => letters.includes(search))
  const all = fields.filter((field) => fits(field) && isSaid(field))
  const ordered = placeOf ? all.toSorted((a, b) => placeOf(a) - placeOf(b)) : all
  const returned = group('returned', ordered.filter(isReturned))
  const others = ordered.filter((field) => !isReturned(field))
  if (placeOf) return [...returned, ...others.map((field): FieldListRow => ({ type: 'field', field }))]
  const ofKind = (name: FieldGroup) => others.filter(({ kind }) => groupOf[kind] === name)
  return [...returned, ...kindGroups.flatMap((name) => group(name, ofKind(name)))]
}

function group(name: FieldGroup, fields: readonly Field[]): readonly FieldListRow[] {
  if (fields.length === 0) return []
  const type = name === 'returned' ? 'returned' : 'field'
  return [
    { type: 'group', group: name, count: fields.length },
    ...fields.map((field): FieldListRow => ({ type, field })),
  ]
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
    if (row && row.type !== 'group' && fits(row.field)) return index
  }
  return -1
}
