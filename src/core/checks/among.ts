import type { Confidence, FindingCode } from '../findings.ts'
import type { Finding } from '../model.ts'
import type { Figure } from '../quantities/figures.ts'
import { finding, type Reading } from './subject.ts'

const longestCue = 80

/** A finding about several figures: it shows all of them, and stands at the last that somebody filled. */
export function amongFigures(
  { text }: Reading,
  figures: readonly Figure[],
  code: FindingCode,
  want: string,
  confidence: Confidence = 'sure',
): Finding {
  const sorted = figures.toSorted((a, b) => a.start - b.start)
  const place = sorted.findLast((figure) => figure.place?.piece.state === 'filled')?.place ?? null
  const start = sorted[0]?.start ?? 0
  const end = sorted.at(-1)?.unitEnd ?? start
  return finding(code, place ? place.piece : { start, end }, {
    cue: shortened(text.slice(start, end)),
    want,
    place,
    confidence,
  })
}

function shortened(words: string): string {
  const half = longestCue / 2
  return words.length <= longestCue ? words : `${words.slice(0, half)}…${words.slice(-half)}`
}
