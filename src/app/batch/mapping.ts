/** Which column fills which field, to be kept for the next time, and for other reports over the same table. */
import type { Column, ColumnChoices } from '../../core/batch/columns.ts'
import type { Field } from '../../core/model.ts'
import { map, type Result } from '../../core/result.ts'
import { type MasterInput, openMaster } from './master.ts'
import { type BatchSource, prepareBatch } from './prepare.ts'

/** Every heading with the label of its field, or the id where labels are the same; null for a column that fills none. */
export async function mappingOf(source: BatchSource): Promise<Result<ColumnChoices>> {
  return map(await prepareBatch(source), ({ master, columns }) => mappingIn(columns, master.fields))
}

function mappingIn(columns: readonly Column[], fields: readonly Field[]): ColumnChoices {
  const counts = new Map<string, number>()
  for (const { label } of fields) counts.set(label, (counts.get(label) ?? 0) + 1)
  const named = new Map(fields.map(({ id, label }) => [id, counts.get(label) === 1 ? label : id]))
  return new Map(
    columns.flatMap(({ heading, field }) =>
      heading === '' ? [] : [[heading, field === null ? null : (named.get(field) ?? field)] as const],
    ),
  )
}

/** What was said with ids of these fields, with their labels: those another report may have, too. */
export function choicesByLabel(choices: ColumnChoices, fields: readonly Field[]): ColumnChoices {
  const labels = new Map(fields.map(({ id, label }) => [id, label]))
  return new Map([...choices].map(([heading, name]) => [heading, name === null ? null : (labels.get(name) ?? name)]))
}

export interface ChoicesFor {
  readonly choices: ColumnChoices
  /** The names of fields that this report does not have. */
  readonly foreign: readonly string[]
}

/** What of a mapping concerns this report: one of several over the same table has not all of their fields. */
export async function choicesFor(input: MasterInput, choices: ColumnChoices): Promise<Result<ChoicesFor>> {
  return map(await openMaster(input), ({ fields }) => {
    const known = new Set(fields.flatMap(({ id, label }) => [id, label]))
    const foreign = [...choices.values()].filter((name) => name !== null && !known.has(name))
    const own = [...choices].filter(([, name]) => name === null || known.has(name))
    return { choices: new Map(own), foreign: foreign.filter((name) => name !== null) }
  })
}
