/** What an empty row says of the value that it waits for. */
import type { Field, FieldId } from '../../src/core/model.ts'
import { rangeBound } from '../../src/core/range-ends.ts'
import { type WindowWords, worded } from '../../src/messages/window.ts'
import type { OpenReport } from '../model/state.ts'

/** Which end of a range it is, or what the other one leaves it; empty where it is none. */
export function rangeHint(report: OpenReport | null, field: FieldId, words: WindowWords): string {
  const bound = report && rangeBound(report.session, field)
  if (!bound) return ''
  const { end, other } = bound
  if (other === null) return end === 'low' ? words.rangeLow : words.rangeHigh
  return worded(end === 'low' ? words.rangeAtMost : words.rangeAtLeast, { value: other })
}

/** `range` is what `rangeHint` says of it. */
export function hintOf(
  { options, takesSeveral, isForPen, ticked, digits }: Field,
  range: string,
  words: WindowWords,
): string {
  if (ticked) return worded(words.tickedHint, { ticked: ticked.join('、'), options: (options ?? []).join(' / ') })
  if (options && options.length > 1)
    return worded(takesSeveral ? words.severalHint : words.oneHint, { options: options.join(' / ') })
  if (options) return options.join('')
  if (isForPen) return words.penHint
  if (range !== '') return range
  return digits === null ? '' : worded(words.digitsHint, { digits })
}
