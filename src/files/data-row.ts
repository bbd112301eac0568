import type { Message } from '../core/codes.ts'
import type { Result } from '../core/result.ts'

/** One row of a table that is read as it comes, never held as a whole. */
export interface DataRow {
  /** As a spreadsheet counts it, from 1; rows without any text are not told. */
  readonly row: number
  /** As they are shown; none behind the last that holds anything. */
  readonly cells: readonly string[]
  /** What is wrong or doubtful about single cells. */
  readonly messages: readonly Message[]
}

/** Ends with the first failure: what is wrong with the file as a whole. */
export type DataRows = AsyncGenerator<Result<DataRow>, void, undefined>
