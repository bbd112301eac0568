/** A document that is filled many times: what was proved once of a way of filling it is not read anew for each. */
import type { Resolved } from '../../core/resolve.ts'
import type { Likeness } from '../../docx/fill/likeness.ts'
import type { WordDocument } from '../../docx/stories.ts'
import type { Expectation } from '../../docx/verify.ts'
import { valuesIn } from './in-place.ts'
import type { ProvedFile } from './prove.ts'

/** The ways that were proved, of one document and the look of its kept masks. */
export interface ProvedWays {
  readonly known: Set<string>
}

/** More are proved one by one: of so many ways few documents are alike. */
const mostWays = 64

export const noWays = (): ProvedWays => ({ known: new Set() })

export interface Likewise {
  /** As one that was proved before; null where there was none, or the bytes are not what they should be: then all of it is to be proved. */
  readonly proved: () => ProvedFile | null
  /** Told of the same document after it was proved in full. */
  readonly learn: (file: ProvedFile) => void
}

/** Null where the values may decide how they are put in. */
export async function likewise(
  word: WordDocument,
  { known }: ProvedWays,
  resolved: Resolved,
  expected: Expectation,
): Promise<Likewise | null> {
  const [{ fillLike, likenessOf, readLike, speaksForOthers }, { proofOf }] = await Promise.all([
    import('../../docx/fill/likeness.ts'),
    import('../../docx/verify.ts'),
  ])
  const likeness: Likeness | null = likenessOf(word, valuesIn(resolved))
  if (!likeness) return null
  return {
    proved: () => {
      if (!known.has(likeness.key)) return null
      const bytes = fillLike(word, likeness)
      const zip = readLike(word, bytes, likeness)
      const proof = zip && proofOf(zip, expected)
      return proof?.ok ? { bytes, proof: proof.value } : null
    },
    learn: ({ bytes }) => {
      const isLike = known.size < mostWays && speaksForOthers(word, likeness)
      if (isLike && Buffer.compare(fillLike(word, likeness), bytes) === 0) known.add(likeness.key)
    },
  }
}
