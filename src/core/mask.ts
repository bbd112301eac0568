/**
 * A finished report into a masked one, and the values that turn it back: `mask → detect → fill` gives the original exactly.
 *
 *     const { text, messages, ...work } = maskReport(report, ['旬河县'].map(hideAll), { format, masks })
 */

import type { Message } from './codes.ts'
import { type Detection, detect, passedOverOf, placeholdersOf } from './detect.ts'
import { levelOf } from './language/levels.ts'
import { assignFields } from './mask/assign-fields.ts'
import type { OldRun } from './mask/divide-run.ts'
import { locateMasks } from './mask/locate-masks.ts'
import { aboutLeft, aboutWords, refusalsOf } from './mask/mask-messages.ts'
import { maskedText, placeMasks, type TextToHide } from './mask/place-masks.ts'
import { retryMasks } from './mask/retry-masks.ts'
import { aboutShortForms } from './mask/short-forms.ts'
import { maskLookOf } from './mask-look.ts'
import type { Decisions, DetectOptions } from './model.ts'
import { resolve } from './resolve.ts'
import { type Overrides, viewOf } from './view.ts'

export type { TextToHide } from './mask/place-masks.ts'

export interface Masked {
  readonly text: string
  readonly detection: Detection
  /** Places that detection alone would pass over, or would fill with another place's value. */
  readonly overrides: Overrides
  readonly decisions: Decisions
  /** Masks that were put in. */
  readonly count: number
  readonly messages: readonly Message[]
}

/** A text as it was given: all of it, but for the level that closes the name of a place. */
export function hideGiven(text: string): TextToHide {
  return { text, from: 0, to: text.length - (levelOf(text)?.length ?? 0) }
}

/** How much of a report shows how it writes its masks, in UTF-16 code units. */
const sample = 200_000
/**
 * Masks every occurrence. Where a mask could not be told from the marks beside it, the place stays in the clear and is said; nothing
 * of the report is ever lost. `width` gives every new mask one length, in UTF-16 code units. Linear in the text.
 */
export function maskReport(
  report: string,
  hides: readonly TextToHide[],
  options: DetectOptions,
  width: number | null = null,
): Masked {
  const own = maskLookOf(placeholdersOf(detect(report.slice(0, sample), options)))
  const look = width === null ? own : { ...own, length: width }
  const refused = refusalsOf(hides, options.format)
  const wanted = hides.filter(({ text }) => text !== '' && !refused.has(text))
  const found = placeMasks(report, wanted, look)
  const old = isUnmasked(report, options) ? [] : runsOf(detect(report, options))
  const { cuts, outcome, left } = retryMasks(found, (cuts) => {
    const text = maskedText(report, cuts)
    const detection = detect(text, options)
    return { text, detection, ...locateMasks(report, cuts, detection, old) }
  })
  const { text, detection } = outcome
  const asFilled = { state: 'filled', known: new Map(), shares: false } as const
  // What stood there before holds its field, also where it is a part of a run.
  const { placeholders } = viewOf({ detection, overrides: outcome.overrides })
  const { overrides, decisions } = assignFields(placeholders, outcome, asFilled)
  const messages = [
    ...refused.values(),
    ...aboutWords(
      wanted.filter(({ at }) => at === undefined),
      found,
      report,
    ),
    ...aboutShortForms(text, wanted),
    ...aboutLeft(left, report),
  ]
  const masked = { text, detection, overrides, decisions, count: cuts.length, messages }
  proveReversible(report, masked)
  return masked
}

/** Masks, and what was passed over, in text order. */
function runsOf(detection: Detection): readonly OldRun[] {
  return [...placeholdersOf(detection), ...passedOverOf(detection)].toSorted((a, b) => a.start - b.start)
}

/** A finished report, which is long more often than not, need not be searched for masks. */
function isUnmasked(report: string, { masks }: DetectOptions): boolean {
  return masks.every((style) => style === 'stars') && !/[*＊]/u.test(report)
}

function proveReversible(report: string, { text, detection, overrides, decisions }: Omit<Masked, 'messages'>): void {
  const { placeholders } = viewOf({ detection, overrides })
  if (resolve(text, placeholders, decisions).text !== report)
    throw new Error('A masked report does not turn back into the original.')
}
