/** Which column of a table fills which field of a report. */
import { codes } from '../characters.ts'
import { error, type Message, warning } from '../codes.ts'
import type { Field, FieldId } from '../model.ts'
import { failAll, isSome, ok, type Result } from '../result.ts'
import type { Spelling } from '../spelling.ts'

/** How a column was known: a person said so, by the field's id, by its label, by the label's letters, or not at all. */
export type MatchedBy = 'hand' | 'id' | 'label' | 'spelling'

export interface Column {
  /** From 0. */
  readonly index: number
  readonly heading: string
  readonly field: FieldId | null
  readonly by: MatchedBy | null
}

/** What a person said: a heading and the id or label of its field, or null for a column that fills none. */
export type ColumnChoices = ReadonlyMap<string, string | null>

export interface Matching {
  readonly columns: readonly Column[]
  /** With an error among them no row can be filled. */
  readonly messages: readonly Message[]
}

/**
 * Every column with its field. A heading that is a field's id or label fills it; else one that differs in widths, blanks, brackets or its unit; else
 * one that spells the label of exactly one field. Columns without a field and fields without a column are told; two columns of one
 * field, or a choice that names no column or field, are errors. `given` are fields that need no column. Linear in headings and fields.
 */
export function matchingOf(
  headings: readonly string[],
  fields: readonly Field[],
  choices: ColumnChoices,
  spell: Spelling,
  given: ReadonlySet<FieldId> = new Set(),
): Matching {
  const find = fieldFinder(fields, spell)
  const columns = headings.map((heading, index): Column => {
    const name = heading.trim()
    const choice = choices.get(name)
    if (choice === null || name === '')
      return { index, heading: name, field: null, by: choice === null ? 'hand' : null }
    if (choice !== undefined) return { index, heading: name, field: find(choice)?.field ?? null, by: 'hand' }
    return { index, heading: name, ...(find(name) ?? { field: null, by: null }) }
  })
  const wrong = [...unknownChoices(columns, choices), ...columnsOfOneField(columns, fields)]
  return { columns, messages: [...wrong, ...leftAlone(columns, fields, given)] }
}

/** For who fills: an error refuses the table. */
export function soundColumns({ columns, messages }: Matching): Result<readonly Column[]> {
  const wrong = messages.filter(({ severity }) => severity === 'error')
  return isSome(wrong) ? failAll(wrong) : ok(columns, messages)
}

function fieldFinder(fields: readonly Field[], spell: Spelling) {
  const byId = new Map(fields.map(({ id }) => [id, id]))
  const byLabel = uniqueKeys(fields, ({ label }) => [label])
  const byPlainLabel = uniqueKeys(fields, ({ label }) => [plain(label)])
  const byBareLabel = uniqueKeys(fields, ({ label }) => [bare(label)])
  const bySpelling = uniqueKeys(fields, ({ label }) => [...spell(plain(label)), ...spell(bare(label))])
  return (name: string): { readonly field: FieldId; readonly by: MatchedBy } | null => {
    const id = byId.get(name)
    if (id !== undefined) return { field: id, by: 'id' }
    const labelled = byLabel.get(name) ?? byPlainLabel.get(plain(name)) ?? byBareLabel.get(bare(name))
    if (labelled) return { field: labelled, by: 'label' }
    const spelled = bySpelling.get(plain(name).replace(/[\s_-]/gu, ''))
    return spelled ? { field: spelled, by: 'spelling' } : null
  }
}

/** What two fields share names neither of them. */
function uniqueKeys(
  fields: readonly Field[],
  keysOf: (field: Field) => readonly string[],
): ReadonlyMap<string, FieldId> {
  const found = new Map<string, FieldId | null>()
  for (const field of fields) for (const key of new Set(keysOf(field))) found.set(key, found.has(key) ? null : field.id)
  return new Map([...found].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])))
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]【】]/gu, '')
}

/** Without the unit behind it: 经费（万元） is 经费 to who heads a column. */
function bare(label: string): string {
  return plain(label.replace(/[（(][^（）()]{1,20}[）)]$/u, ''))
}

function unknownChoices(columns: readonly Column[], choices: ColumnChoices): readonly Message[] {
  const headings = new Set(columns.map(({ heading }) => heading))
  const unknown = [...choices.keys()].filter((heading) => !headings.has(heading))
  const fieldless = columns.filter(({ field, by, heading }) => by === 'hand' && field === null && choices.get(heading))
  return [
    ...unknown.map((heading) => error('batch-no-column', { heading })),
    ...fieldless.map(({ heading }) => error('value-unknown-field', { field: choices.get(heading) ?? '' })),
  ]
}

function columnsOfOneField(columns: readonly Column[], fields: readonly Field[]): readonly Message[] {
  const labels = new Map(fields.map(({ id, label }) => [id, label]))
  const first = new Map<FieldId, Column>()
  return columns.flatMap((column) => {
    const { field } = column
    if (field === null) return []
    const other = first.get(field)
    if (!other) first.set(field, column)
    if (!other) return []
    const [one, two] = [letters(other.index), letters(column.index)]
    return [error('batch-column-twice', { field: labels.get(field) ?? field, one, two })]
  })
}

function leftAlone(
  columns: readonly Column[],
  fields: readonly Field[],
  given: ReadonlySet<FieldId>,
): readonly Message[] {
  const unused = columns.filter(({ field, by, heading }) => field === null && by === null && heading !== '')
  const nameless = columns.filter(({ heading }) => heading === '')
  const filled = new Set(columns.map(({ field }) => field))
  const without = fields.filter(({ id }) => !filled.has(id) && !given.has(id))
  return [
    ...listed(unused, ({ heading }) => heading, 'batch-columns-unused'),
    ...listed(nameless, ({ index }) => letters(index), 'batch-columns-nameless'),
    ...listed(without, ({ label }) => label, 'batch-fields-without-column'),
  ]
}

/** How many are named; the rest are only counted. */
const named = 8

function listed<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  code: 'batch-columns-unused' | 'batch-columns-nameless' | 'batch-fields-without-column',
): readonly Message[] {
  if (all.length === 0) return []
  const names = all.slice(0, named).map(nameOf)
  if (all.length > named) names.push('…')
  return [warning(code, { count: all.length, names: names.join('、') })]
}

/** A column as a spreadsheet calls it: A, B, …, Z, AA. `index` from 0. */
export function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(codes.upperA + (index % 26))
}
