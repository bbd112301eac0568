/**
 * Where the comments of a document are anchored. Word lets them stand in the body only: what is said of a header, a note or a text box
 * stands beside the first thing in the body that leads there.
 */

import { firstIndex } from '../../core/search.ts'
import type { SourceStretch } from '../story/stretches.ts'
import { dialectAt, rawName, rootStart } from '../xml/dialect.ts'
import { scanXml } from '../xml/scan.ts'
import type { Splice } from '../xml/splice.ts'
import { type BodyPiece, type BodyPlan, bodyScanner, type ParagraphPlace } from './body-scan.ts'
import { type MarkedRuns, runAt } from './marked-runs.ts'
import type { Marker } from './split-run.ts'

/** What a comment with the number `id` is about: characters of the main part, or the thing at an offset of it, before which it stands. */
export interface Anchored {
  readonly id: number
  readonly at: SourceStretch | number
}

/** What goes between two characters of a run, and what between two elements. */
export interface Anchors {
  readonly markers: readonly Marker[]
  readonly splices: readonly Splice[]
}

interface Edge {
  readonly at: number
  /** Between two characters. */
  readonly within: boolean
}

export function bodyPlanOf(source: string): BodyPlan {
  const { plan, handler } = bodyScanner(source)
  scanXml(source, handler)
  return plan
}

/** `runs` are those in which stretches begin and end. A body without any paragraph gets no anchors. */
export function anchorsOf(source: string, plan: BodyPlan, runs: MarkedRuns, comments: readonly Anchored[]): Anchors {
  const write = elementsFor(source)
  const ends: (Edge & Marker)[] = []
  const starts: (Edge & Marker)[] = []
  const empty = new Map<ParagraphPlace, string>()
  for (const { id, at } of comments) {
    const span = typeof at === 'number' ? null : at
    const from = span && edgeAt(plan, runs, span.from, span.from)
    const to = span && edgeAt(plan, runs, Math.max(span.from, span.to - 1), span.to)
    if (from && to) {
      starts.push({ ...from.start, xml: write.start(id) })
      ends.push({ ...to.end, xml: write.end(id) })
      continue
    }
    // It stands before the thing and not behind: behind a page break that ends its paragraph it would stand on the next page.
    const offset = typeof at === 'number' ? at : at.from
    const xml = write.start(id) + write.end(id)
    const piece = pieceAt(plan, offset)
    const paragraph = paragraphAt(plan, offset)
    if (piece) starts.push({ at: piece.start, within: false, xml })
    else if (paragraph?.empty) empty.set(paragraph, (empty.get(paragraph) ?? '') + xml)
    else if (paragraph) starts.push({ at: paragraph.from, within: false, xml })
  }
  const all = [...ends, ...starts]
  const opened = [...empty].map(([{ start, end }, xml]) => ({
    from: end - 2,
    to: end,
    text: `>${xml}</${rawName(source, start)}>`,
  }))
  return {
    markers: all.filter(({ within }) => within),
    splices: [...all.flatMap(({ at, within, xml }) => (within ? [] : [{ from: at, to: at, text: xml }])), ...opened],
  }
}

/** The places before and after what stands at `inside`: `point` where that is a character of a run, else around the whole piece. */
function edgeAt(plan: BodyPlan, runs: MarkedRuns, inside: number, point: number) {
  const piece = pieceAt(plan, inside)
  if (!piece) return null
  if (piece.isRun && runAt(runs, inside)?.start === piece.start) {
    const edge: Edge = { at: point, within: true }
    return { start: edge, end: edge }
  }
  return { start: { at: piece.start, within: false }, end: { at: piece.end, within: false } }
}

function pieceAt({ pieces }: BodyPlan, offset: number): BodyPiece | null {
  const piece = pieces[firstIndex(pieces, ({ start }) => start > offset) - 1]
  return piece && piece.end > offset ? piece : null
}

/** The paragraph in which the offset lies, else the next one, else the last. */
function paragraphAt({ paragraphs }: BodyPlan, offset: number): ParagraphPlace | undefined {
  return paragraphs[firstIndex(paragraphs, ({ end }) => end > offset)] ?? paragraphs[paragraphs.length - 1]
}

function elementsFor(source: string) {
  const { prefix: p, declares } = dialectAt(source, rootStart(source))
  return {
    start: (id: number) => `<${p}:commentRangeStart${declares} ${p}:id="${id}"/>`,
    end: (id: number) =>
      `<${p}:commentRangeEnd${declares} ${p}:id="${id}"/><${p}:r${declares}><${p}:commentReference ${p}:id="${id}"/></${p}:r>`,
  }
}
