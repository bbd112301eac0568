/** Which line of an earlier text says what a line of this report says. */

/** Characters that a gram is made of. */
const gramLength = 3
/** A gram that so many lines share tells none of them. */
const common = 64
/** Of a line's grams the part that must stand in the other one. */
const enough = 0.5
/** Candidates that share nearly as many grams: the one at the likely place is meant. */
const near = 0.9
/** Grams of one line that are looked up; a longer line is known by its beginning. */
const most = 400

/**
 * For each line of `lines` the index of the line of `earlier` that it answers to; -1 for none. Lines are compared as `plain` makes them:
 * figures and white space tell nothing. A line of a few characters, as a cell of a table is, goes by its place between two that are known.
 * Linear in both, for grams that many lines share are left out.
 */
export function answeringLines(lines: readonly string[], earlier: readonly string[]): readonly number[] {
  const own = earlier.map(plain)
  const where = new Map<string, number[]>()
  own.forEach((line, index) => {
    for (const gram of gramsOf(line)) {
      const known = where.get(gram)
      if (!known) where.set(gram, [index])
      else if (known.length <= common) known.push(index)
    }
  })
  const found = lines.map((line, index) => bestFor(plain(line), index / Math.max(1, lines.length), where, own.length))
  return betweenKnown(found, lines, earlier)
}

/** Without masks, digits, white space and what is written in two ways. */
function plain(line: string): string {
  return line.normalize('NFKC').replaceAll(/[\s\d*×█.,:%-]+/gu, '')
}

function gramsOf(line: string): ReadonlySet<string> {
  const grams = new Set<string>()
  for (let at = 0; at + gramLength <= line.length && grams.size < most; at++) grams.add(line.slice(at, at + gramLength))
  return grams
}

function bestFor(line: string, place: number, where: ReadonlyMap<string, readonly number[]>, count: number): number {
  const grams = gramsOf(line)
  const shared = new Map<number, number>()
  let told = 0
  for (const gram of grams) {
    const lines = where.get(gram)
    if (lines && lines.length > common) continue
    told++
    for (const index of lines ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
  }
  const most = Math.max(0, ...shared.values())
  if (told === 0 || most < told * enough) return -1
  const likely = place * count
  let best = -1
  for (const [index, times] of shared)
    if (times >= most * near && (best < 0 || Math.abs(index - likely) < Math.abs(best - likely))) best = index
  return best
}

/** Between two neighbours that are known and as far apart in both texts, each line answers to the one at its place. */
function betweenKnown(
  found: readonly number[],
  lines: readonly string[],
  earlier: readonly string[],
): readonly number[] {
  const all = [...found]
  let last = -1
  for (let index = 0; index <= lines.length; index++) {
    const here = index === lines.length ? earlier.length : (found[index] ?? -1)
    if (here < 0) continue
    const before = last < 0 ? -1 : (found[last] ?? -1)
    if (here - before === index - last)
      for (let at = last + 1; at < index; at++)
        if (plain(lines[at] ?? '').length < gramLength) all[at] = before + at - last
    last = index
  }
  return all
}
