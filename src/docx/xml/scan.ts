/**
 * A well-formedness checking scanner that tells where each thing stands in the source (XML 1.0 and Namespaces in XML 1.0, without DTD).
 * It builds nothing and calls itself never, so its cost is linear and its stack flat whatever the document holds.
 */
import { limits } from '../limits.ts'
import { type ElementHandler, isName, type KnownTag, type Tag } from './scope.ts'
import { isSpace, sameUnits, tagReader, viewed } from './tag.ts'
import { isXmlCharacter, referenceAt, unitsOf } from './text.ts'

export type { Attribute, ElementHandler, Tag } from './scope.ts'

export interface XmlHandler {
  /** Elements it needs no word of: where one comes again just as it was told before, it is left out. */
  readonly optional?: ReadonlySet<string>
  /** Whether something told since `start`, where an optional element begins that now ends, has to be told each time. */
  readonly needsWord?: (start: number) => boolean
  /** What is done at elements of a name, asked once for each tag that is not like one before; where it is given, `open` and `close` are told nothing. */
  readonly elementOf?: (name: string) => ElementHandler | undefined
  /** `start` is the tag's offset in the source, as all offsets below. A tag that is told `once` is no other's value: it comes never again. */
  open(tag: Tag, start: number, once: boolean): void
  close(name: string, start: number, end: number): void
  /** Character data between two pieces of markup; `plain` where it holds no reference, tab or line end. White space outside the root is not told. */
  text(start: number, end: number, plain: boolean): void
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
const sign = { ampersand: 0x26, slash: 0x2f, less: 0x3c, greater: 0x3e, exclamation: 0x21, question: 0x3f } as const
const bracket = 0x5d
/** Elements longer than this seldom come twice, and few come in more shapes than so many by turns. */
const remembered = { element: 1_000, elements: 4 } as const

const wrong = (at: number, code: XmlTrouble['code'] = 'docx-xml'): XmlTrouble => ({ code, at })

/**
 * Tells `handler` everything in document order; null when the source is well formed, otherwise what is wrong and where it was noticed.
 * Every character is looked at once and as a number: a search in a two-byte string costs a call out of the engine's fast code for each piece.
 * The numbers are the source's UTF-16 units, made here where they are not `known` already.
 */
export function scanXml(source: string, handler: XmlHandler, known: Uint16Array | null = null): XmlTrouble | null {
  const units = known ?? unitsOf(source)
  const both = viewed(units)
  const { length } = units
  const opened = (tag: Tag, start: number): void => {
    if (tags.isSame()) handler.open(tag, start, false)
    else handler.open({ ...tag }, start, true)
  }
  const anyElement: ElementHandler = { open: opened, close: handler.close, empty: opened }
  const tags = tagReader(source, both, handler.elementOf ?? (() => anyElement), handler.optional)
  const open: KnownTag[] = []
  let rootSeen = false
  // The outermost open element that need not be told the next time.
  let untold: number[] | null = null
  let untoldStart = 0
  let untoldDepth = 0

  /** Where an element that came before ends if it stands at `start` again; 0 where it does not, and is to be told. */
  function endAgain(elements: readonly number[], start: number): number {
    for (let index = 0; index < elements.length; index += 2) {
      const from = elements[index] as number
      const size = (elements[index + 1] as number) - from
      if (sameUnits(both, from, start, size) === size) return start + size
    }
    return 0
  }

  function rememberElement(end: number): void {
    if (untold && end - untoldStart <= remembered.element && !handler.needsWord?.(untoldStart)) {
      untold.unshift(untoldStart, end)
      untold.length = Math.min(untold.length, 2 * remembered.elements)
    }
    untold = null
  }

  let at = declarationEnd(source)
  if (at < 0) return wrong(0)
  while (at < length) {
    let plain = true
    let end = at
    for (; end < length; end++) {
      const code = units[end] as number
      if (code > sign.greater && code < 0xfffe) continue
      if (code === sign.less) break
      if (code === sign.ampersand) {
        const reference = referenceAt(source, end)
        if (!reference) return wrong(open.length === 0 ? at : end)
        plain = false
        end = reference.end - 1
      } else if (code === sign.greater && units[end - 1] === bracket && units[end - 2] === bracket)
        return wrong(end - 2)
      else if (!isXmlCharacter(code)) return wrong(end)
      else if (code < 0x20) plain = false
    }
    if (end > at) {
      if (open.length > 0) handler.text(at, end, plain)
      else if (/[^ \t\r\n]/.test(source.slice(at, end))) return wrong(at)
      at = end
      if (at >= length) break
    }
    const second = units[at + 1]
    if (second === sign.slash) {
      const known = open.pop()
      if (!known || sameUnits(both, known.from + 1, at + 2, known.nameLength) < known.nameLength) return wrong(at)
      end = at + 2 + known.nameLength
      while (isSpace(units[end])) end++
      if (units[end] !== sign.greater) return wrong(at)
      known.handler?.close(known.tag.name, at, end + 1)
      tags.leave(known)
      at = end + 1
      if (untold && untoldDepth === open.length) rememberElement(at)
    } else if (second === sign.exclamation || second === sign.question) {
      const asideTo = asideEnd(source, at)
      if (asideTo < 0) return wrong(at, source.startsWith('<!DOCTYPE', at) ? 'docx-doctype' : 'docx-xml')
      for (end = at; end < asideTo; end++) if (!isXmlCharacter(units[end] as number)) return wrong(end)
      if (!source.startsWith('<![', at)) handler.aside(at, end)
      else if (open.length > 0) handler.cdata(at + 9, end - 3)
      else return wrong(at)
      at = end
    } else {
      if (open.length === 0 && rootSeen) return wrong(at)
      if (open.length >= limits.depth) return wrong(at, 'docx-depth')
      rootSeen = true
      const known = tags.read(at)
      if (!known) return wrong(tags.wrongAt())
      const { tag, elements } = known
      if (elements) {
        end = endAgain(elements, at)
        if (end > 0) {
          at = end
          continue
        }
        if (!untold) {
          untold = elements
          untoldStart = at
          untoldDepth = open.length
        }
      }
      const element = known.handler
      if (tag.empty) element?.empty(tag, at)
      else element?.open(tag, at)
      at += tag.length
      if (tag.empty) continue
      open.push(known)
      tags.enter(known)
    }
  }
  return open.length > 0 || !rootSeen ? wrong(length) : null
}

/** The offset after the XML declaration; 0 where there is none, -1 where it is wrong. */
function declarationEnd(source: string): number {
  if (!source.startsWith('<?xml') || !isSpace(source.charCodeAt(5))) return 0
  return declaration.exec(source)?.[0].length ?? -1
}

/** The offset after the comment, CDATA section or processing instruction at `at`; -1 where it is none or is wrong. */
function asideEnd(source: string, at: number): number {
  if (source.startsWith('<!--', at)) {
    const dashes = source.indexOf('--', at + 4)
    return dashes >= 0 && source[dashes + 2] === '>' ? dashes + 3 : -1
  }
  if (source.startsWith('<![CDATA[', at)) {
    const end = source.indexOf(']]>', at + 9)
    return end < 0 ? -1 : end + 3
  }
  if (!source.startsWith('<?', at)) return -1
  const end = source.indexOf('?>', at + 2)
  if (end < 0) return -1
  const target = /^[^ \t\r\n]*/.exec(source.slice(at + 2, end))?.[0] ?? ''
  return isName(target) && target.toLowerCase() !== 'xml' ? end + 2 : -1
}
