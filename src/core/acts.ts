/** What a person did to the work, told by the difference between two states of it. */
import { textOf } from './detect.ts'
import type { FieldId } from './model.ts'
import { decisionOf } from './resolve.ts'
import { changedFields, type Signature } from './review.ts'
import { sealedValue, type WindowAct } from './trail.ts'
import { placesOf } from './view.ts'
import type { Work } from './work.ts'

/** Undoing is told as what it comes to: a field that was open before is reopened. */
export function actsBetween(before: Work, after: Work, signature: Signature): readonly WindowAct[] {
  const decided = changedFields(before.decisions, after.decisions).map((field): WindowAct => {
    const decision = decisionOf(after.decisions, field)
    const deed = deedOf(before, after, field)
    const sealed = deed === 'masked' ? sealedText(after) : sealedValue(decision)
    return { ...signature, deed, field, detail: '', sealed }
  })
  const whole = (deed: WindowAct['deed'], sealed: string | null): WindowAct => ({
    ...signature,
    deed,
    field: null,
    detail: '',
    sealed,
  })
  const isMasked = decided.some(({ deed }) => deed === 'masked')
  return [
    ...(before.detection === after.detection || isMasked ? [] : [whole('edited', sealedText(after))]),
    ...(before.overrides === after.overrides || isMasked ? [] : [whole('arranged', null)]),
    ...decided,
  ]
}

/** Decisions, and the text, told as they stand, by whoever chose them among others. */
export function actsOf(
  work: Work,
  fields: readonly FieldId[],
  isText: boolean,
  signature: Signature,
): readonly WindowAct[] {
  const act = { ...signature, detail: '' }
  const edited: WindowAct = { ...act, deed: 'edited', field: null, sealed: sealedText(work) }
  const decided = fields.map((field): WindowAct => {
    const decision = decisionOf(work.decisions, field)
    return { ...act, deed: deedOf(work, work, field), field, sealed: sealedValue(decision) }
  })
  return [...(isText ? [edited] : []), ...decided]
}

/** In UTF-16 code units: a longer text would cost more with each key than the key changes, and is not sealed. */
const longestSealed = 200_000

function sealedText({ detection }: Work): string | null {
  const text = textOf(detection)
  return text.length > longestSealed ? null : text
}

/** A kept field that had no place before was masked just now: what it hides stood in the clear. */
function deedOf(before: Work, after: Work, field: FieldId): WindowAct['deed'] {
  const { state } = decisionOf(after.decisions, field)
  if (state === 'open') return 'reopened'
  if (state === 'filled') return 'filled'
  return before.detection !== after.detection && placesOf(before, field).length === 0 ? 'masked' : 'kept'
}
