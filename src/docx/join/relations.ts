/** What a document leads to that is another's than the first one's: it comes along under a name of its own. */
import { map, ok, type Result } from '../../core/result.ts'
import { attributeOf, relationshipsName, relationshipsOf, scanPart, type WordPackage } from '../package.ts'
import { entryOf } from '../zip/zip.ts'

export interface RawRelationship {
  readonly id: string
  /** As it is written. */
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

export function rawRelationships({ zip }: WordPackage, part: string): Result<readonly RawRelationship[]> {
  const name = relationshipsName(part)
  const found: RawRelationship[] = []
  if (!entryOf(zip, name)) return ok(found)
  const scanned = scanPart(zip, name, (source) => ({
    open(tag, start) {
      if (tag.name !== 'rel:Relationship') return
      const value = (attribute: string) => attributeOf(source, tag, start, attribute) ?? ''
      found.push({
        id: value('Id'),
        type: value('Type'),
        target: value('Target'),
        isExternal: value('TargetMode') === 'External',
      })
    },
  }))
  return map(scanned, () => found)
}

/** Whether `part` and all that it leads to is the same in both. Bounded by the parts of the document. */
export function isSame(one: WordPackage, other: WordPackage, part: string, seen = new Set<string>()): Result<boolean> {
  if (seen.has(part)) return ok(true)
  seen.add(part)
  const [a, b] = [entryOf(one.zip, part), entryOf(other.zip, part)]
  if (a?.crc !== b?.crc || a?.size !== b?.size) return ok(false)
  const [ra, rb] = [entryOf(one.zip, relationshipsName(part)), entryOf(other.zip, relationshipsName(part))]
  if (ra?.crc !== rb?.crc || ra?.size !== rb?.size) return ok(false)
  const below = relationshipsOf(one.zip, part)
  if (!below.ok) return below
  for (const { target, external } of below.value) {
    const same = external ? ok(true) : isSame(one, other, target, seen)
    if (!same.ok || !same.value) return same
  }
  return ok(true)
}
