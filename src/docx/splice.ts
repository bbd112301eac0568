/** Replacements in the source of a part; offsets are UTF-16 units of the source as it was read. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** By part. Twins bring some of them twice and in any order. */
export type Splices = Map<string, Splice[]>

export function addSplice(splices: Splices, part: string, from: number, to: number, text: string): void {
  const list = splices.get(part)
  if (list) list.push({ from, to, text })
  else splices.set(part, [{ from, to, text }])
}

/** Two that meet are one place reached on two ways: the first counts. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const pieces: string[] = []
  let at = 0
  let last: Splice | null = null
  for (const splice of splices.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const isRepeated = last !== null && splice.from === last.from && splice.to === last.to && splice.text === last.text
    if (splice.from < at || isRepeated) continue
    pieces.push(source.slice(at, splice.from), splice.text)
    at = splice.to
    last = splice
  }
  pieces.push(source.slice(at))
  return pieces.join('')
}
