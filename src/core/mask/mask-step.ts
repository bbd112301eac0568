/** What masking asks of the work and what it says: the step to take, and a message for everything that did not go as asked. */
import type { Change } from '../change.ts'
import { error, info, type Message, warning } from '../codes.ts'
import { textOf } from '../detect.ts'
import { hideGiven, type TextToHide } from '../mask.ts'
import { lookOf, maskFor } from '../mask-look.ts'
import type { Span, Step } from '../model.ts'
import { type Resolved, toSource } from '../resolve.ts'
import { fail, ok, type Result } from '../result.ts'
import { indexBefore, meets } from '../spans.ts'
import { viewOf } from '../view.ts'
import type { Work } from '../work.ts'
import { maskInWork } from './mask-in-work.ts'
import { aboutLeft, aboutWords, refusalsOf } from './mask-messages.ts'
import { placeMasks } from './place-masks.ts'

export interface MaskStep {
  /** Null where nothing can be masked. */
  readonly step: Step | null
  readonly count: number
  readonly messages: readonly Message[]
}

/** What a selection of the shown text asks to be hidden: its words without the spaces at their ends, at every place. */
export function hideSelected(work: Work, shown: Resolved, { start, end }: Span): Result<TextToHide> {
  const words = shown.text.slice(start, end)
  const text = words.trim()
  if (text === '') return fail(error('mask-nothing-selected', {}))
  const from = start + words.indexOf(text)
  const piece = shown.pieces[indexBefore(shown.pieces, from + text.length - 1)]
  if (piece && piece.end > from) {
    const label = viewOf(work).fields.find(({ id }) => id === piece.field)?.label ?? piece.field
    return fail(error('mask-over-placeholder', { field: label }))
  }
  const hide = hideGiven(text)
  const refused = refusalsOf([hide], work.detection.options.format).get(text)
  return refused ? fail(refused) : ok(hide)
}

/** Where masks would go, in offsets of the report. Linear in the report. */
export function changeToMask(work: Work, hides: readonly TextToHide[]): Change {
  const look = lookOf(viewOf(work).placeholders, work.decisions)
  const { placeholders } = viewOf(work)
  return placeMasks(textOf(work.detection), hides, look)
    .filter((cut) => !meets(placeholders, cut))
    .map(({ start, end, mask }) => ({ start, end, text: mask }))
}

/** A mask at the first place of the shown text that says these words and no placeholder; null where there is none. */
export function changeAt(
  work: Work,
  shown: Resolved,
  { before, found, after }: { readonly before: string; readonly found: string; readonly after: string },
): Change | null {
  const words = before + found + after
  const isFree = ({ start, end }: Span): boolean => {
    const piece = shown.pieces[indexBefore(shown.pieces, end - 1)]
    return piece === undefined || piece.end <= start
  }
  for (let at = found === '' ? -1 : shown.text.indexOf(words); at >= 0; at = shown.text.indexOf(words, at + 1)) {
    const span = { start: at + before.length, end: at + before.length + found.length }
    if (!isFree(span)) continue
    const mask = maskFor(found, lookOf(viewOf(work).placeholders, work.decisions))
    return [{ start: toSource(shown, span.start, 'after'), end: toSource(shown, span.end, 'before'), text: mask }]
  }
  return null
}

/** What was worked out before, as the fix of a finding is. */
export function maskingBy(work: Work, change: Change): MaskStep {
  const { count, left } = maskInWork(work, change)
  const messages = aboutLeft(left, textOf(work.detection))
  return { step: count > 0 ? { type: 'mask', change } : null, count, messages }
}

/** All places of all texts as one step, and what is to be said of it. */
export function maskingOf(work: Work, hides: readonly TextToHide[]): MaskStep {
  const report = textOf(work.detection)
  const refused = refusalsOf(hides, work.detection.options.format)
  const wanted = hides.filter(({ text }) => !refused.has(text))
  const change = changeToMask(work, wanted)
  const { count, left } = maskInWork(work, change)
  const cuts = change.map(({ start, end, text }) => ({ start, end, mask: text }))
  const messages = [...refused.values(), ...aboutWords(wanted, cuts, report), ...aboutLeft(left, report)]
  const [only] = wanted
  if (change.length === 0 && only && messages.length === 0)
    messages.push(warning('mask-inside-number', { text: only.text }))
  if (count > 0 && only)
    messages.push(
      wanted.length === 1
        ? info('masked-here', { text: only.text, count })
        : info('masked-texts', { texts: wanted.length, count }),
    )
  return { step: count > 0 ? { type: 'mask', change } : null, count, messages }
}
