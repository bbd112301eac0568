import { mapPosition } from '../../src/core/change.ts'
import { joinedFix } from '../../src/core/checks.ts'
import { error } from '../../src/core/codes.ts'
import { textOf } from '../../src/core/detect.ts'
import { changeAt, hideSelected, type MaskStep, maskingBy, maskingOf } from '../../src/core/mask/mask-step.ts'
import { hideOf, type Suggestion } from '../../src/core/mask/suggestions.ts'
import type { Finding, Step } from '../../src/core/model.ts'
import { toResolved, toSource } from '../../src/core/resolve.ts'
import { fieldAt, viewOf } from '../../src/core/view.ts'
import type { Work } from '../../src/core/work.ts'
import { shownOf } from '../model/shown.ts'
import type { WindowModel } from '../model/window-model.ts'

/** Masks what is selected in the text at all its places, as one step; what did not go as asked is said. */
export function maskSelected(model: WindowModel): void {
  const { report, selected, active } = model.store.get()
  if (!report || report.heldBy !== null) return
  const { session } = report
  if (!selected) {
    const label = labelOf(session, active)
    model.notices.say([
      label === null ? error('mask-nothing-selected', {}) : error('mask-over-placeholder', { field: label }),
    ])
    return
  }
  const hide = hideSelected(session, shownOf(session), selected)
  if (!hide.ok) {
    model.notices.say(hide.messages)
    return
  }
  const step = take(model, maskingOf(session, [hide.value]))
  const after = model.store.get().report?.session
  if (step?.type !== 'mask' || !after) return
  // What is left of the selection is let go: the same key again would mask that.
  const end = mapPosition(step.change, toSource(shownOf(session), selected.end, 'before'), 'after')
  const at = toResolved(shownOf(after), end, 'after')
  model.navigation.goTo({ start: at, end: at, placeholder: null })
}

/** Masks what was suggested, all of it as one step. */
export function maskTexts(model: WindowModel, suggestions: readonly Suggestion[]): void {
  const { report } = model.store.get()
  if (report && report.heldBy === null) take(model, maskingOf(report.session, suggestions.map(hideOf)))
}

/** Masks what findings say is in the clear, all of it as one step. */
export function maskFound(model: WindowModel, findings: readonly Finding[]): void {
  const { report } = model.store.get()
  const fix = report && joinedFix(findings, textOf(report.session.detection).length)
  if (report && fix?.type === 'mask') take(model, maskingBy(report.session, fix.change))
}

/** Masks one place of a kept value, found by the words around it; says whether it could. */
export function maskPlace(model: WindowModel, words: PlaceWords): boolean {
  const { report } = model.store.get()
  const change = report && report.heldBy === null ? changeAt(report.session, shownOf(report.session), words) : null
  return report !== null && change !== null && take(model, maskingBy(report.session, change)) !== null
}

export interface PlaceWords {
  readonly before: string
  readonly found: string
  readonly after: string
}

function take(model: WindowModel, { step, messages }: MaskStep): Step | null {
  if (step) model.document.act(step)
  model.notices.say(messages)
  return step
}

function labelOf(session: Work, active: string | null): string | null {
  const view = viewOf(session)
  const field = fieldAt(view, active)
  return view.fields.find(({ id }) => id === field)?.label ?? null
}
