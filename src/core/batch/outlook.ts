/** What is known of a batch before it does anything. */
import type { Decision, FieldId } from '../model.ts'
import type { Column } from './columns.ts'
import type { RowFinding } from './outcome.ts'

export interface BatchOutlook {
  readonly columns: readonly Column[]
  /** What stands in each column of the first row. */
  readonly sample: readonly string[]
  /** Of the first files; none where an error stands in the way. */
  readonly names: readonly string[]
  /** Below the headings. */
  readonly rows: number
}

export interface OutlookRow {
  readonly row: number
  readonly file: string
  /** Everything that the document would say, the report's own decisions with it. */
  readonly decisions: readonly (readonly [FieldId, Decision])[]
  readonly findings: readonly RowFinding[]
}
