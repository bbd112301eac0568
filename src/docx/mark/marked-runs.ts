/** The runs of a part that something is to be marked in, and what divides them. */
import { firstIndex } from '../../core/search.ts'
import { scanXml } from '../xml/scan.ts'
import type { Splice } from '../xml/splice.ts'
import { type RunPlace, runScanner, type TextPlace } from './run-scan.ts'
import { type Divisions, splitRun } from './split-run.ts'

/** The runs in order, and which of them each of their texts is in; texts never lie in one another, as runs may. */
export interface MarkedRuns {
  readonly runs: readonly RunPlace[]
  readonly texts: readonly (TextPlace & { readonly run: RunPlace })[]
}

export const noRuns: MarkedRuns = { runs: [], texts: [] }

/** `offsets` are those of the source that have to stand in the runs' own texts. */
export function runsHolding(source: string, offsets: readonly number[]): MarkedRuns {
  const sorted = offsets.toSorted((a, b) => a - b)
  const holds = ({ from, to }: TextPlace): boolean => (sorted[firstIndex(sorted, (at) => at >= from)] ?? to + 1) <= to
  const runs: RunPlace[] = []
  scanXml(
    source,
    runScanner((run) => {
      if (run.texts.some(holds)) runs.push(run)
    }),
  )
  runs.sort((a, b) => a.start - b.start)
  const texts = runs.flatMap((run) => run.texts.map((text) => ({ ...text, run })))
  return { runs, texts: texts.sort((a, b) => a.from - b.from) }
}

/** The run in whose own text the offset stands. */
export function runAt({ texts }: MarkedRuns, offset: number): RunPlace | undefined {
  const text = texts[firstIndex(texts, ({ from }) => from > offset) - 1]
  return text && offset <= text.to ? text.run : undefined
}

/** The runs with what divides each. The marks may come in any order; a run without one is left out. */
export function divideRuns(source: string, { runs }: MarkedRuns, marks: Divisions): readonly Splice[] {
  const shades = marks.shades.toSorted((a, b) => a.from - b.from)
  const markers = marks.markers.toSorted((a, b) => a.at - b.at)
  return runs.flatMap((run) => {
    const own = {
      shades: run.texts.flatMap(({ from, to }) => between(shades, (shade) => shade.from, from, to - 1)),
      markers: run.texts.flatMap(({ from, to }) => between(markers, ({ at }) => at, from, to)),
      blanks: marks.blanks,
    }
    return own.shades.length + own.markers.length > 0 ? splitRun(source, run, own) : []
  })
}

/** Those of the sorted items that lie between two offsets, both included. */
function between<T>(items: readonly T[], at: (item: T) => number, from: number, to: number): readonly T[] {
  return items.slice(
    firstIndex(items, (item) => at(item) >= from),
    firstIndex(items, (item) => at(item) > to),
  )
}
