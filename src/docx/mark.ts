/**
 * A review copy of a finished document: what stands for fields is highlighted, and what is said of it stands beside it as comments of Word.
 * Runs are divided where a highlight or comment begins or ends; no character of the text, no paragraph and no style changes.
 */
import { andThen, map, type Result } from '../core/result.ts'
import { type Anchored, anchorsOf, bodyPlanOf } from './mark/anchors.ts'
import type { Comment } from './mark/comment.ts'
import { addComments, firstFreeId, writeParts } from './mark/comments.ts'
import { leadingOffsets } from './mark/leading.ts'
import { divideRuns, type MarkedRuns, noRuns, runAt, runsHolding } from './mark/marked-runs.ts'
import { type ParagraphSpan, type PartShades, shadesOf, stretchInMain, type ValueSpan } from './mark/shades.ts'
import { sourceOf, type WordDocument } from './stories.ts'
import type { SourceStretch } from './story/stretches.ts'
import { addSplice, type Splice, type Splices } from './xml/splice.ts'

export interface CommentSpan extends ParagraphSpan {
  readonly comment: Comment
}

/** Both lists in text order. The same input gives the same bytes, and nothing to mark the same document. */
export function markDocument(
  document: WordDocument,
  values: readonly ValueSpan[],
  comments: readonly CommentSpan[],
): Result<Uint8Array> {
  const { main } = document.package
  const source = sourceOf(document, main)
  const stretches = new Map<ParagraphSpan, SourceStretch | null>(
    comments.map((place) => [place, stretchInMain(document, place)]),
  )
  const shades = shadesOf(document, values, comments)
  const runs = runsOf(document, shades, [...stretches.values()])
  const all = inOrder([...comments, ...unseen(values, shades, runs)])
  return andThen(firstFreeId(document.package, source), (first) => {
    const plan = bodyPlanOf(source)
    return andThen(leadingOffsets(document, plan, all), (offsets) => {
      const anchored = all.map((place, index): Anchored => {
        const at = stretches.get(place) ?? offsets.get(place.paragraph) ?? 0
        return { id: first + index, at }
      })
      const anchors = anchorsOf(source, plan, runs.get(main) ?? noRuns, anchored)
      const splices: Splices = new Map()
      add(splices, main, anchors.splices)
      for (const [part, found] of runs) {
        const { shades: own = [], blanks = new Map() } = shades.get(part) ?? {}
        const markers = part === main ? anchors.markers : []
        add(splices, part, divideRuns(sourceOf(document, part), found, { shades: own, blanks, markers }))
      }
      const added = { document: document.package, main: source, comments: all.map(({ comment }) => comment), first }
      return map(addComments(added, splices), ({ sources, created }) =>
        writeParts(document.package, splices, { sources: new Map([...sources, ...document.sources]), created }),
      )
    })
  })
}

type RunsByPart = ReadonlyMap<string, MarkedRuns>

/** The runs of each part in which a highlight stands or a comment begins or ends. */
function runsOf(
  document: WordDocument,
  shades: ReadonlyMap<string, PartShades>,
  stretches: readonly (SourceStretch | null)[],
): RunsByPart {
  const { main } = document.package
  const points = stretches.flatMap((stretch) => (stretch ? [stretch.from, stretch.to - 1] : []))
  return new Map(
    [...new Set([main, ...shades.keys()])].map((part) => {
      const froms = (shades.get(part)?.shades ?? []).map(({ from }) => from)
      return [part, runsHolding(sourceOf(document, part), part === main ? [...froms, ...points] : froms)]
    }),
  )
}

/** For values that could be highlighted nowhere: a comment says so. */
function unseen(
  values: readonly ValueSpan[],
  shades: ReadonlyMap<string, PartShades>,
  runs: RunsByPart,
): readonly CommentSpan[] {
  const seen = new Set(
    [...shades].flatMap(([part, { shades: own }]) =>
      own.flatMap(({ from, value }) => (runAt(runs.get(part) ?? noRuns, from) ? [value] : [])),
    ),
  )
  return values
    .filter((value) => value.end > value.start && !seen.has(value))
    .map(({ paragraph, start, end, otherwise }) => ({ paragraph, start, end, comment: otherwise() }))
}

function inOrder(places: readonly CommentSpan[]): readonly CommentSpan[] {
  return places.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start || a.end - b.end)
}

function add(splices: Splices, part: string, list: readonly Splice[]): void {
  for (const { from, to, text } of list) addSplice(splices, part, from, to, text)
}
