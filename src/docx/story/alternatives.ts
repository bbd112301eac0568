/** Alternatives of one content (ISO/IEC 29500-3, 10.2.1): a drawing for Word 2010 and, for older programs, its fallback in VML. */
import type { OpenParagraphs } from './open-paragraphs.ts'
import type { Draft } from './paragraph.ts'
import { type Branch, joinBranches } from './twins.ts'

/**
 * Text straight in the first branch belongs to the paragraph around it; that of every other branch is set aside in a paragraph of its own
 * until it can be compared.
 */
interface OpenBranch {
  readonly inline: Draft | null
  readonly from: number
  readonly firstDraft: number
}

export interface AlternativesWalk {
  /** `mc:AlternateContent` */
  readonly open: () => void
  readonly close: () => void
  /** `mc:Choice` and `mc:Fallback` */
  readonly openBranch: () => void
  readonly closeBranch: () => void
}

export function walkAlternatives(paragraphs: OpenParagraphs): AlternativesWalk {
  const { drafts } = paragraphs
  // Of each open element of alternatives, the innermost last: the branches that have ended.
  const ended: Branch[][] = []
  // Null for one that is outside of alternatives: it is nothing but what stands in it.
  const branches: (OpenBranch | null)[] = []
  return {
    open: () => ended.push([]),
    openBranch() {
      const before = ended[ended.length - 1]
      if (!before) return void branches.push(null)
      const inline = before.length === 0 ? paragraphs.current() : paragraphs.begin()
      branches.push({ inline, from: inline?.length ?? 0, firstDraft: drafts.length })
    },
    closeBranch() {
      const branch = branches.pop()
      const before = ended[ended.length - 1]
      if (!branch || !before) return
      const { inline, from, firstDraft } = branch
      if (before.length > 0) paragraphs.end()
      before.push({ drafts: drafts.slice(firstDraft), inline, from, to: inline?.length ?? 0 })
    },
    close() {
      const [first, ...others] = ended.pop() ?? []
      if (!first) return
      for (const other of others) {
        joinBranches(first, other)
        if (other.inline?.length === 0) other.inline.dropped = true
      }
    },
  }
}
