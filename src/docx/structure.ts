/** Whether a package is whole: every part can be read, has a type, and refers only to what is there. */
import { error, type Message } from '../core/codes.ts'
import { ok, type Result } from '../core/result.ts'
import type { References } from './leak/search.ts'
import { limits } from './limits.ts'
import { contentType, openPackage, relationshipsName, relationshipsOf, scanPart, type WordPackage } from './package.ts'
import { entryOf, inflateEntry, nameKey } from './zip/zip.ts'

/** Everything that is wrong with the package; empty where nothing is. Parts whose references are `known` were read well already. */
export function structureOf(bytes: Uint8Array, known: References = new Map()): readonly Message[] {
  const opened = openPackage(bytes)
  return opened.ok ? problemsOf(opened.value, known) : opened.messages
}

/** What is wrong with the package and was not with the one that it was made from. */
export function newProblems(
  bytes: Uint8Array,
  source: Uint8Array | undefined,
  known: References = new Map(),
): readonly Message[] {
  const problems = structureOf(bytes, known)
  if (problems.length === 0 || !source) return problems
  const before = new Set(structureOf(source).map((problem) => JSON.stringify(problem)))
  return problems.filter((problem) => !before.has(JSON.stringify(problem)))
}

function problemsOf(document: WordPackage, known: References): readonly Message[] {
  const { zip, types } = document
  const missing = [...types.overrides.keys()].filter((name) => !zip.byName.has(name))
  return [
    ...missing.map((part) => error('docx-missing-part', { part })),
    ...zip.entries.flatMap(({ name }) => (name.endsWith('/') ? [] : partProblems(document, name, known))),
  ]
}

function partProblems({ zip, types }: WordPackage, name: string, known: References): readonly Message[] {
  const type = contentType(types, name)
  if (name === '[Content_Types].xml') return []
  if (type === undefined) return [error('docx-content-type', { part: name })]
  const entry = entryOf(zip, name)
  if (!/[+/]xml$/u.test(type)) return entry ? inflateEntry(zip, entry).messages : []
  // What is too large to be read as XML is refused here, whoever read it before.
  const read = entry && entry.size <= limits.xml ? known.get(name) : undefined
  const used = read ? ok(read) : referencesIn(zip, name)
  return used.ok ? referenceProblems({ zip, name, used: used.value }) : used.messages
}

/** The ids by which a part names what it refers to. */
function referencesIn(zip: WordPackage['zip'], name: string): Result<ReadonlySet<string>> {
  const used = new Set<string>()
  const scanned = scanPart(zip, name, (source) => ({
    open(tag, start) {
      for (const { name: attribute, start: from, end } of tag.attributes)
        if (attribute.startsWith('r:') && end > from) used.add(source.slice(start + from, start + end))
    },
  }))
  return scanned.ok ? ok(used) : scanned
}

interface PartReferences {
  readonly zip: WordPackage['zip']
  readonly name: string
  /** The relationship ids that the part uses. */
  readonly used: ReadonlySet<string>
}

function referenceProblems({ zip, name, used }: PartReferences): readonly Message[] {
  const isRelationships = /(?:^|\/)_rels\/[^/]*\.rels$/u.test(name)
  if (isRelationships) return []
  const relationships = relationshipsOf(zip, name)
  if (!relationships.ok) return relationships.messages
  const ids = new Set(relationships.value.map(({ id }) => id))
  const dangling = relationships.value.filter(
    ({ external, target }) => !external && target !== '' && !zip.byName.has(nameKey(target)),
  )
  const unknown = [...used].filter((id) => !ids.has(id))
  return [
    ...dangling.map(({ target }) => error('docx-relationship', { part: name, target })),
    ...unknown.map((id) => error('docx-relationship', { part: relationshipsName(name), target: id })),
  ]
}
