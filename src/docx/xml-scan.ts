/**
 * A well-formedness checking scanner that tells where each thing stands in the source (XML 1.0 and Namespaces in XML 1.0, without DTD).
 * It builds nothing and calls itself never, so its cost is linear and its stack flat whatever the document holds.
 */
import { limits } from './limits.ts'
import {
  declaredPrefix,
  hasShape,
  isDeclaration,
  isName,
  type Known,
  outermost,
  resolveName,
  type Scope,
  scopeIn,
  shapeOf,
} from './xml-scope.ts'
import { decodeReferences, isDecodedXmlText, referenceAt } from './xml-text.ts'

/** Offsets are UTF-16 units from the start of the tag; a value's range excludes its quotes. */
export interface Attribute {
  /** Canonical, see `canonicalName`; without a prefix the bare local name. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** A start tag, wherever it stands: equal tags of one document are one value. */
export interface Tag {
  /** Canonical, see `canonicalName`. */
  readonly name: string
  /** UTF-16 units, from `<` to `>`. */
  readonly length: number
  /** `<a/>`: no `close` call follows. */
  readonly empty: boolean
  readonly attributes: readonly Attribute[]
}

export interface XmlHandler {
  /** Elements it needs no word of: where one comes again just as it was told before, it is left out. */
  readonly optional?: ReadonlySet<string>
  /** `start` is the tag's offset in the source, as all offsets below. */
  open(tag: Tag, start: number): void
  close(name: string, start: number, end: number): void
  /** Character data between two pieces of markup; `references` tells whether an ampersand is in it. White space outside the root is not told. */
  text(start: number, end: number, references: boolean): void
  /** The inside of a CDATA section. */
  cdata(start: number, end: number): void
  /** A comment or processing instruction, markup included. */
  aside(start: number, end: number): void
}

export interface XmlTrouble {
  readonly code: 'docx-xml' | 'docx-doctype' | 'docx-depth'
  readonly at: number
}

const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.[0-9]+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/
const notSpace = /[^ \t\r\n]/
const none: readonly Attribute[] = []
/** Longer tags seldom come twice; a document with more different ones than this repeats few of them. */
const remembered = { length: 200, count: 4_000, element: 1_000, elements: 4 } as const

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
const isNameEnd = (code: number): boolean =>
  code <= 0x3e && (isSpace(code) || code === 0x3e || code === 0x2f || code === 0x3d)

function nameEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && !isNameEnd(source.charCodeAt(at))) at++
  return at
}

/** Tells `handler` everything in document order; null when the source is well formed, otherwise what is wrong and where it was noticed. */
export function scanXml(source: string, handler: XmlHandler): XmlTrouble | null {
  if (!isDecodedXmlText(source)) return { code: 'docx-xml', at: 0 }
  const length = source.length
  const openNames: string[] = []
  const canonicalNames: string[] = []
  let scope: Scope = outermost()
  // Which open elements brought a scope with them.
  const scopeDepths: number[] = [0]
  let rootSeen = false
  let previous: Known | null = null
  // The outermost open element that need not be told the next time.
  let untold: { readonly elements: string[]; readonly start: number; readonly depth: number } | null = null
  let nextAmpersand = source.indexOf('&')
  let nextCdataEnd = source.indexOf(']]>')
  let at =
    source.startsWith('<?xml') && isSpace(source.charCodeAt(5)) ? (declaration.exec(source)?.[0].length ?? -1) : 0
  if (at < 0) return { code: 'docx-xml', at: 0 }

  const wrong = (position: number, code: XmlTrouble['code'] = 'docx-xml'): XmlTrouble => ({ code, at: position })

  function hasReferences(start: number, end: number): boolean {
    if (nextAmpersand >= 0 && nextAmpersand < start) nextAmpersand = source.indexOf('&', start)
    return nextAmpersand >= 0 && nextAmpersand < end
  }

  function referencesHold(start: number, end: number): boolean {
    while (hasReferences(start, end)) {
      const found = referenceAt(source, nextAmpersand)
      if (!found || found.end > end) return false
      nextAmpersand = source.indexOf('&', found.end)
    }
    return true
  }

  /** Opens a scope where the tag declares namespaces; false where a declaration is not allowed. */
  function declare(raws: readonly string[], spans: readonly number[]): boolean {
    const uris = new Map<string, string>()
    for (const [index, raw] of raws.entries()) {
      if (!isDeclaration(raw)) continue
      const uri = decodeReferences(source.slice(spans[2 * index], spans[2 * index + 1])).trim()
      const prefix = declaredPrefix(raw, uri)
      if (prefix === null) return false
      uris.set(prefix, uri)
    }
    scope = scopeIn(scope, uris)
    scopeDepths.push(openNames.length + 1)
    return true
  }

  function leave(): void {
    openNames.pop()
    canonicalNames.pop()
    leaveScope()
  }

  function leaveScope(): void {
    if (scopeDepths[scopeDepths.length - 1] !== openNames.length + 1) return
    scope = scope.parent ?? scope
    scopeDepths.pop()
  }

  /** A start tag that has been examined before; returns the offset after it, or after its element where that need not be told. */
  function again(known: Known, start: number): number {
    if (previous) previous.next = known
    previous = known
    if (known.elements) {
      const same = known.elements.find((element) => source.startsWith(element, start))
      if (same !== undefined) return start + same.length
      if (!untold) untold = { elements: known.elements, start, depth: openNames.length }
    }
    tell(known.tag, known.raw, start)
    return start + known.source.length
  }

  function tell(tag: Tag, raw: string, start: number): void {
    handler.open(tag, start)
    if (tag.empty) return
    openNames.push(raw)
    canonicalNames.push(tag.name)
  }

  /** Remembers the element that ends at `end`, for when it comes again. */
  function remember(end: number): void {
    if (untold?.depth !== openNames.length) return
    if (end - untold.start <= remembered.element) {
      untold.elements.unshift(source.slice(untold.start, end))
      untold.elements.length = Math.min(untold.elements.length, remembered.elements)
    }
    untold = null
  }

  /** The tag at `start`; returns the offset after it, or -1 - position where it is wrong. */
  function openTag(start: number): number {
    const here = scope
    const guess = previous?.next
    if (guess && guess.scope === here && source.startsWith(guess.source, start)) return again(guess, start)
    const shape = previous?.shape
    if (shape && shape.scope === here && hasShape(shape, source, start)) {
      tell({ ...shape.tag }, shape.raw, start)
      return start + shape.tag.length
    }
    const shortest = source.indexOf('>', start) + 1
    const key = shortest - start <= remembered.length ? source.slice(start, shortest) : ''
    const known = here.tags.get(key)
    if (known) return again(known, start)
    let position = nameEnd(source, start + 1)
    const raw = source.slice(start + 1, position)
    let raws: string[] | null = null
    const spans: number[] = []
    let declares = false
    for (;;) {
      const before = position
      while (isSpace(source.charCodeAt(position))) position++
      const code = source.charCodeAt(position)
      if (code === 0x3e || (code === 0x2f && source.charCodeAt(position + 1) === 0x3e)) break
      if (before === position || position >= length) return -1 - position
      const nameAt = position
      position = nameEnd(source, position)
      const name = source.slice(nameAt, position)
      while (isSpace(source.charCodeAt(position))) position++
      if (name === '' || source.charCodeAt(position) !== 0x3d) return -1 - position
      position++
      while (isSpace(source.charCodeAt(position))) position++
      const quote = source[position]
      if (quote !== '"' && quote !== "'") return -1 - position
      const valueEnd = source.indexOf(quote, position + 1)
      if (valueEnd < 0 || !valueHolds(position + 1, valueEnd)) return -1 - position
      declares ||= isDeclaration(name)
      raws ??= []
      raws.push(name)
      spans.push(position + 1, valueEnd)
      position = valueEnd + 1
    }
    const empty = source.charCodeAt(position) === 0x2f
    const end = position + (empty ? 2 : 1)
    if (declares && raws && !declare(raws, spans)) return -1 - start
    const name = resolveName(scope, raw, 'elements')
    const attributes = raws ? attributesOf(raws, spans, start) : none
    if (name === null || attributes === null) return -1 - start
    const tag: Tag = { name, length: end - start, empty, attributes }
    if (end === shortest && key !== '' && !declares) {
      if (previous && attributes !== none) previous.shape = shapeOf(tag, raw, here, key)
      const elements = !empty && handler.optional?.has(name) ? [] : null
      if (here.tags.size < remembered.count)
        here.tags.set(key, { tag, source: key, raw, scope: here, next: null, shape: null, elements })
    }
    tell(tag, raw, start)
    if (empty && declares) leaveScope()
    return end
  }

  function valueHolds(start: number, end: number): boolean {
    for (let position = start; position < end; position++) if (source.charCodeAt(position) === 0x3c) return false
    return referencesHold(start, end)
  }

  /** Null where a name is wrong or stands twice. */
  function attributesOf(raws: readonly string[], spans: readonly number[], start: number): readonly Attribute[] | null {
    const attributes: Attribute[] = []
    const seen = raws.length > 12 ? new Set<string>() : null
    for (const [index, raw] of raws.entries()) {
      const name = isDeclaration(raw) ? raw : resolveName(scope, raw, 'attributes')
      if (name === null) return null
      if (seen ? seen.has(name) : attributes.some((attribute) => attribute.name === name)) return null
      seen?.add(name)
      attributes.push({
        name,
        start: (spans[2 * index] as number) - start,
        end: (spans[2 * index + 1] as number) - start,
      })
    }
    return attributes
  }

  while (at < length) {
    const markup = source.indexOf('<', at)
    const textEnd = markup < 0 ? length : markup
    if (textEnd > at) {
      if (openNames.length === 0) {
        if (notSpace.test(source.slice(at, textEnd))) return wrong(at)
      } else {
        if (nextCdataEnd >= 0 && nextCdataEnd < at) nextCdataEnd = source.indexOf(']]>', at)
        if (nextCdataEnd >= 0 && nextCdataEnd < textEnd) return wrong(nextCdataEnd)
        const references = hasReferences(at, textEnd)
        if (references && !referencesHold(at, textEnd)) return wrong(nextAmpersand)
        handler.text(at, textEnd, references)
      }
    }
    if (markup < 0) break
    const second = source.charCodeAt(markup + 1)
    if (second === 0x2f) {
      const raw = openNames[openNames.length - 1]
      const name = canonicalNames[canonicalNames.length - 1]
      if (raw === undefined || name === undefined || !source.startsWith(raw, markup + 2)) return wrong(markup)
      let end = markup + 2 + raw.length
      while (isSpace(source.charCodeAt(end))) end++
      if (source.charCodeAt(end) !== 0x3e) return wrong(markup)
      at = end + 1
      handler.close(name, markup, at)
      leave()
      remember(at)
    } else if (second === 0x21 || second === 0x3f) {
      const end = asideEnd(source, markup)
      if (end === null) return wrong(markup, source.startsWith('<!DOCTYPE', markup) ? 'docx-doctype' : 'docx-xml')
      if (source.startsWith('<![', markup)) {
        if (openNames.length === 0) return wrong(markup)
        handler.cdata(markup + 9, end - 3)
      } else handler.aside(markup, end)
      at = end
    } else {
      if (openNames.length === 0 && rootSeen) return wrong(markup)
      if (openNames.length >= limits.depth) return wrong(markup, 'docx-depth')
      rootSeen = true
      at = openTag(markup)
      if (at < 0) return wrong(-1 - at)
    }
  }
  return openNames.length > 0 || !rootSeen ? wrong(length) : null
}

/** The offset after the comment, CDATA section or processing instruction at `at`; null where it is none or is wrong. */
function asideEnd(source: string, at: number): number | null {
  if (source.startsWith('<!--', at)) {
    const dashes = source.indexOf('--', at + 4)
    return dashes >= 0 && source[dashes + 2] === '>' ? dashes + 3 : null
  }
  if (source.startsWith('<![CDATA[', at)) {
    const end = source.indexOf(']]>', at + 9)
    return end < 0 ? null : end + 3
  }
  if (!source.startsWith('<?', at)) return null
  const end = source.indexOf('?>', at + 2)
  if (end < 0) return null
  const target = /^[^ \t\r\n]*/.exec(source.slice(at + 2, end))?.[0] ?? ''
  return isName(target) && target.toLowerCase() !== 'xml' ? end + 2 : null
}
