/** Reads the paragraphs of one part: WordprocessingML, DrawingML text, charts, diagrams, descriptions and properties. */
import { attributeOf } from '../package.ts'
import type { ElementHandler, Tag, XmlHandler } from '../xml/scan.ts'
import { walkAlternatives } from './alternatives.ts'
import { isBarFont } from './barcodes.ts'
import { type BoundControl, type ToldControl, walkControls } from './controls.ts'
import { describedElements } from './described.ts'
import { byElement, type ElementRole, formatting, maskLike } from './elements.ts'
import { walkFields } from './fields.ts'
import { holdsHiddenMask, isStarSymbol } from './hidden-masks.ts'
import { type LegacyFields, walkLegacyFields } from './legacy-fields.ts'
import { openParagraphs } from './open-paragraphs.ts'
import { type Draft, type StoryKind, textOf } from './paragraph.ts'
import { segmentTable } from './segments.ts'
import { walkTables } from './tables.ts'
import { textElements } from './text-elements.ts'

/** Which descriptions and properties are lines of the report: those with a mask, or every one, or besides those with a mask what this picks. */
export type ExtraLines = boolean | ((text: string) => boolean)

export interface ScannedPart {
  readonly part: string
  readonly story: StoryKind
  readonly extra: ExtraLines
  readonly legacy: LegacyFields
}

export interface StoryScanner extends Pick<XmlHandler, 'optional' | 'needsWord' | 'elementOf' | 'text' | 'cdata'> {
  /** The part's paragraphs, in the order in which they begin. */
  readonly drafts: readonly Draft[]
  readonly bound: readonly BoundControl[]
  readonly told: readonly ToldControl[]
  /** How many masks stand where nobody reads them: in codes of fields, in what forms say by default. */
  readonly hiddenMasks: () => number
  /** How many stars are symbols of a font, which nothing can be written in place of. */
  readonly symbolMasks: () => number
  /** How many boxes and lists from before content controls are shown. */
  readonly legacyFields: () => number
}

const nothing = (): void => {}

function reading({ open = nothing, close = nothing, empty = nothing }: Partial<ElementHandler>): ElementHandler {
  return { open, close, empty }
}

/** A handler for `scanXml` that collects the part's paragraphs; `units` are those of its source. */
export function storyScanner(
  source: string,
  units: Uint16Array,
  { part, story, extra, legacy }: ScannedPart,
): StoryScanner {
  const table = segmentTable()
  const tables = walkTables()
  const paragraphs = openParagraphs({ part, story }, table, tables.cell)
  const fields = walkFields()
  const text = textElements({ source, units }, paragraphs, table, fields)
  const forms = walkLegacyFields(source, legacy === 'shown' ? text.show : () => null)
  let formMasks = 0
  let symbolMasks = 0
  const alternatives = walkAlternatives(paragraphs)
  const controls = walkControls(source, part, paragraphs)
  const isLine = (line: string): boolean => extra === true || maskLike.test(line) || (extra !== false && extra(line))
  const describe = describedElements(source, { part, isLine }, paragraphs, table)

  function closeProperty(): void {
    const draft = paragraphs.end()
    text.closeProperty()
    if (draft && !isLine(textOf(draft))) draft.dropped = true
  }

  function openBox(): void {
    paragraphs.openBox()
    tables.open('box')
  }

  function closeBox(): void {
    paragraphs.closeBox()
    tables.close('box')
  }

  // Where the paragraphs that have not ended begin.
  const openAt: number[] = []

  function openParagraph(_tag: Tag, start: number): void {
    openAt.push(start)
    paragraphs.begin()
  }

  function closeParagraph(name: string, _start: number, end: number): void {
    const start = openAt.pop() ?? end
    const draft = paragraphs.end()
    if (draft?.length === 0 && name === 'w:p') draft.hole = { start, end }
  }

  function emptyParagraph(tag: Tag, start: number): void {
    openParagraph(tag, start)
    closeParagraph(tag.name, start, start + tag.length)
  }

  /** Whether written as one tag or as two. */
  const anyway = (read: ElementHandler['open']): ElementHandler => reading({ open: read, empty: read })
  const valued = (take: (value: string) => void): ElementHandler =>
    anyway((tag, start) => take(attributeOf(source, tag, start, 'w:val') ?? ''))

  // Where formatting last said that the text after it is more than its characters.
  let lookAt = -1

  function readFonts(tag: Tag, start: number): void {
    const areBars = isBarFont(source, tag, start)
    text.drawBars(areBars)
    if (areBars) lookAt = start
  }

  function readUnderline(tag: Tag, start: number): void {
    const isUnderlined = attributeOf(source, tag, start, 'w:val') !== 'none'
    text.underline(isUnderlined)
    if (isUnderlined) lookAt = start
  }

  const readers: Readonly<Record<ElementRole, ElementHandler>> = {
    run: reading({ open: text.plainLook, close: text.plainLook }),
    'run-fonts': anyway(readFonts),
    'run-underline': anyway(readUnderline),
    text: reading({ open: text.openText, close: text.closeText }),
    'deleted-text': reading({ open: text.openText, close: text.closeText }),
    mark: reading({
      open(tag, start) {
        if (isStarSymbol(source, tag, start)) symbolMasks++
        text.openMark(tag, start)
      },
      close: text.closeMark,
      empty(tag, start) {
        if (isStarSymbol(source, tag, start)) symbolMasks++
        text.emptyMark(tag, start)
      },
    }),
    deletion: reading({ open: text.openDeletion, close: text.closeDeletion }),
    'paragraph-properties': reading({ open: text.openProperties, close: text.closeProperties }),
    paragraph: reading({ open: openParagraph, close: closeParagraph, empty: emptyParagraph }),
    ruby: reading({ open: paragraphs.begin, close: paragraphs.end }),
    property: reading({ open: () => text.openProperty(paragraphs.begin()), close: closeProperty }),
    described: anyway(describe),
    box: reading({ open: openBox, close: closeBox }),
    table: reading({ open: () => tables.open('table'), close: () => tables.close('table') }),
    row: reading({ open: () => tables.open('row') }),
    cell: reading({ open: () => tables.open('cell'), close: () => tables.close('cell') }),
    'grid-span': valued(tables.span),
    'grid-before': valued(tables.skip),
    'vertical-merge': valued(tables.merge),
    alternatives: reading({ open: alternatives.open, close: alternatives.close }),
    branch: reading({ open: alternatives.openBranch, close: alternatives.closeBranch }),
    control: reading({ open: controls.open, close: controls.close }),
    'control-content': reading({ open: controls.openContent, close: controls.closeContent }),
    binding: anyway(controls.bind),
    'control-prompt': reading({ empty: controls.prompt }),
    'control-date': anyway(controls.date),
    'control-name': valued(controls.name),
    'control-box': reading({ open: controls.box }),
    'control-checked': anyway(controls.checked),
    'control-checked-state': anyway(controls.checkedState),
    'control-unchecked-state': anyway(controls.uncheckedState),
    'control-list': reading({ open: () => controls.list(true) }),
    'control-combination': reading({ open: () => controls.list(false) }),
    'control-entry': anyway((tag, start) =>
      controls.entry(
        attributeOf(source, tag, start, 'w:displayText') ?? attributeOf(source, tag, start, 'w:value') ?? '',
      ),
    ),
    'field-mark': anyway((tag, start) =>
      fields.mark(attributeOf(source, tag, start, 'w:fldCharType') ?? '', paragraphs.current()),
    ),
    'simple-field': reading({
      open: (tag, start) => fields.openSimple(attributeOf(source, tag, start, 'w:instr') ?? '', paragraphs.current()),
      close: fields.closeSimple,
    }),
    'field-code': reading({ open: text.openCode, close: text.closeCode }),
    'form-default': anyway((tag, start) => {
      if (holdsHiddenMask(source, tag, start)) formMasks++
    }),
    'form-field': reading({
      open: (_tag, start) => forms.open(start),
      close: (_name, _start, end) => forms.close(end),
      empty(tag, start) {
        forms.open(start)
        forms.close(start + tag.length)
      },
    }),
  }
  const byName = byElement(readers)

  return {
    drafts: paragraphs.drafts,
    bound: controls.bound,
    told: controls.told,
    hiddenMasks: () => formMasks + fields.masks(),
    symbolMasks: () => symbolMasks,
    legacyFields: forms.count,
    optional: formatting,
    needsWord: (start) => lookAt >= start,
    elementOf: (name) => byName.get(name),
    text: text.text,
    cdata: text.cdata,
  }
}
