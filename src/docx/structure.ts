/** Whether a package is whole: every part can be read, has a type, and refers only to what is there. */
import { error, type Message } from '../core/codes.ts'
import { contentType, openPackage, relationshipsName, relationshipsOf, scanPart, type WordPackage } from './package.ts'
import { entryOf, inflateEntry, nameKey } from './zip/zip.ts'

/** Everything that is wrong with the package; empty where nothing is. */
export function structureOf(bytes: Uint8Array): readonly Message[] {
  const opened = openPackage(bytes)
  return opened.ok ? problemsOf(opened.value) : opened.messages
}

/** What is wrong with the package and was not with the one that it was made from. */
export function newProblems(bytes: Uint8Array, source: Uint8Array | undefined): readonly Message[] {
  const problems = structureOf(bytes)
  if (problems.length === 0 || !source) return problems
  const before = new Set(structureOf(source).map((problem) => JSON.stringify(problem)))
  return problems.filter((problem) => !before.has(JSON.stringify(problem)))
}

function problemsOf(document: WordPackage): readonly Message[] {
  const { zip, types } = document
  const missing = [...types.overrides.keys()].filter((name) => !zip.byName.has(name))
  return [
    ...missing.map((part) => error('docx-missing-part', { part })),
    ...zip.entries.flatMap(({ name }) => (name.endsWith('/') ? [] : partProblems(document, name))),
  ]
}

function partProblems({ zip, types }: WordPackage, name: string): readonly Message[] {
  const type = contentType(types, name)
  if (name === '[Content_Types].xml') return []
  if (type === undefined) return [error('docx-content-type', { part: name })]
  if (!/[+/]xml$/u.test(type)) {
    const entry = entryOf(zip, name)
    return entry ? inflateEntry(zip, entry).messages : []
  }
  const used = new Set<string>()
  const scanned = scanPart(zip, name, (source) => ({
    open(tag, start) {
      for (const { name: attribute, start: from, end } of tag.attributes)
        if (attribute.startsWith('r:') && end > from) used.add(source.slice(start + from, start + end))
    },
  }))
  return scanned.ok ? referenceProblems({ zip, name, used }) : scanned.messages
}

interface References {
  readonly zip: WordPackage['zip']
  readonly name: string
  /** The relationship ids that the part uses. */
  readonly used: ReadonlySet<string>
}

function referenceProblems({ zip, name, used }: References): readonly Message[] {
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
