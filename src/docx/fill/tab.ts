/** An underlined tab is a line to write on: the value stands in its run before it, and the tab draws what is left of the line. */
import type { Span } from '../../core/model.ts'
import { meets } from '../../core/spans.ts'
import { escapeText } from '../../core/xml-text.ts'
import type { Paragraph } from '../story/paragraph.ts'
import { firstReaching } from '../story/segments.ts'
import { addSplice, type Splices } from '../xml/splice.ts'
import type { ParagraphCopies } from './copy.ts'

/** What of the paragraph is underlined to be written on, sorted. */
export function linesToWriteOn({ places }: Paragraph): readonly Span[] {
  return (places ?? []).filter(({ kind }) => kind === 'underline').toSorted((a, b) => a.start - b.start)
}

/** Whether something is put in right before a tab that is to be written on; `lines` are those of the paragraph. */
export function isOnTab({ text }: Paragraph, lines: readonly Span[], start: number, end: number): boolean {
  return start === end && text[start] === '\t' && meets(lines, { start, end: start + 1 })
}

/** Puts the text before the tab at `at` in every copy of the paragraph. `source` is the part's, where the prefix is read. */
export function fillTab(copies: ParagraphCopies, at: number, text: string, source: string, splices: Splices): void {
  const [{ part: own }] = copies
  for (const { part, from, to, segments } of copies) {
    const tab = at < from || at >= to ? undefined : segments[firstReaching(segments, at - from + 1)]
    if (text === '' || tab?.kind !== 'mark') continue
    const prefix =
      part === own
        ? (/^<(?<prefix>[\w.-]{0,20}:?)tab\b/u.exec(source.slice(tab.from, tab.to))?.groups?.prefix ?? 'w:')
        : 'w:'
    const element = `<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t>`
    addSplice(splices, part, tab.from, tab.from, element)
  }
}
