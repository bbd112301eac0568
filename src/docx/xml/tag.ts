/** Start tags: each is examined once and then recognised, for a document has few that are not like one before. */
import {
  type Attribute,
  declaredPrefix,
  type ElementHandler,
  isDeclaration,
  type KnownTag,
  outermost,
  resolveName,
  type Scope,
  scopeIn,
  type Tag,
} from './scope.ts'
import { decodeReferences, isXmlCharacter, referenceAt } from './text.ts'

export interface TagReader {
  /** The tag at `start`; null where it is wrong. */
  read(start: number): KnownTag | null
  /** Whether the tag just read is the known one to the letter; otherwise some values differ, and only in ordinary characters. */
  isSame(): boolean
  /** Where the last wrong tag is wrong. */
  wrongAt(): number
  /** Goes into the element of a tag, and out of it. */
  enter(known: KnownTag): void
  leave(known: KnownTag): void
}

const none: readonly Attribute[] = []
/** How many tags of one name are remembered, the latest first: few come in more shapes by turns. */
const remembered = 8

export const isSpace = (code: number | undefined): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** UTF-16 units, and the same memory to be read four of them at a time. */
export interface Units {
  readonly units: Uint16Array
  readonly view: DataView
}

export const viewed = (units: Uint16Array): Units => ({
  units,
  view: new DataView(units.buffer, units.byteOffset, units.byteLength),
})

/**
 * How many of `size` units are the same at both offsets, at `known` well-formed ones. Four are compared at a time as one number, which differ where
 * the units do (for none of those at `known` is U+0000); where they are no number, each is compared by itself.
 */
export function sameUnits({ units, view }: Units, known: number, other: number, size: number): number {
  let index = 0
  const last = Math.min(size, units.length - other) - 4
  while (index <= last && view.getFloat64(2 * (known + index), true) === view.getFloat64(2 * (other + index), true))
    index += 4
  while (index < size && units[known + index] === units[other + index]) index++
  return index
}

/** `optional`: see `XmlHandler`; `handlerOf` says what is done at elements of a name. */
export function tagReader(
  source: string,
  both: Units,
  handlerOf: (name: string) => ElementHandler | undefined,
  optional?: ReadonlySet<string>,
): TagReader {
  const { units } = both
  const { length } = units
  let scope = outermost()
  let previous: KnownTag | null = null
  let same = true
  let wrongAt = 0

  function read(start: number): KnownTag | null {
    const known = guess(start) ?? recall(start) ?? examine(start)
    if (previous && known && previous.next !== known && previous.other !== known) {
      previous.other = previous.next
      previous.next = known
    }
    previous = known
    return known
  }

  function guess(start: number): KnownTag | null {
    if (previous?.next && isLike(previous.next, start)) return previous.next
    return previous?.other && isLike(previous.other, start) ? previous.other : null
  }

  /** Whether `known` stands at `start`, save that values may hold other characters as they stand. */
  function isLike({ tag, from, inner, scope: own }: KnownTag, start: number): boolean {
    if (own !== scope) return false
    same = true
    let index = sameUnits(both, from, start, tag.length)
    while (index < tag.length) {
      const value = inner ? undefined : valueAround(tag, index)
      if (!value || !isPlain(start + value.start, start + value.end)) return false
      same = false
      index = value.end
      index += sameUnits(both, from + index, start + index, tag.length - index)
    }
    return true
  }

  /** Whether a value needs no examination: no quote, no reference, no `<`, no white space but blanks. */
  function isPlain(start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const code = units[at]
      if (code === undefined || code < 0x20 || code >= 0xfffe) return false
      if (code === 0x22 || code === 0x26 || code === 0x27 || code === 0x3c) return false
    }
    return true
  }

  /** One of the last tags of this name, where it is like one. */
  function recall(start: number): KnownTag | null {
    const tags = scope.tags.get(source.slice(start + 1, nameEnd(start + 1)))
    return tags?.find((known) => isLike(known, start)) ?? null
  }

  function examine(start: number): KnownTag | null {
    same = true
    let at = nameEnd(start + 1)
    const raw = source.slice(start + 1, at)
    const raws: string[] = []
    const spans: number[] = []
    for (;;) {
      const before = at
      at = spacesEnd(at)
      if (units[at] === 0x3e || (units[at] === 0x2f && units[at + 1] === 0x3e)) break
      if (before === at || at >= length) return wrong(at)
      const nameAt = at
      at = nameEnd(at)
      const attribute = source.slice(nameAt, at)
      at = spacesEnd(at)
      if (attribute === '' || units[at] !== 0x3d) return wrong(at)
      at = spacesEnd(at + 1)
      const quote = source[at]
      if (quote !== '"' && quote !== "'") return wrong(at)
      const valueEnd = source.indexOf(quote, at + 1)
      if (valueEnd < 0 || !valueHolds(at + 1, valueEnd)) return wrong(at)
      raws.push(attribute)
      spans.push(at + 1, valueEnd)
      at = valueEnd + 1
    }
    const empty = units[at] === 0x2f
    const end = at + (empty ? 2 : 1)
    const inner = raws.some(isDeclaration) ? declare(raws, spans) : null
    const name = resolveName(inner ?? scope, raw, 'elements')
    const attributes = attributesOf(inner ?? scope, raws, spans, start)
    if (name === null || attributes === null || inner === undefined) return wrong(start)
    const tag: Tag = { name, length: end - start, empty, attributes }
    const elements = !empty && optional?.has(name) ? [] : null
    const known: KnownTag = {
      tag,
      handler: handlerOf(name) ?? null,
      from: start,
      nameLength: raw.length,
      scope,
      inner,
      next: null,
      other: null,
      elements,
    }
    remember(raw, known)
    return known
  }

  function remember(raw: string, known: KnownTag): void {
    const tags = scope.tags.get(raw)
    if (tags) {
      tags.unshift(known)
      if (tags.length > remembered) tags.pop()
    } else scope.tags.set(raw, [known])
  }

  function wrong(at: number): null {
    wrongAt = at
    return null
  }

  function nameEnd(from: number): number {
    let at = from
    while (at < length && !isNameEnd(units[at] as number)) at++
    return at
  }

  function spacesEnd(from: number): number {
    let at = from
    while (isSpace(units[at])) at++
    return at
  }

  function valueHolds(start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const code = units[at] as number
      if (code === 0x3c || !isXmlCharacter(code)) return false
      if (code !== 0x26) continue
      const found = referenceAt(source, at)
      if (!found || found.end > end) return false
      at = found.end - 1
    }
    return true
  }

  /** The scope that a tag's declarations make; undefined where one is not allowed. */
  function declare(raws: readonly string[], spans: readonly number[]): Scope | undefined {
    const uris = new Map<string, string>()
    for (const [index, raw] of raws.entries()) {
      if (!isDeclaration(raw)) continue
      const uri = decodeReferences(source.slice(spans[2 * index], spans[2 * index + 1])).trim()
      const prefix = declaredPrefix(raw, uri)
      if (prefix === null) return undefined
      uris.set(prefix, uri)
    }
    return scopeIn(scope, uris)
  }

  return {
    read,
    isSame: () => same,
    wrongAt: () => wrongAt,
    enter({ inner }) {
      if (inner) scope = inner
    },
    leave(known) {
      if (known.inner) scope = known.scope
    },
  }
}

const isNameEnd = (code: number): boolean =>
  code <= 0x3e && (isSpace(code) || code === 0x3e || code === 0x2f || code === 0x3d)

const valueAround = ({ attributes }: Tag, index: number): Attribute | undefined =>
  attributes.find(({ start, end }) => index >= start && index < end)

/** Null where a name is wrong or stands twice. */
function attributesOf(
  scope: Scope,
  raws: readonly string[],
  spans: readonly number[],
  start: number,
): readonly Attribute[] | null {
  if (raws.length === 0) return none
  const attributes: Attribute[] = []
  const seen = new Set<string>()
  for (const [index, raw] of raws.entries()) {
    const name = isDeclaration(raw) ? raw : resolveName(scope, raw, 'attributes')
    if (name === null || seen.has(name)) return null
    seen.add(name)
    const [from, to] = [spans[2 * index] as number, spans[2 * index + 1] as number]
    attributes.push({ name, start: from - start, end: to - start })
  }
  return attributes
}
