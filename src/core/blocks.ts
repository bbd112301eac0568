/**
 * A resolved report as the parts a document is made of. What a part is follows from how its line is written (`language/structure.ts`);
 * the characters of values take no part in that: a value `# 1` or `a | b` is text wherever it stands.
 *
 *     const blocks = blocksOf(resolved, 'markdown')
 *     const built = await buildDocument(blocks, layout)     // src/docx/build.ts
 */

import type { Block, ResolvedText, Runs } from './blocks/block.ts'
import { markdownParts, textParts, wordParts } from './blocks/parts.ts'
import { isBlank, sourceOf } from './blocks/source.ts'
import { structured } from './blocks/structure.ts'
import { withTabTables } from './blocks/tabs.ts'
import type { Format } from './model.ts'

export type {
  Align,
  Block,
  CellSpan,
  Mark,
  Merge,
  Piece,
  ResolvedText,
  Run,
  Runs,
  Table,
  TwoEnds,
} from './blocks/block.ts'

/** Never throws, whatever the text; no character of the report is lost but Markdown's own signs and blank space at line ends. */
export function blocksOf(resolved: ResolvedText, format: Format): readonly Block[] {
  const source = sourceOf(resolved, format)
  const read = format === 'docx' ? wordParts : source.markdown ? markdownParts : textParts
  const parts = read(source)
  const said = parts.filter((part) => part.kind !== 'line' || !isBlank(source, part.span))
  return structured(source, format === 'docx' ? said : withTabTables(source, said))
}

/** The lines that a block shows: one a cell, a name, or a half that stands by itself. */
export function linesOfBlock(block: Block): readonly Runs[] {
  switch (block.kind) {
    case 'rule':
      return []
    case 'table':
      return block.rows.flat()
    case 'attachments':
      return block.names.map(({ runs }) => runs)
    case 'organs':
      return [...block.names, block.word]
    case 'heading':
    case 'attendance':
      return [block.runs, block.rest]
    case 'number':
    case 'print':
    case 'issued':
    case 'dispatch':
      return [block.runs, block.right]
    default:
      return [block.runs]
  }
}

export function textOfRuns(runs: Runs): string {
  return runs.map((run) => run.text).join('')
}
