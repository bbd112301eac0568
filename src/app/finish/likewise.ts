/** A document that is filled many times: what was proved once of a way of filling it is not read anew for each. */
import type { Resolved } from '../../core/resolve.ts'
import type { DividedPlaces } from '../../docx/fill/likeness.ts'
import type { Mould } from '../../docx/fill/mould.ts'
import type { WordDocument } from '../../docx/stories.ts'
import type { Expectation } from '../../docx/verify.ts'
import { valuesIn } from './in-place.ts'
import type { ProvedFile } from './prove.ts'

/** The ways that were proved, of one document and the look of its kept masks. */
export interface ProvedWays {
  /** By their places. */
  readonly moulds: Map<string, Mould>
  readonly divided: DividedPlaces
}

/** More are proved one by one: of so many ways few documents are alike. */
const mostWays = 64

export const noWays = (): ProvedWays => ({ moulds: new Map(), divided: new Map() })

export interface Likewise {
  /** As one that was proved before; null where there was none, or the bytes are not what they should be: then all of it is to be proved. */
  readonly proved: (expected: Pick<Expectation, 'kept' | 'accepted'>) => ProvedFile | null
  /** Told of the same document after it was proved in full. */
  readonly learn: (file: ProvedFile) => void
}

const load = () =>
  Promise.all([
    import('../../docx/fill/likeness.ts'),
    import('../../docx/fill/mould.ts'),
    import('../../docx/verify.ts'),
  ])
/** Asked for once: to ask for what is there already takes about as long as to fill a document. */
let loaded: ReturnType<typeof load> | null = null

/** Null where the values may decide how they are put in. */
export async function likewise(
  word: WordDocument,
  { moulds, divided }: ProvedWays,
  resolved: Resolved,
): Promise<Likewise | null> {
  loaded ??= load()
  const [{ likenessOf, placesOf, speaksForOthers }, { fillMould, mouldOf, readMoulded }, { proofOf }] = await loaded
  const change = valuesIn(resolved)
  const places = placesOf(word, change, divided)
  if (places === null) return null
  return {
    proved: (expected) => {
      const mould = moulds.get(places)
      if (!mould) return null
      const bytes = fillMould(word, mould, change)
      const zip = readMoulded(word, bytes, mould, change)
      const proof = zip && proofOf(zip, expected)
      return proof?.ok ? { bytes, proof: proof.value } : null
    },
    learn: ({ bytes }) => {
      if (moulds.size >= mostWays || moulds.has(places)) return
      const likeness = likenessOf(word, change)
      const mould = likeness && speaksForOthers(word, likeness) ? mouldOf(word, likeness) : null
      // What was proved in full is what the mould makes: so are all others that it makes.
      if (mould && Buffer.compare(fillMould(word, mould, change), bytes) === 0) moulds.set(places, mould)
    },
  }
}
