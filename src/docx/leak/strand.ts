/** A text put together from pieces of an XML part, which knows where each piece stood. */
export interface Strand {
  readonly pieces: string[]
  /** Of each piece: the offset in the part at which it stood. */
  readonly at: number[]
}

export const strand = (): Strand => ({ pieces: [], at: [] })

export function add({ pieces, at }: Strand, piece: string, offset: number): void {
  pieces.push(piece)
  at.push(offset)
}

export const copyOf = ({ pieces, at }: Strand): Strand => ({ pieces: pieces.slice(), at: at.slice() })

/** Adds the pieces of `other` at the end of the strand. */
export function append(to: Strand, { pieces, at }: Strand): void {
  for (const [index, piece] of pieces.entries()) add(to, piece, at[index] ?? 0)
}

const texts = new WeakMap<Strand, { readonly pieces: number; readonly text: string }>()

/** Put together once as long as nothing is added, for several look at it. */
export function textOfStrand(strand: Strand): string {
  const { pieces } = strand
  const known = texts.get(strand)
  if (known?.pieces === pieces.length) return known.text
  const text = pieces.join('')
  texts.set(strand, { pieces: pieces.length, text })
  return text
}

/** Says where in the part a character of the strand's text stood, which is the same for every strand that has it. Asked in ascending order, all answers cost one pass. */
export function originsIn({ pieces, at }: Strand): (index: number) => number {
  let piece = 0
  let start = 0
  return (index) => {
    if (index < start) [piece, start] = [0, 0]
    for (let length = pieces[piece]?.length ?? 0; index >= start + length && piece < pieces.length - 1; ) {
      start += length
      piece++
      length = pieces[piece]?.length ?? 0
    }
    return (at[piece] ?? 0) + index - start
  }
}
