/** What of a document's body stands in the way of another beside it: ids, sections, numbers of lists, where each is in the source. */
import { error, type Message } from '../../core/codes.ts'
import { attributeOf } from '../package.ts'
import { scanXml, type Tag } from '../xml/scan.ts'

/** The value of an attribute in the source. */
export interface SourcePlace {
  readonly from: number
  readonly to: number
  readonly value: string
}

export interface SectionPlace {
  readonly start: number
  /** Behind its start tag; equals `end` where it is one tag. */
  readonly inside: number
  readonly end: number
  /** `continuous` and the like; null where it says none: then it begins on a new page. */
  readonly type: SourcePlace | null
  /** Where the number of its first page is said, or could be. */
  readonly numbering: { readonly at: number; readonly isThere: boolean; readonly hasStart: boolean } | null
  /** Where elements behind the page's size and borders go. */
  readonly late: number
  /** `header first` and the like. */
  readonly references: readonly string[]
}

export interface BodyParagraph {
  readonly start: number
  readonly inside: number
  readonly isEmptyTag: boolean
  /** Null where it has no properties. */
  readonly properties: {
    readonly start: number
    readonly inside: number
    readonly end: number
    readonly isEmptyTag: boolean
  } | null
  /** Where the properties of its list go, and those of a section. */
  readonly listAt: number
  readonly sectionAt: number
  readonly style: string | null
  readonly hasList: boolean
  readonly hasSection: boolean
}

export interface JoinedBody {
  /** Behind the start tag of the body, and where its own section or its end begins. */
  readonly start: number
  readonly end: number
  /** The tag of the root and of the body, for a document of another make. */
  readonly head: string
  /** In order; the body's own is the last. */
  readonly sections: readonly SectionPlace[]
  readonly hasOwnSection: boolean
  readonly paragraphs: readonly BodyParagraph[]
  /** The last thing in the body; null where it is no paragraph. */
  readonly last: BodyParagraph | null
  readonly bookmarkIds: readonly SourcePlace[]
  readonly bookmarkNames: readonly SourcePlace[]
  readonly anchors: readonly SourcePlace[]
  readonly instructions: readonly SourcePlace[]
  readonly lists: readonly SourcePlace[]
  readonly drawings: readonly SourcePlace[]
  readonly paragraphIds: readonly SourcePlace[]
  readonly controlIds: readonly SourcePlace[]
  /** With the name of the element that refers, `w:footnoteReference`. */
  readonly notes: readonly (SourcePlace & { readonly by: string })[]
  readonly relationships: readonly SourcePlace[]
  /** Elements that would take their text from one store for all. */
  readonly bindings: readonly Omit<SourcePlace, 'value'>[]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface OpenElement {
  readonly name: string
  readonly start: number
  readonly inside: number
  section?: Mutable<SectionPlace>
  paragraph?: Mutable<BodyParagraph>
}

/** What stands before the list in the properties of a paragraph (ECMA-376-1, 17.3.1.26), and behind the numbers of pages in those of a section (17.6.17). */
const beforeList = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
])
const behindNumbers = new Set(
  'cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'
    .split(' ')
    .map((name) => `w:${name}`),
)

interface PlacedAttribute {
  readonly attribute: string
  readonly into: 'anchors' | 'bookmarkIds' | 'bookmarkNames' | 'controlIds' | 'drawings' | 'instructions' | 'lists'
  /** The element in which alone it counts. */
  readonly within?: string
}

/** What two documents may both have, by the element that says it. */
const placed: ReadonlyMap<string, readonly PlacedAttribute[]> = new Map([
  [
    'w:bookmarkStart',
    [
      { attribute: 'w:name', into: 'bookmarkNames' },
      { attribute: 'w:id', into: 'bookmarkIds' },
    ],
  ],
  ['w:bookmarkEnd', [{ attribute: 'w:id', into: 'bookmarkIds' }]],
  ['w:hyperlink', [{ attribute: 'w:anchor', into: 'anchors' }]],
  ['w:fldSimple', [{ attribute: 'w:instr', into: 'instructions' }]],
  ['wp:docPr', [{ attribute: 'id', into: 'drawings' }]],
  ['w:id', [{ attribute: 'w:val', into: 'controlIds', within: 'w:sdtPr' }]],
  ['w:numId', [{ attribute: 'w:val', into: 'lists', within: 'w:numPr' }]],
])

export function readBody(source: string): JoinedBody | Message {
  const stack: OpenElement[] = []
  const places = {
    bookmarkIds: [] as SourcePlace[],
    bookmarkNames: [] as SourcePlace[],
    anchors: [] as SourcePlace[],
    instructions: [] as SourcePlace[],
    lists: [] as SourcePlace[],
    drawings: [] as SourcePlace[],
    paragraphIds: [] as SourcePlace[],
    controlIds: [] as SourcePlace[],
    notes: [] as (SourcePlace & { by: string })[],
    relationships: [] as SourcePlace[],
    bindings: [] as { from: number; to: number }[],
  }
  const sections: SectionPlace[] = []
  const paragraphs: BodyParagraph[] = []
  let [start, end, head] = [0, 0, '']
  let own: SectionPlace | null = null
  let last: BodyParagraph | null = null
  let hasComments = false

  const place = (tag: Tag, at: number, name: string, into: SourcePlace[]) => {
    const found = tag.attributes.find((attribute) => attribute.name === name)
    if (!found) return
    const [from, to] = [at + found.start, at + found.end]
    into.push({ from, to, value: source.slice(from, to) })
  }
  const enter = (tag: Tag, at: number) => {
    const { name } = tag
    const parent = stack.at(-1)
    const element: OpenElement = { name, start: at, inside: at + tag.length }
    place(tag, at, 'w14:paraId', places.paragraphIds)
    for (const { name: attribute, start: from, end: to } of tag.attributes)
      if (attribute.startsWith('r:'))
        places.relationships.push({ from: at + from, to: at + to, value: source.slice(at + from, at + to) })
    if (name === 'w:body') [start, head] = [element.inside, source.slice(0, element.inside)]
    if (parent?.name === 'w:body' && name !== 'w:sectPr') last = null
    for (const { attribute, into, within = parent?.name } of placed.get(name) ?? [])
      if (parent?.name === within) place(tag, at, attribute, places[into])
    switch (name) {
      case 'w:p':
        element.paragraph = {
          start: at,
          inside: element.inside,
          isEmptyTag: tag.empty,
          properties: null,
          listAt: element.inside,
          sectionAt: element.inside,
          style: null,
          hasList: false,
          hasSection: false,
        }
        break
      case 'w:sectPr':
        if (parent?.name === 'w:body' || parent?.name === 'w:pPr')
          element.section = {
            start: at,
            inside: element.inside,
            end: element.inside,
            type: null,
            numbering: null,
            late: element.inside,
            references: [],
          }
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const found: SourcePlace[] = []
        place(tag, at, 'w:id', found)
        places.notes.push(...found.map((one) => ({ ...one, by: name })))
        break
      }
      case 'w:commentReference':
        hasComments = true
        break
      case 'w:dataBinding':
      case 'w15:dataBinding':
        if (tag.empty) places.bindings.push({ from: at, to: element.inside })
        break
    }
    inProperties(tag, at, parent)
    inSection(tag, at, parent)
    return element
  }
  const inProperties = (tag: Tag, at: number, parent: OpenElement | undefined) => {
    const paragraph = stack.at(-2)?.paragraph
    if (parent?.paragraph && tag.name === 'w:pPr') {
      const inside = at + tag.length
      parent.paragraph.properties = { start: at, inside, end: inside, isEmptyTag: tag.empty }
      parent.paragraph.listAt = inside
      parent.paragraph.sectionAt = inside
    }
    if (!paragraph || parent?.name !== 'w:pPr') return
    if (tag.name === 'w:pStyle') paragraph.style = attributeOf(source, tag, at, 'w:val') ?? null
    if (tag.name === 'w:numPr') paragraph.hasList = true
    if (tag.name === 'w:sectPr') paragraph.hasSection = true
    if (tag.name === 'w:pPrChange') paragraph.sectionAt = at
  }
  const inSection = (tag: Tag, at: number, parent: OpenElement | undefined) => {
    const section = parent?.section
    if (!section) return
    if (tag.name === 'w:headerReference' || tag.name === 'w:footerReference')
      section.references = [
        ...section.references,
        `${tag.name.slice(2, -9)} ${attributeOf(source, tag, at, 'w:type') ?? 'default'}`,
      ]
    if (tag.name === 'w:type') {
      const found: SourcePlace[] = []
      place(tag, at, 'w:val', found)
      section.type = found[0] ?? null
    }
    if (tag.name === 'w:pgNumType') {
      const hasStart = attributeOf(source, tag, at, 'w:start') !== undefined
      section.numbering = { at: at + tag.length - (tag.empty ? 2 : 1), isThere: true, hasStart }
    }
    if (behindNumbers.has(tag.name) && section.late === section.inside) section.late = at
  }
  const leave = (element: OpenElement, at: number, endAt: number) => {
    const parent = stack.at(-1)
    if (element.name === 'w:body') end = own?.start ?? at
    if (element.section) {
      const { section } = element
      section.end = endAt
      if (section.late === section.inside) section.late = at
      sections.push(section)
      if (parent?.name === 'w:body') own = section
    }
    if (element.paragraph) {
      paragraphs.push(element.paragraph)
      if (parent?.name === 'w:body') last = element.paragraph
    }
    if (element.name === 'w:pPr' && parent?.paragraph) {
      const { paragraph } = parent
      if (paragraph.properties) paragraph.properties = { ...paragraph.properties, end: endAt }
      if (paragraph.sectionAt === paragraph.properties?.inside) paragraph.sectionAt = at
    }
    if (parent?.name === 'w:pPr' && beforeList.has(element.name)) {
      const paragraph = stack.at(-2)?.paragraph
      if (paragraph) paragraph.listAt = endAt
    }
  }
  const trouble = scanXml(source, {
    open(tag, at) {
      const element = enter(tag, at)
      if (tag.empty) leave(element, element.inside, element.inside)
      else stack.push(element)
    },
    close(_name, at, endAt) {
      const element = stack.pop()
      if (element) leave(element, at, endAt)
    },
    text(from, to) {
      if (stack.at(-1)?.name === 'w:instrText') places.instructions.push({ from, to, value: source.slice(from, to) })
    },
    cdata() {},
    aside() {},
  })
  if (trouble) return error('docx-xml', { part: 'document.xml', at: trouble.at })
  if (hasComments) return error('docx-join-comments', {})
  return { start, end, head, sections, hasOwnSection: own !== null, paragraphs, last, ...places }
}
