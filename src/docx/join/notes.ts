/** The notes of a document that is joined, with numbers of its own. */
import { map, ok, type Result } from '../../core/result.ts'
import { attributeOf, scanPart, type WordPackage } from '../package.ts'

export interface Note {
  readonly id: number
  /** The element, its number replaced by what `numbered` is given. */
  readonly numbered: (id: number) => string
}

/** Those that the text refers to; separators are the same for all. */
export function readNotes({ zip }: WordPackage, part: string | null): Result<readonly Note[]> {
  if (part === null) return ok([])
  const notes: Note[] = []
  let open: { readonly start: number; readonly from: number; readonly to: number; readonly id: number } | null = null
  const scanned = scanPart(zip, part, (source) => ({
    open(tag, start) {
      if (tag.name !== 'w:footnote' && tag.name !== 'w:endnote') return
      const type = attributeOf(source, tag, start, 'w:type') ?? 'normal'
      const at = tag.attributes.find(({ name }) => name === 'w:id')
      if (type !== 'normal' || !at || tag.empty) return
      const [from, to] = [start + at.start, start + at.end]
      open = { start, from, to, id: Number(source.slice(from, to)) }
    },
    close(name, _start, end) {
      if (!open || (name !== 'w:footnote' && name !== 'w:endnote')) return
      const { start, from, to, id } = open
      notes.push({ id, numbered: (now) => `${source.slice(start, from)}${now}${source.slice(to, end)}` })
      open = null
    },
  }))
  return map(scanned, () => notes)
}
