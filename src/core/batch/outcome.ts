/** What became of a row: what a manifest remembers of it and a summary tells. */
import * as v from 'valibot'

const RowFinding = v.object({ severity: v.picklist(['error', 'warning', 'hint']), text: v.string() })

const RowOutcome = v.object({
  /** As the spreadsheet counts it. */
  row: v.pipe(v.number(), v.integer()),
  /** SHA-256 of the row's cells, by which a changed row is known. */
  of: v.string(),
  /** The file's name in the folder; it is the row's even where the row was left out. */
  file: v.string(),
  /** SHA-256 of the file; null where the row was left out. */
  hash: v.nullable(v.string()),
  /** Placeholders. */
  filled: v.number(),
  kept: v.number(),
  open: v.number(),
  findings: v.array(RowFinding),
})

export type RowOutcome = v.InferOutput<typeof RowOutcome>
export type RowFinding = v.InferOutput<typeof RowFinding>

/** Of the rows of a table. */
export interface BatchCounts {
  readonly written: number
  /** As an earlier run left them. */
  readonly unchanged: number
  readonly leftOut: number
}

const ranks: Readonly<Record<RowFinding['severity'], number>> = { error: 0, warning: 1, hint: 2 }

/** The gravest first; equals in their order. */
export function gravestFirst(findings: readonly RowFinding[]): readonly RowFinding[] {
  return findings.toSorted((a, b) => ranks[a.severity] - ranks[b.severity])
}

const Head = v.object({
  starfill: v.literal('batch'),
  version: v.literal(1),
  /** SHA-256 of the master, how it is filled and the columns: where it differs, every row is done again. */
  master: v.string(),
  /** `3/8`; `1/1` for the whole table. */
  shard: v.string(),
})

export type ManifestHead = v.InferOutput<typeof Head>

/** A line of a manifest: its members in one order, so that the same outcome is the same bytes whoever tells it. */
export function lineOf(one: ManifestHead | RowOutcome): string {
  return `${JSON.stringify('starfill' in one ? headOf(one) : outcomeOf(one))}\n`
}

const headOf = ({ starfill, version, master, shard }: ManifestHead): ManifestHead => ({
  starfill,
  version,
  master,
  shard,
})

const outcomeOf = ({ row, of, file, hash, filled, kept, open, findings }: RowOutcome): RowOutcome => ({
  ...{ row, of, file, hash, filled, kept, open },
  findings: findings.map(({ severity, text }) => ({ severity, text })),
})

/** Null for a line that is neither: one that a crash cut short, or of another program. */
export function readHead(line: string): ManifestHead | null {
  return parsed(line, Head)
}

export function readOutcome(line: string): RowOutcome | null {
  return parsed(line, RowOutcome)
}

function parsed<S extends typeof Head | typeof RowOutcome>(line: string, schema: S): v.InferOutput<S> | null {
  try {
    const read = v.safeParse(schema, JSON.parse(line))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
