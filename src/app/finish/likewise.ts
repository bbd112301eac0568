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
  /** Told of the same document after it was proved in full; gives it as all that are alike are made, so that no document depends on which came first. */
  readonly learn: (file: ProvedFile) => ProvedFile
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
  const [{ likenessOf, placesOf, speaksForOthers }, { fillMould, mouldOf, pour, readMoulded }, { proofOf }] =
    await loaded
  const change = valuesIn(resolved)
  const places = placesOf(word, change, divided)
  if (places === null) return null
  const made = (mould: Mould) => {
    const poured = pour(mould, change)
    const bytes = fillMould(mould, poured)
    const zip = readMoulded(word, bytes, mould, poured)
    return zip && { poured, bytes, zip }
  }
  return {
    proved: (expected) => {
      const mould = moulds.get(places)
      const own = mould ? made(mould) : null
      const proof = own ? proofOf(own.zip, expected) : null
      return own && proof?.ok ? { bytes: own.bytes, proof: proof.value } : null
    },
    learn: (file) => {
      const likeness = moulds.has(places) ? null : likenessOf(word, change)
      const mould = likeness && speaksForOthers(word, likeness) ? mouldOf(word, likeness) : null
      const own = mould && made(mould)
      // What was proved in full says what the mould makes: so do all others that it makes.
      if (!own || !readMoulded(word, file.bytes, mould, own.poured)) return file
      if (moulds.size < mostWays) moulds.set(places, mould)
      return { ...file, bytes: own.bytes }
    },
  }
}
