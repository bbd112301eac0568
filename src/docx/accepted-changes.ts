/** A document as it is drawn: tracked changes accepted, as its public copy has them, for what draws leaves out moved words and keeps deleted rows. It is shown and never written. */
import { map, type Result } from '../core/result.ts'
import { readPart, scanPart } from './package.ts'
import type { Removed } from './sanitize/elements.ts'
import { outermost } from './sanitize/join-paragraphs.ts'
import { partSanitizer, type Surroundings } from './sanitize/part.ts'
import { encodeSpliced } from './xml/splice.ts'
import { writeZip } from './zip/write.ts'
import { readZip, type Zip } from './zip/zip.ts'

const changed = /[<:](?:ins|del|moveFrom|moveTo|cellDel|cellMerge)[\s/>]/u

/** Nothing but the changes goes. */
const surroundings: Surroundings = { hides: () => false, droppedNotes: new Set(), showsProperties: false }

/** `bytes` as they are where no part has any. */
export function withChangesAccepted(bytes: Uint8Array): Result<Uint8Array> {
  return map(readZip(bytes), (zip) => {
    const parts = new Map<string, Uint8Array>()
    for (const { name } of zip.entries) {
      if (!/^word\/[^/]+\.xml$/iu.test(name)) continue
      const part = accepted(zip, name)
      if (part) parts.set(name, part)
    }
    return parts.size === 0 ? bytes : writeZip(zip, parts)
  })
}

/** Null where there is nothing to accept, or where the part cannot be read, which whoever draws it says. */
function accepted(zip: Zip, name: string): Uint8Array | null {
  const part = readPart(zip, name)
  if (!part.ok || !changed.test(part.value.text)) return null
  const removed: Removed[] = []
  const source = scanPart(zip, name, (text) => partSanitizer(text, removed, surroundings))
  const gone = removed.filter(({ what }) => what === 'changes' || what === null)
  return source.ok && gone.length > 0 ? encodeSpliced(source.value, outermost(gone)) : null
}
