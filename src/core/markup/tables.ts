/** Rows and cells of tables (GitHub Flavored Markdown 0.29, §4.10). */
import { codes } from '../characters.ts'
import type { Span } from '../model.ts'
import type { MarkupLine } from './lines.ts'

// Every repetition is told from what follows it by its first character, so that no text is looked at twice.
const rule = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u

/** The row of dashes below a table's head: `|---|:-:|`, or `---|---`; without a `|` it is a rule across the page. */
export function isRuleRow(text: string, line: MarkupLine): boolean {
  if (!line.hasBar || (line.lead !== codes.bar && line.lead !== codes.hyphen && line.lead !== codes.colon)) return false
  const { start, end } = trimmedSpan(text, line)
  return rule.test(text.slice(start, end))
}

/** The cells of a row without the white space around them, each of its own length, down to none; an escaped `|` divides nothing. */
export function cellsIn(text: string, row: Span): readonly Span[] {
  const { start, end } = trimmedSpan(text, row)
  const cells: Span[] = []
  let from = text.charCodeAt(start) === codes.bar && start < end ? start + 1 : start
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === codes.backslash) at++
    else if (code === codes.bar) {
      cells.push(trimmedSpan(text, { start: from, end: at }))
      from = at + 1
    }
  }
  if (from < end) cells.push(trimmedSpan(text, { start: from, end }))
  return cells
}

/** The cells of a row that tabs divide, each of its own length, down to none: before a first tab and behind a last one stands an empty cell. */
export function tabCellsIn(text: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== codes.tab) continue
    cells.push(trimmedSpan(text, { start: from, end: at }))
    from = at + 1
  }
  return cells
}

/** The span without white space at its ends, ideographic and no-break spaces too. */
export function trimmedSpan(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end)
  const from = start + own.length - own.trimStart().length
  return { start: from, end: Math.max(from, start + own.trimEnd().length) }
}
