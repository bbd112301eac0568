/** The small parts that a record is written in. What people wrote is a string; what the program counts or hashes is `own`, and tells nothing of a value. */
import type { Align, Block, Runs } from '../../core/blocks.ts'

export interface Own {
  readonly own: string
}

export type RecordText = string | Own

export type RecordPart =
  | { readonly kind: 'title'; readonly text: RecordText }
  | { readonly kind: 'subtitle'; readonly text: RecordText }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: RecordText }
  | { readonly kind: 'paragraph'; readonly text: RecordText }
  | {
      readonly kind: 'table'
      readonly columns: readonly RecordColumn[]
      readonly rows: readonly (readonly RecordText[])[]
    }

/** A column's head, and how its cells stand. */
export type RecordColumn = readonly [string, Align]

export function own(text: string | number): Own {
  return { own: String(text) }
}

/** `2023-01-02T08:00:00+08:00` as it is read on paper, to the minute. */
export function shortTime(at: string): Own {
  return own(at.slice(0, 16).replace('T', ' '))
}

/** What people wrote, a line each. */
export function wordsIn(parts: readonly RecordPart[]): string {
  return parts
    .flatMap((part) => (part.kind === 'table' ? part.rows.flat() : [part.text]))
    .filter((said) => typeof said === 'string')
    .join('\n')
}

/** The parts as a document's blocks, what people wrote changed by `conceal`. */
export function blocksFrom(parts: readonly RecordPart[], conceal: (text: string) => string): readonly Block[] {
  const runs = (said: RecordText) => plainRuns(typeof said === 'string' ? conceal(said) : said.own)
  return parts.map((part): Block => {
    if (part.kind === 'heading') return { kind: 'heading', level: part.level, runs: runs(part.text), rest: [] }
    if (part.kind !== 'table') return { kind: part.kind, runs: runs(part.text) }
    const heads = part.columns.map(([head]) => plainRuns(head))
    return {
      kind: 'table',
      columns: part.columns.map(([, align]) => align),
      rows: [heads, ...part.rows.map((row) => row.map(runs))],
    }
  })
}

function plainRuns(text: string): Runs {
  return text === '' ? [] : [{ text, bold: false, italic: false, value: null }]
}
