/** Documents of one make as one, each in sections of its own: what is filled from one master, to be printed or sent as a whole. */
import { error, type Message } from '../core/codes.ts'
import { fail, failAll, isSome, ok, type Result } from '../core/result.ts'
import { type JoinedBody, readBody } from './join/body.ts'
import { type Additions, ownRelationships } from './join/copies.ts'
import { ownIds, type Strides, stridesOf } from './join/ids.ts'
import { readNotes } from './join/notes.ts'
import { type Numbering, readNumbering, renewed } from './join/numbering.ts'
import { begunAnew, closedBy, missingReferences } from './join/sections.ts'
import { limits, megabytes } from './limits.ts'
import { openPackage, readPart, relationshipsName, relationshipsOf, type WordPackage } from './package.ts'
import { readDocument } from './stories.ts'
import { newProblems } from './structure.ts'
import { isStrict, rawName, rootOf, rootStart, wordNamespace } from './xml/dialect.ts'
import { applySplices, type Splice } from './xml/splice.ts'
import { encodeXml, type XmlSource } from './xml/text.ts'
import { writeZip } from './zip/write.ts'

export interface Joiner {
  /** Refused where it is of another make than the first. What was added before stands. */
  readonly add: (document: Uint8Array) => Result<null>
  /** The joined document, read again and compared with what was added. */
  readonly finish: () => Result<Uint8Array>
}

/** Bytes of its text, as UTF-16: what is larger no program opens with joy, and this one not at all. */
const largest = limits.ratioFrom

/** A document that was read, with all that it changes for its place among the others. */
interface Ready {
  readonly source: XmlSource
  readonly body: JoinedBody
  readonly splices: readonly Splice[]
}

interface First extends Ready {
  readonly document: WordPackage
  readonly strides: Strides
  readonly numbering: Numbering
  readonly parts: Readonly<Record<'numbering' | 'footnotes' | 'endnotes', string | null>>
  readonly prefix: string
}

export function createJoiner(): Joiner {
  let first: First | null = null
  let last: Ready | null = null
  let [count, length] = [0, 0]
  const bodies: string[] = []
  const lines: string[] = []
  const additions: Additions = { parts: new Map(), types: [], relationships: [] }
  const lists: string[] = []
  const notes = { footnotes: [] as string[], endnotes: [] as string[] }
  let [nextList, hasBlank] = [0, false]

  const blankHeaders = (body: JoinedBody, { prefix, source }: First): string => {
    const missing = missingReferences(body)
    if (missing.length > 0) hasBlank = true
    const r = isStrict(source.text)
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    return missing
      .map((one) => one.split(' '))
      .map(
        ([kind, type]) =>
          `<${prefix}${kind}Reference xmlns:sfr="${r}" ${prefix}type="${type}" sfr:id="${blankIds[kind === 'header' ? 'header' : 'footer']}"/>`,
      )
      .join('')
  }

  /** Numbers of lists, of notes, of what is led to: all that is not another document's. */
  const ownContent = (document: WordPackage, body: JoinedBody, base: First): Result<readonly Splice[]> => {
    const { prefix, numbering } = base
    const splices: Splice[] = [...ownIds(body, base.strides, count)]
    const ids = new Map<string, string>()
    const listFor = (list: string) => {
      const known = ids.get(list)
      if (known !== undefined) return known
      const id = String(nextList++)
      lists.push(renewed(numbering, list, id, prefix))
      ids.set(list, id)
      return id
    }
    for (const { from, to, value } of body.lists)
      if (numbering.lists.has(value)) splices.push({ from, to, text: listFor(value) })
    for (const { style, hasList, listAt } of body.paragraphs) {
      const given = hasList || style === null ? undefined : numbering.styles.get(style)
      if (!given || !numbering.lists.has(given.list)) continue
      const text = `<${prefix}numPr><${prefix}ilvl ${prefix}val="${given.level}"/><${prefix}numId ${prefix}val="${listFor(given.list)}"/></${prefix}numPr>`
      splices.push({ from: listAt, to: listAt, text })
    }
    for (const kind of ['footnote', 'endnote'] as const) {
      const own = readNotes(document, base.parts[`${kind}s`])
      if (!own.ok) return own
      const stride = own.value.reduce((most, { id }) => Math.max(most, id), 0) + 1
      for (const { id, numbered } of own.value) notes[`${kind}s`].push(numbered(id + count * stride))
      for (const { by, from, to, value } of body.notes)
        if (by === `w:${kind}Reference`) splices.push({ from, to, text: `${Number(value) + count * stride}` })
    }
    const changed = ownRelationships(base.document, document, count, additions)
    if (!changed.ok) return changed
    for (const { from, to, value } of body.relationships) {
      const id = changed.value.get(value)
      if (id !== undefined) splices.push({ from, to, text: id })
    }
    const [begin] = body.sections
    if (begin) splices.push(...begunAnew(begin, blankHeaders(body, base), prefix))
    return ok(splices)
  }

  /** The content of a document that others follow. */
  const close = ({ source, body, splices }: Ready, { prefix }: First) => {
    const own = body.hasOwnSection ? sectionOf({ source, body, splices }) : `<${prefix}sectPr/>`
    const whole = [...splices, closedBy(own, body, prefix)]
    bodies.push(spliced(source.text, body.start, body.end, whole))
  }

  return {
    add: (bytes) => {
      const read = readReady(bytes)
      if (!read.ok) return read
      const { document, source, body, said } = read.value
      length += 2 * (body.end - body.start)
      if (length > largest) return fail(error('docx-join-too-large', { limit: megabytes(largest) }))
      const bound = body.bindings.map(({ from, to }) => ({ from, to, text: '' }))
      if (!first) {
        const made = firstOf(document, source, body, bound)
        if (!made.ok) return made
        first = made.value
        nextList = Math.max(0, ...[...first.numbering.lists.keys()].map(Number)) + 1
        last = first
      } else {
        if (body.head !== first.body.head) return fail(error('docx-join-differs', { part: document.main }))
        const own = ownContent(document, body, first)
        if (!own.ok) return own
        if (last) close(last, first)
        last = { source, body, splices: [...bound, ...own.value] }
      }
      count++
      for (const line of said) lines.push(line)
      return ok(null)
    },
    finish: () => {
      if (!first || !last) return fail(error('docx-empty', {}))
      bodies.push(spliced(last.source.text, last.body.start, last.body.end, last.splices))
      const own = last.body.hasOwnSection ? sectionOf(last) : ''
      const { text } = first.source
      const tail = text.slice(first.body.hasOwnSection ? (first.body.sections.at(-1)?.end ?? 0) : first.body.end)
      const main = `${text.slice(0, first.body.start)}${bodies.join('')}${own}${tail}`
      const replacements = new Map<string, Uint8Array | null>(additions.parts)
      replacements.set(first.document.main, encodeXml({ ...first.source, text: main }))
      if (hasBlank) addBlanks(first, additions, replacements)
      const appended: readonly (readonly [string | null, readonly string[], boolean])[] = [
        ['[Content_Types].xml', additions.types, true],
        [relationshipsName(first.document.main), additions.relationships, true],
        [first.parts.numbering, lists, false],
        [first.parts.footnotes, notes.footnotes, false],
        [first.parts.endnotes, notes.endnotes, false],
      ]
      for (const [part, some, isBare] of appended) {
        if (part === null || some.length === 0) continue
        const grown = withAppended(first.document, part, some, isBare)
        if (!grown.ok) return grown
        replacements.set(part, grown.value)
      }
      const joined = writeZip(first.document.zip, replacements)
      const wrong = differences(joined, first.document.zip.bytes, lines)
      return isSome(wrong) ? failAll(wrong) : ok(joined)
    },
  }
}

const blankIds = { header: 'starfillBlankHeader', footer: 'starfillBlankFooter' } as const

interface ReadDocument {
  readonly document: WordPackage
  readonly source: XmlSource
  readonly body: JoinedBody
  /** The paragraphs of the body that say something. */
  readonly said: readonly string[]
}

function readReady(bytes: Uint8Array): Result<ReadDocument> {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const document = opened.value
  const source = readPart(document.zip, document.main)
  if (!source.ok) return source
  const body = readBody(source.value.text)
  if ('code' in body) return fail(body)
  const said = bodyLines(bytes)
  return said.ok ? ok({ document, source: source.value, body, said: said.value }) : said
}

function bodyLines(bytes: Uint8Array): Result<readonly string[]> {
  const read = readDocument(bytes)
  if (!read.ok) return read
  return ok(read.value.paragraphs.flatMap(({ story, text }) => (story === 'body' && text !== '' ? [text] : [])))
}

function firstOf(
  document: WordPackage,
  source: XmlSource,
  body: JoinedBody,
  splices: readonly Splice[],
): Result<First> {
  const led = relationshipsOf(document.zip, document.main)
  if (!led.ok) return led
  const partOf = (type: string) => led.value.find((one) => one.type === type && !one.external)?.target ?? null
  const parts = { numbering: partOf('numbering'), footnotes: partOf('footnotes'), endnotes: partOf('endnotes') }
  const numbering = readNumbering(document, parts.numbering, partOf('styles'))
  if (!numbering.ok) return numbering
  const prefix = /^[^:]*:/u.exec(rawName(source.text, rootStart(source.text)))?.[0] ?? ''
  // Attributes need a prefix.
  if (prefix === '') return fail(error('docx-join-differs', { part: document.main }))
  return ok({ document, source, body, splices, strides: stridesOf(body), numbering: numbering.value, parts, prefix })
}

/** The body's own section, as it now is. */
function sectionOf({ source, body, splices }: Ready): string {
  const section = body.sections.at(-1)
  return section ? spliced(source.text, section.start, section.end, splices) : ''
}

/** A stretch of the source, with the splices that lie in it. */
function spliced(text: string, start: number, end: number, splices: readonly Splice[]): string {
  const inside = splices.filter(({ from, to }) => from >= start && to <= end)
  return applySplices(
    text.slice(start, end),
    inside.map(({ from, to, text: said }) => ({ from: from - start, to: to - start, text: said })),
  )
}

/** `isBare`: elements of a part whose prefix is not known before, without the sign that begins them. */
function withAppended(
  { zip }: WordPackage,
  part: string,
  elements: readonly string[],
  isBare: boolean,
): Result<Uint8Array> {
  const source = readPart(zip, part)
  if (!source.ok) return source
  const { text } = source.value
  const { start, end, empty } = rootOf(text)
  const prefix = /^[^:]*:/u.exec(rawName(text, start))?.[0] ?? ''
  const xml = isBare ? elements.map((one) => `<${prefix}${one}`).join('') : elements.join('')
  const grown = empty
    ? `${text.slice(0, end - 2)}>${xml}</${rawName(text, start)}>${text.slice(end)}`
    : `${text.slice(0, end)}${xml}${text.slice(end)}`
  return ok(encodeXml({ ...source.value, text: grown }))
}

/** Headers and footers that say nothing. */
function addBlanks({ document, source }: First, additions: Additions, parts: Map<string, Uint8Array | null>): void {
  const folder = document.main.replace(/[^/]*$/u, '')
  const office = isStrict(source.text)
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  for (const [kind, root] of [
    ['header', 'hdr'],
    ['footer', 'ftr'],
  ] as const) {
    const name = `${folder}starfill-blank-${kind}.xml`
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${wordNamespace(source.text)}"><w:p/></w:${root}>`
    parts.set(name, Buffer.from(xml))
    additions.types.push(`Override PartName="/${name}" ContentType="${type}.${kind}+xml"/>`)
    additions.relationships.push(`Relationship Id="${blankIds[kind]}" Type="${office}/${kind}" Target="/${name}"/>`)
  }
}

/** What is wrong with the joined document: its structure, or a line of the body that is not what was added. */
function differences(joined: Uint8Array, source: Uint8Array, lines: readonly string[]): readonly Message[] {
  const problems = newProblems(joined, source)
  if (problems.length > 0) return problems
  const said = bodyLines(joined)
  if (!said.ok) return said.messages
  const at = lines.findIndex((line, index) => line !== said.value[index])
  if (at < 0 && said.value.length === lines.length) return []
  return [error('docx-text-differs', { expected: lines[at] ?? '', found: said.value[at] ?? '' })]
}
