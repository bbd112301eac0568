import type { IdentifierKind } from '../identifiers/identifier.ts'
import { type MaskLook, maskFor } from '../mask-look.ts'
import type { Span } from '../model.ts'
import { occurrencesOf } from '../occurrences.ts'

/** What to look for, and which part of it a mask hides: 旬河 of 旬河县, so that the report still reads `**县`. */
export interface TextToHide {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Where it stands, when it is to be hidden there and nowhere else; an offset of the report. */
  readonly at?: number
  /** What it is taken for; left out where a person gave the words. */
  readonly kind?: IdentifierKind
}

/** A place of the report that a mask takes; offsets are the report's. */
export interface PlacedMask extends Span {
  readonly mask: string
}

/** In text order; places that touch become one, since two masks side by side are one placeholder. */
export function placeMasks(report: string, hides: readonly TextToHide[], look: MaskLook): readonly PlacedMask[] {
  const spans = [...spansOf(report, hides)].toSorted((a, b) => a.start - b.start)
  const cuts: Span[] = []
  for (const span of spans) {
    const last = cuts.at(-1)
    if (last && last.end >= span.start) cuts[cuts.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else cuts.push(span)
  }
  return cuts.map(({ start, end }) => ({ start, end, mask: maskFor(report.slice(start, end), look) }))
}

function* spansOf(report: string, hides: readonly TextToHide[]): Generator<Span> {
  for (const { at, from, to } of hides) if (at !== undefined) yield { start: at + from, end: at + to }
  const byText = new Map(hides.flatMap((hide) => (hide.at === undefined ? [[hide.text, hide] as const] : [])))
  for (const [text, places] of occurrencesOf(report, [...byText.keys()])) {
    const { from, to } = byText.get(text) ?? { from: 0, to: text.length }
    for (const { start, end } of places)
      if (!isInsideNumber(report, start, end)) yield { start: start + from, end: start + to }
  }
}

/** 12 in 2012 or 12.5 is another number. */
function isInsideNumber(report: string, start: number, end: number): boolean {
  const before = /\d[.,]?$/u.test(report.slice(Math.max(0, start - 2), start)) && /\d/u.test(report[start] ?? '')
  const after = /\d/u.test(report[end - 1] ?? '') && /^[.,]?\d/u.test(report.slice(end, end + 2))
  return before || after
}

export function maskedText(report: string, cuts: readonly PlacedMask[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, mask } of cuts) {
    parts.push(report.slice(from, start), mask)
    from = end
  }
  parts.push(report.slice(from))
  return parts.join('')
}
