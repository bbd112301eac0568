/** What the first cut makes of the lines. */
import type { Span } from '../model.ts'
import type { Table } from './block.ts'

/** Word makes tables of no more columns. */
export const mostColumns = 63

export type Part =
  | { readonly kind: 'line'; readonly span: Span }
  /** A line in a fenced block: its characters are no markup. */
  | { readonly kind: 'verbatim'; readonly span: Span }
  | { readonly kind: 'heading'; readonly depth: number; readonly span: Span }
  | { readonly kind: 'item'; readonly number: string | null; readonly depth: number; readonly span: Span }
  | Table<Span>
  | { readonly kind: 'rule' }
