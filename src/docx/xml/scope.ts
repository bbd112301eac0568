/** Which namespace a prefix means where (Namespaces in XML 1.0), with what has been worked out remembered. */
import { canonicalName } from './namespaces.ts'

/** Offsets are UTF-16 units from the start of the tag; a value's range excludes its quotes. */
export interface Attribute {
  /** Canonical, see `canonicalName`; without a prefix the bare local name. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** A start tag, wherever it stands: equal tags of one document are one value, and different tags never are. */
export interface Tag {
  /** Canonical, see `canonicalName`. */
  readonly name: string
  /** UTF-16 units, from `<` to `>`. */
  readonly length: number
  /** `<a/>`: no `close` call follows. */
  readonly empty: boolean
  readonly attributes: readonly Attribute[]
}

/** What is done at one kind of element. */
export interface ElementHandler {
  /** The tag is that of the first element like it: values may be others, in the same places. */
  readonly open: (tag: Tag, start: number) => void
  readonly close: (name: string, start: number, end: number) => void
  /** One that is a single tag: no `close` call follows. */
  readonly empty: (tag: Tag, start: number) => void
}

/** A start tag that has been examined. Offsets are UTF-16 units of the source. */
export interface KnownTag {
  readonly tag: Tag
  /** Null where nothing is done at it. */
  readonly handler: ElementHandler | null
  /** Where it stood first. */
  readonly from: number
  readonly nameLength: number
  /** What its prefixes are looked up in, and where it declares some itself, what those of its content are. */
  readonly scope: Scope
  readonly inner: Scope | null
  /** The two tags that came after it the last times; most often one of them comes again. */
  next: KnownTag | null
  other: KnownTag | null
  /** From where to where whole elements reach that began with it and need not be told, the latest first; null where they have to be told. */
  readonly elements: number[] | null
}

export interface Scope {
  readonly parent: Scope | null
  readonly uris: ReadonlyMap<string, string>
  /** Start tags already examined, by their name as it is written, the latest first. */
  readonly tags: Map<string, KnownTag[]>
  readonly elements: Map<string, string>
  readonly attributes: Map<string, string>
}

const xmlUri = 'http://www.w3.org/XML/1998/namespace'
const xmlnsUri = 'http://www.w3.org/2000/xmlns/'
const nameStart =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
/** Production 4: a name without a colon. */
const validName = new RegExp(`^[${nameStart}][${nameStart}\\-.0-9\\xB7\\u0300-\\u036F\\u203F-\\u2040]*$`, 'u')

export const isName = (text: string): boolean => validName.test(text)

export const isDeclaration = (raw: string): boolean => raw.startsWith('xmlns') && (raw.length === 5 || raw[5] === ':')

export function scopeIn(parent: Scope | null, uris: ReadonlyMap<string, string>): Scope {
  return { parent, uris, tags: new Map(), elements: new Map(), attributes: new Map() }
}

export const outermost = (): Scope =>
  scopeIn(
    null,
    new Map([
      ['xml', xmlUri],
      ['', ''],
    ]),
  )

/** The prefix that `xmlns` or `xmlns:prefix` declares; null where it may not be bound to `uri`. */
export function declaredPrefix(raw: string, uri: string): string | null {
  const prefix = raw.slice(6)
  const isAllowed = raw === 'xmlns' || (prefix !== 'xmlns' && uri !== '' && isName(prefix))
  return isAllowed && uri !== xmlnsUri && (prefix === 'xml') === (uri === xmlUri) ? prefix : null
}

/** The canonical name; null where it is no name or its prefix is bound to nothing. An attribute without a prefix is in no namespace. */
export function resolveName(scope: Scope, raw: string, what: 'elements' | 'attributes'): string | null {
  const known = scope[what].get(raw)
  if (known !== undefined) return known
  const colon = raw.indexOf(':')
  const local = raw.slice(colon + 1)
  if (colon === 0 || !isName(local)) return null
  const uri = colon < 0 && what === 'attributes' ? '' : uriOf(scope, raw.slice(0, Math.max(colon, 0)))
  if (uri === undefined) return null
  const name = canonicalName(uri, local)
  scope[what].set(raw, name)
  return name
}

function uriOf(scope: Scope, prefix: string): string | undefined {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const uri = at.uris.get(prefix)
    if (uri !== undefined) return uri
  }
  return undefined
}
