/** Reads the characters of text elements, and the elements that stand for a character, into the paragraph around them. */
import { attributeOf } from '../package.ts'
import type { Tag, XmlHandler } from '../xml/scan.ts'
import {
  addCdata,
  addCharacters,
  addMark,
  addPlain,
  elementContent,
  type TextContainer,
  trimBlanks,
} from './characters.ts'
import { marks, symbol } from './elements.ts'
import type { FieldWalk } from './fields.ts'
import type { OpenParagraphs } from './open-paragraphs.ts'
import { addPlace, type Draft, textSince } from './paragraph.ts'
import type { SegmentTable } from './segments.ts'

export interface TextElements extends Pick<XmlHandler, 'text' | 'cdata'> {
  /** `w:t`, `a:t`, `m:t` and `w:delText`. */
  readonly openText: (tag: Tag, start: number) => void
  readonly closeText: () => void
  /** `w:instrText`: the code of a field, of which little is shown. */
  readonly openCode: () => void
  readonly closeCode: () => void
  /** Whether text elements that follow are drawn as bars. */
  readonly drawBars: (areBars: boolean) => void
  /** Whether text elements that follow are underlined. */
  readonly underline: (isUnderlined: boolean) => void
  /** They are neither, until it is said of a run again. */
  readonly plainLook: () => void
  /** An element whose content is all the text of `draft`. */
  readonly openProperty: (draft: Draft) => void
  readonly closeProperty: () => void
  /** `w:tab`, `w:br` and their like. */
  readonly openMark: (tag: Tag, start: number) => void
  readonly closeMark: (name: string, start: number, end: number) => void
  readonly emptyMark: (tag: Tag, start: number) => void
  /** What the element `[from, to)` is drawn as; the paragraph that has it now, or null where it is no text of any. */
  readonly show: (shown: string, from: number, to: number) => Draft | null
  /** `w:del` and `w:moveFrom`: what stands in them is no text of the document any more. */
  readonly openDeletion: () => void
  readonly closeDeletion: () => void
  /** `w:pPr`: its `w:tab` is a tab stop and no character. */
  readonly openProperties: () => void
  readonly closeProperties: () => void
}

/**
 * One text element is read at a time, and a document has as many of them as words: so what is known of it stands in variables here, and
 * nothing is made for each.
 */
export function textElements(
  { source, units }: { readonly source: string; readonly units: Uint16Array },
  paragraphs: OpenParagraphs,
  table: SegmentTable,
  fields: FieldWalk,
): TextElements {
  let deletions = 0
  let properties = 0
  // The paragraph that the characters go to; null outside of text elements.
  let into: Draft | null = null
  // The paragraph around the code of a field; null outside of codes.
  let code: Draft | null = null
  let isDeleted = false
  let areBars = false
  let isUnderlined = false
  // Where underlined words end: a tab right behind them draws the rest of their line.
  let written: { readonly draft: Draft; readonly end: number } | null = null
  // Where the element's text begins in its paragraph.
  let textFrom = 0
  let container: TextContainer = elementContent
  // That of a `w:t` whose blanks at the ends are not shown.
  const trimming = { preserveAt: -1, inAttribute: false }
  // The row of the element's first segment where its blanks are to be trimmed, else -1.
  let trimFrom = -1
  let markStart = 0

  function add(name: string, start: number, end: number): void {
    const draft = paragraphs.current()
    if (!draft || deletions > 0 || properties > 0) return
    const from = draft.length
    addMark(draft, marks[name] ?? '', start, end)
    if (!isUnderlined || name !== 'w:tab') return
    if (written?.draft === draft && written.end === from) written = { draft, end: from + 1 }
    else addPlace(draft, { kind: 'underline', start: from, end: from + 1, label: null, checked: null })
  }

  function addUnderlined(draft: Draft): void {
    const [underlined, end] = [textSince(draft, textFrom), draft.length]
    if (/^\S/u.test(underlined)) endTabs(draft, textFrom)
    if (/\S$/u.test(underlined)) written = { draft, end }
    if (/\s/u.test(underlined)) addPlace(draft, { kind: 'underline', start: textFrom, end, label: null, checked: null })
  }

  return {
    openText(tag, start) {
      const paragraph = paragraphs.current()
      into = fields.isInCode(paragraph) ? null : paragraph
      isDeleted = deletions > 0 || tag.name === 'w:delText'
      const space = tag.name === 'w:t' ? attributeOf(source, tag, start, 'xml:space') : 'preserve'
      trimming.preserveAt = start + tag.length - 1
      container = space === undefined ? trimming : elementContent
      textFrom = into?.length ?? 0
      trimFrom = into && space !== 'preserve' ? table.count : -1
    },
    closeText() {
      if (into && trimFrom >= 0 && !isDeleted) trimBlanks(into, units, trimFrom)
      if (into && isUnderlined && !isDeleted) addUnderlined(into)
      into = null
    },
    openCode() {
      code = deletions === 0 ? paragraphs.current() : null
    },
    closeCode() {
      code = null
    },
    // What properties of a paragraph say here is said of its mark.
    drawBars: (bars) => (areBars = bars && properties === 0),
    underline: (underlined) => (isUnderlined = underlined && properties === 0),
    plainLook() {
      areBars = false
      isUnderlined = false
    },
    openProperty(draft) {
      into = draft
      isDeleted = false
      container = elementContent
      trimFrom = -1
    },
    closeProperty() {
      into = null
    },
    text(start, end, plain) {
      if (code) addCharacters(code, source, fields.code(source, start, end), end, elementContent)
      if (!into) return
      if (isDeleted) {
        into.deletions ??= []
        into.deletions.push({ at: into.length, text: source.slice(start, end) })
      } else if (areBars) addMark(into, symbol, start, end)
      else if (plain) addPlain(into, units, start, end, container.preserveAt)
      else addCharacters(into, source, start, end, container)
    },
    cdata(start, end) {
      if (into && !isDeleted) addCdata(into, source, start, end, container)
    },
    openMark: (_tag, start) => (markStart = start),
    closeMark: (name, _start, end) => add(name, markStart, end),
    emptyMark: ({ name, length }, start) => add(name, start, start + length),
    show(shown, from, to) {
      const draft = paragraphs.current()
      if (!draft || deletions > 0 || properties > 0) return null
      addMark(draft, shown, from, to)
      return draft
    },
    openDeletion: () => deletions++,
    closeDeletion: () => deletions--,
    openProperties: () => properties++,
    closeProperties: () => properties--,
  }
}

/** Underlined tabs before underlined words draw the line that those stand on, and are no blank. */
function endTabs(draft: Draft, at: number): void {
  const last = draft.places?.at(-1)
  if (!draft.places || last?.kind !== 'underline' || last.end !== at) return
  const tabs = /(?<!\t)\t*$/u.exec(textSince(draft, last.start).slice(0, at - last.start))?.[0].length ?? 0
  draft.places.pop()
  if (last.start < at - tabs) draft.places.push({ ...last, end: at - tabs })
}
