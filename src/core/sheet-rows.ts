import type { Decision, Decisions, Field, FieldId } from './model.ts'
import { decisionOf, sameDecision } from './resolve.ts'
import { map, type Result } from './result.ts'
import { decide, type ValueRow } from './values.ts'

/** Rows of a sheet held against what is decided already. */
export interface SortedRows {
  /** New to the work. */
  readonly fresh: ReadonlyMap<FieldId, Decision>
  /** The sheet says something else than what stands. */
  readonly conflicts: ReadonlyMap<FieldId, Decision>
  /** Keys that no field bears. */
  readonly unknown: readonly string[]
}

/** What can be taken is, and the rest is told: a row that no field bears stops none of the others. Wrong values refuse the sheet. */
export function sortRows(
  rows: readonly ValueRow[],
  fields: readonly Field[],
  decisions: Decisions,
): Result<SortedRows> {
  const names = new Set(fields.flatMap(({ id, label }) => [id, label]))
  const nameOf = ({ key, label }: ValueRow) =>
    names.has(key) || label === undefined || !names.has(label) ? key : label
  const known = rows.map((row) => ({ ...row, key: nameOf(row) })).filter(({ key }) => names.has(key))
  return map(decide(known, fields), (given) => {
    const said = [...given].filter(([field, decision]) => !sameDecision(decision, decisionOf(decisions, field)))
    const isOpen = (field: FieldId) => decisionOf(decisions, field).state === 'open'
    return {
      fresh: new Map(said.filter(([field]) => isOpen(field))),
      conflicts: new Map(said.filter(([field]) => !isOpen(field))),
      unknown: rows.map(nameOf).filter((key) => !names.has(key)),
    }
  })
}
