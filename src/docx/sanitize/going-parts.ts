/** The parts of a package that a public copy does not have. */
import { error } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import {
  attributeOf,
  contentType,
  type Relationship,
  relationshipsName,
  relationshipsOf,
  scanPart,
  type WordPackage,
} from '../package.ts'
import { nameKey } from '../zip/zip.ts'
import type { Removal } from './elements.ts'

/** Parts that go, by the relationship that leads to them. */
const partsThatGo: ReadonlyMap<string, Removal> = new Map([
  ...['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible'].map((type) => [type, 'comments'] as const),
  ['documenttasks', 'tasks'],
  ...['people', 'commentAuthors'].map((type) => [type, 'authors'] as const),
  ...['custom-properties', 'customProperties'].map((type) => [type, 'custom-properties'] as const),
  ['thumbnail', 'thumbnail'],
  ['printerSettings', 'printer-settings'],
  ...['attachedTemplate', 'mailMergeSource', 'mailMergeHeaderSource', 'recipientData'].map(
    (type) => [type, 'template'] as const,
  ),
])

/** By `nameKey`, what each part is counted as. */
export type GoingParts = ReadonlyMap<string, Removal>

export const isRelationships = (name: string): boolean => /(?:^|\/)_rels\/[^/]*\.rels$/u.test(name)

/** The part whose relationships a part tells; empty for the package's own. */
export const ownerOf = (name: string): string => name.replace(/_rels\/([^/]*)\.rels$/u, '$1')

/** Notes of a workbook stay parts, as its drawings refer to them, and are emptied (`elements.ts`). */
const isSheets = ({ types }: WordPackage, part: string): boolean =>
  part.startsWith('xl/') || (contentType(types, part) ?? '').includes('spreadsheetml')

/** Which parts go, with their own relationships and with what nothing else leads to. `bound`: the stores that content controls show. */
export function goingParts(document: WordPackage, bound: ReadonlySet<string>): Result<GoingParts> {
  const { zip, main } = document
  const going = new Map<string, Removal>()
  const add = (name: string, what: Removal): void => {
    for (const one of [name, relationshipsName(name)]) if (zip.byName.has(nameKey(one))) going.set(nameKey(one), what)
  }
  for (const { name } of zip.entries.filter((entry) => isRelationships(entry.name))) {
    const relationships = relationshipsOf(zip, ownerOf(name))
    if (!relationships.ok) return relationships
    for (const { type, target, external } of relationships.value) {
      const what = partsThatGo.get(type)
      if (external || nameKey(target) === nameKey(main)) continue
      if (what && !(what === 'comments' && isSheets(document, target))) add(target, what)
      if (type === 'customXml') {
        const props = relationshipsOf(zip, target)
        if (!props.ok) return props
        const described = props.value.filter((one) => one.type === 'customXmlProps').map((one) => one.target)
        const ids = described.map((part) => storeId(document, part))
        if (ids.some((id) => id !== null && bound.has(id))) continue
        for (const part of [target, ...described]) add(part, 'custom-xml')
      }
    }
  }
  if (going.has(nameKey(main))) return fail(error('docx-not-word', {}))
  // A package that does not say where to begin leads nowhere.
  if (main === '') return ok(going)
  const reached = reachedParts(document, going)
  if (!reached.ok) return reached
  for (const { name } of zip.entries) {
    const part = isRelationships(name) ? ownerOf(name) : name
    const isOfPackage = part === '' || part === '[Content_Types].xml'
    if (!isOfPackage && !going.has(nameKey(part)) && !reached.value.has(nameKey(part))) add(part, 'unreferenced')
  }
  return ok(going)
}

/** A relationship that leads to what goes. */
export const leadsToGoing = ({ external, target, type }: Relationship, going: GoingParts): boolean =>
  external ? partsThatGo.has(type) : going.has(nameKey(target))

/**
 * What the package leads to, step by step from its own relationships, but for what goes. A part that nothing leads to is not shown by
 * any program and may be anything: a comment list whose relationship was taken out, an earlier version.
 */
function reachedParts({ zip, main }: WordPackage, going: GoingParts): Result<ReadonlySet<string>> {
  const reached = new Set<string>([nameKey(main)])
  const waiting = ['', main]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const relationships = relationshipsOf(zip, part)
    if (!relationships.ok) return relationships
    for (const { target, external } of relationships.value) {
      const key = nameKey(target)
      if (external || going.has(key) || reached.has(key)) continue
      reached.add(key)
      waiting.push(target)
    }
  }
  return ok(reached)
}

function storeId(document: WordPackage, part: string): string | null {
  let id: string | null = null
  scanPart(document.zip, part, (source) => ({
    open(tag, start) {
      if (tag.name === 'ds:datastoreItem') id = attributeOf(source, tag, start, 'ds:itemID')?.toUpperCase() ?? null
    },
  }))
  return id
}
