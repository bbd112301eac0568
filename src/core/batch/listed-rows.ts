/** The rows of a batch as a window lists them: the gravest first, and no more than anybody reads. */
import type { RowFinding, RowOutcome } from './outcome.ts'

export interface ListedRow {
  readonly row: number
  readonly file: string
  /** False where the row was left out, or would be. */
  readonly isGood: boolean
  readonly findings: readonly RowFinding[]
}

/** Rows that are listed at the most; the summary has all of them. */
const mostListed = 5000

/** Findings of one row that are listed. */
const mostFindings = 20

export interface RowsKept {
  readonly add: (outcome: RowOutcome) => void
  readonly rows: () => readonly ListedRow[]
}

/** Keeps the first of each gravity, so that memory does not grow with the table. */
export function keepRows(): RowsKept {
  const kept: Readonly<Record<RowFinding['severity'] | 'none', ListedRow[]>> = {
    error: [],
    warning: [],
    hint: [],
    none: [],
  }
  return {
    add: ({ row, file, hash, findings }) => {
      // An error may be the reader's own, and no finding: what was left out stands first all the same.
      const gravity = hash === null ? 'error' : (findings[0]?.severity ?? 'none')
      const some = kept[gravity]
      if (some.length < mostListed)
        some.push({ row, file, isGood: hash !== null, findings: findings.slice(0, mostFindings) })
    },
    rows: () => [...kept.error, ...kept.warning, ...kept.hint, ...kept.none].slice(0, mostListed),
  }
}
