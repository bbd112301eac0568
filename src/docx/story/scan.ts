/** Reads the paragraphs of one part: WordprocessingML, DrawingML text, charts, diagrams, descriptions and properties. */
import {
  addCdata,
  addCharacters,
  addMark as addMarkTo,
  addPlain,
  attribute,
  type Holder,
  plain,
  trimBlanks,
} from '../fill/draft.ts'
import { attributeOf } from '../package.ts'
import type { Tag, XmlHandler } from '../xml/scan.ts'
import { byElement, descriptions, formatting, marks, maskLike, type Role } from './elements.ts'
import { type Draft, draftOf, type StoryKind } from './paragraph.ts'
import { segmentTable } from './segments.ts'
import { walkTables } from './tables.ts'
import { type Branch, join, joinBranches } from './twins.ts'

/** A content control whose text also stands in a custom XML part or in the properties (ISO/IEC 29500-1, 17.5.2.6). */
export interface Binding {
  readonly draft: Draft
  readonly from: number
  readonly to: number
  readonly xpath: string
  readonly store: string
  readonly prefixes: string
}

interface OpenBranch {
  /** Inline text of the first branch belongs to the paragraph around it; that of the others is set aside until it can be compared. */
  readonly inline: Draft | null
  readonly from: number
  readonly firstDraft: number
}

interface Control {
  source: Pick<Binding, 'xpath' | 'store' | 'prefixes'> | null
  inline: Draft | null
  from: number
  firstDraft: number
}

export interface StoryScanner extends Pick<XmlHandler, 'optional' | 'open' | 'close' | 'text' | 'cdata'> {
  readonly drafts: readonly Draft[]
  readonly bindings: readonly Binding[]
}

export interface StoryPart {
  readonly part: string
  readonly story: StoryKind
  /** Whether descriptions and properties without a mask are lines too. */
  readonly every: Wanted
}

/** A handler that collects the part's paragraphs, in the order in which they begin. */
/** All of them, or besides those with a mask the ones that this says. */
export type Wanted = boolean | ((text: string) => boolean)

export function storyScanner(source: string, { part, story, every }: StoryPart): StoryScanner {
  const table = segmentTable()
  const drafts: Draft[] = []
  const bindings: Binding[] = []
  const open: Draft[] = []
  const alternatives: Branch[][] = []
  const branches: OpenBranch[] = []
  const controls: Control[] = []
  const tables = walkTables()
  let deleted = 0
  let boxes = 0
  let inProperties = 0
  // The element whose characters are read, and what they belong to.
  let into: Draft | null = null
  let holder: Holder = plain
  // The holder of a `w:t` whose blanks at the ends are not shown: one for all of them, since there is one at a time.
  const trimmed = { preserveAt: -1, inAttribute: false }
  // The row of its first segment where its blanks are to be trimmed, else -1.
  let trimFrom = -1
  let inDeletedText = false
  let markFrom = 0
  let lastDescription: Draft | null = null

  const isLine = (text: string): boolean => every === true || maskLike.test(text) || (every !== false && every(text))
  const current = (): Draft | null => open[open.length - 1] ?? null

  function begin(): Draft {
    const draft = draftOf(boxes > 0 ? 'textbox' : story, part, table, tables.cell())
    drafts.push(draft)
    open.push(draft)
    return draft
  }

  function openText(tag: Tag, start: number): void {
    into = current()
    inDeletedText = deleted > 0 || tag.name === 'w:delText'
    const space = tag.name === 'w:t' ? attributeOf(source, tag, start, 'xml:space') : 'preserve'
    trimmed.preserveAt = start + tag.length - 1
    holder = space === undefined ? trimmed : plain
    trimFrom = into && space !== 'preserve' ? table.count : -1
  }

  function closeText(): void {
    if (into && trimFrom >= 0 && !inDeletedText) trimBlanks(into, source, trimFrom)
    into = null
  }

  function closeProperty(): void {
    const draft = open.pop()
    into = null
    if (draft && !isLine(draft.text)) draft.dropped = true
  }

  function describe(tag: Tag, start: number): void {
    for (const name of descriptions[tag.name] ?? []) {
      const found = tag.attributes.find((one) => one.name === name)
      if (!found || !isLine(source.slice(start + found.start, start + found.end))) continue
      const draft = draftOf('alt-text', part, table)
      addCharacters(draft, source, start + found.start, start + found.end, attribute)
      drafts.push(draft)
      // The picture inside a drawing repeats what its frame says.
      if (lastDescription && lastDescription.text === draft.text && tag.name !== 'wp:docPr')
        join(lastDescription, 0, draft.text.length, draft)
      else lastDescription = draft
    }
  }

  function openBranch(): void {
    const isFirst = alternatives[alternatives.length - 1]?.length === 0
    const inline = isFirst ? current() : begin()
    branches.push({ inline, from: inline?.text.length ?? 0, firstDraft: drafts.length })
  }

  function closeBranch(): void {
    const branch = branches.pop()
    const done = alternatives[alternatives.length - 1]
    if (!branch || !done) return
    const { inline, from, firstDraft } = branch
    if (done.length > 0) open.pop()
    done.push({ drafts: drafts.slice(firstDraft), inline, from, to: inline?.text.length ?? 0 })
  }

  function closeAlternatives(): void {
    const [first, ...others] = alternatives.pop() ?? []
    if (!first) return
    for (const other of others) {
      joinBranches(first, other)
      if (other.inline?.text.length === 0) other.inline.dropped = true
    }
  }

  function openContent(): void {
    const control = controls[controls.length - 1]
    if (!control) return
    control.inline = current()
    control.from = control.inline?.text.length ?? 0
    control.firstDraft = drafts.length
  }

  function closeContent(): void {
    const { source: bound, inline, from, firstDraft } = controls[controls.length - 1] ?? { source: null }
    if (!bound) return
    if (inline) bindings.push({ ...bound, draft: inline, from, to: inline.text.length })
    else {
      const [only, ...more] = drafts.slice(firstDraft).filter((draft) => !draft.dropped)
      if (only && more.length === 0) bindings.push({ ...bound, draft: only, from: 0, to: only.text.length })
    }
  }

  function bind(tag: Tag, start: number): void {
    const control = controls[controls.length - 1]
    const value = (name: string) => attributeOf(source, tag, start, name) ?? ''
    if (control)
      control.source = { xpath: value('w:xpath'), store: value('w:storeItemID'), prefixes: value('w:prefixMappings') }
  }

  function addMark(name: string, from: number, to: number): void {
    const draft = current()
    if (draft && deleted === 0 && inProperties === 0) addMarkTo(draft, marks[name] ?? '', from, to)
  }

  function openProperty(): void {
    into = begin()
    holder = plain
    trimFrom = -1
    inDeletedText = false
  }

  type Opened = (tag: Tag, start: number) => void
  const sized =
    (take: (value: string) => void): Opened =>
    (tag, start) =>
      take(attributeOf(source, tag, start, 'w:val') ?? '')
  const cellSized: Partial<Record<Role, Opened>> = {
    'grid-span': sized(tables.span),
    'grid-before': sized(tables.skip),
    'vertical-merge': sized(tables.merge),
  }
  const whenOpened: Partial<Record<Role, Opened>> = {
    text: openText,
    'deleted-text': openText,
    paragraph: begin,
    ruby: begin,
    property: openProperty,
    mark: (_, start) => (markFrom = start),
    deletion: () => deleted++,
    'paragraph-properties': () => inProperties++,
    box: () => {
      boxes++
      tables.open('box')
    },
    table: () => tables.open('table'),
    row: () => tables.open('row'),
    cell: () => tables.open('cell'),
    alternatives: () => alternatives.push([]),
    branch: openBranch,
    control: () => controls.push({ source: null, inline: null, from: 0, firstDraft: 0 }),
    'control-content': openContent,
    described: describe,
    binding: bind,
    ...cellSized,
  }
  const whenEmpty: Partial<Record<Role, Opened>> = {
    paragraph: () => {
      begin()
      open.pop()
    },
    mark: ({ name, length }, start) => addMark(name, start, start + length),
    described: describe,
    binding: bind,
    ...cellSized,
  }
  const whenClosed: Partial<Record<Role, (name: string, end: number) => void>> = {
    text: closeText,
    'deleted-text': closeText,
    paragraph: () => open.pop(),
    ruby: () => open.pop(),
    property: closeProperty,
    mark: (name, end) => addMark(name, markFrom, end),
    deletion: () => deleted--,
    'paragraph-properties': () => inProperties--,
    box: () => {
      boxes--
      tables.close('box')
    },
    table: () => tables.close('table'),
    cell: () => tables.close('cell'),
    alternatives: closeAlternatives,
    branch: closeBranch,
    control: () => controls.pop(),
    'control-content': closeContent,
  }

  const [openers, empties, closers] = [byElement(whenOpened), byElement(whenEmpty), byElement(whenClosed)]

  return {
    drafts,
    bindings,
    optional: formatting,
    open(tag, start) {
      const does = (tag.empty ? empties : openers).get(tag.name)
      if (does) does(tag, start)
    },
    close(name, _start, end) {
      const does = closers.get(name)
      if (does) does(name, end)
    },
    text(start, end, plain) {
      if (!into) return
      if (inDeletedText) {
        into.deletions ??= []
        into.deletions.push({ at: into.text.length, text: source.slice(start, end) })
      } else if (plain) addPlain(into, source, start, end, holder)
      else addCharacters(into, source, start, end, holder)
    },
    cdata(start, end) {
      if (into && !inDeletedText) addCdata(into, source, start, end, holder)
    },
  }
}
