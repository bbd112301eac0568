import { error, type Message, warning } from '../codes.ts'
import { notNames } from '../language/person-names.ts'
import type { Format } from '../model.ts'
import { occurrencesOf } from '../occurrences.ts'
import { indexBefore } from '../spans.ts'
import { refusalOf } from '../values.ts'
import type { PlacedMask, TextToHide } from './place-masks.ts'

const common = new Set(notNames)
const markup: Readonly<Record<Format, RegExp>> = {
  text: /[*＊]/u,
  docx: /[*＊]/u,
  // `_` inside a word and `#` inside a line are no marks.
  markdown: /[*＊`|<>[\]\\~]|^#|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
}

/** What cannot be a value, or would take marks of the report with it; by text. */
export function refusalsOf(hides: readonly TextToHide[], format: Format): ReadonlyMap<string, Message> {
  const refused = new Map<string, Message>()
  for (const { text } of hides) {
    const hidden = refusalOf(text)
    if (hidden) refused.set(text, error('mask-line-break', { text }))
    else if (markup[format].test(text)) refused.set(text, error('mask-markup', { text }))
  }
  return refused
}

/** Words that are no name alone, that stand nowhere, or whose name stands on without its level. */
export function aboutWords(
  hides: readonly TextToHide[],
  cuts: readonly PlacedMask[],
  report: string,
): readonly Message[] {
  const stems = hides.map(({ text, from, to }) => text.slice(from, to))
  const places = occurrencesOf(report, [...new Set([...hides.map(({ text }) => text), ...stems])])
  return hides.flatMap(({ text }, index): readonly Message[] => {
    const count = places.get(text)?.length ?? 0
    if (count === 0) return [warning('mask-not-found', { text })]
    const stem = stems[index] ?? text
    // The middle of a number is in many others and tells none of them.
    const inClear =
      stem === text || /^\d+$/u.test(stem)
        ? 0
        : (places.get(stem) ?? []).filter((span) => !isCut(cuts, span.start)).length
    return [
      ...(isCommon(text) ? [warning('mask-common-word', { text, count })] : []),
      ...(inClear > 0 ? [warning('mask-part-left', { text, part: stem, count: inClear })] : []),
    ]
  })
}

function isCommon(text: string): boolean {
  return common.has(text) || (text.length === 1 && !/\d/u.test(text))
}

function isCut(cuts: readonly PlacedMask[], at: number): boolean {
  return (cuts[indexBefore(cuts, at)]?.end ?? 0) > at
}

/** Places that stayed in the clear, once for each text. */
export function aboutLeft(left: readonly PlacedMask[], report: string): readonly Message[] {
  const counts = new Map<string, number>()
  for (const { start, end } of left) {
    const text = report.slice(start, end)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([text, count]) => error('mask-left-clear', { text, count }))
}
