import { mapPosition } from '../../src/core/change.ts'
import { joinedFix } from '../../src/core/checks.ts'
import { error } from '../../src/core/codes.ts'
import { textOf } from '../../src/core/detect.ts'
import { hideSelected, type MaskStep, maskingBy, maskingOf } from '../../src/core/mask/mask-step.ts'
import { hideOf, type Suggestion } from '../../src/core/mask/suggestions.ts'
import type { Finding, Step } from '../../src/core/model.ts'
import { toResolved, toSource } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import type { Work } from '../../src/core/work.ts'
import type { Desk } from '../store/desk.ts'
import { shownOf } from '../store/shown.ts'

/** Masks what is selected in the text at all its places, as one step; what did not go as asked is said. */
export function maskSelected(desk: Desk): void {
  const { report, selected, active } = desk.store.get()
  if (!report || report.heldBy !== null) return
  const { session } = report
  if (!selected) {
    const label = labelOf(session, active)
    desk.say([label === null ? error('mask-nothing-selected', {}) : error('mask-over-placeholder', { field: label })])
    return
  }
  const hide = hideSelected(session, shownOf(session), selected)
  if (!hide.ok) {
    desk.say(hide.messages)
    return
  }
  const step = take(desk, maskingOf(session, [hide.value]))
  const after = desk.store.get().report?.session
  if (step?.type !== 'mask' || !after) return
  // What is left of the selection is let go: the same key again would mask that.
  const end = mapPosition(step.change, toSource(shownOf(session), selected.end, 'before'), 'after')
  const at = toResolved(shownOf(after), end, 'after')
  desk.look({ start: at, end: at, placeholder: null })
}

/** Masks what was suggested, all of it as one step. */
export function maskTexts(desk: Desk, suggestions: readonly Suggestion[]): void {
  const { report } = desk.store.get()
  if (report && report.heldBy === null) take(desk, maskingOf(report.session, suggestions.map(hideOf)))
}

/** Masks what findings say is in the clear, all of it as one step. */
export function maskFound(desk: Desk, findings: readonly Finding[]): void {
  const { report } = desk.store.get()
  const fix = report && joinedFix(findings, textOf(report.session.detection).length)
  if (report && fix?.type === 'mask') take(desk, maskingBy(report.session, fix.change))
}

function take(desk: Desk, { step, messages }: MaskStep): Step | null {
  if (step) desk.act(step)
  desk.say(messages)
  return step
}

function labelOf(session: Work, active: string | null): string | null {
  const { byId, fields } = viewOf(session)
  const field = byId.get(active ?? '')?.field
  return fields.find(({ id }) => id === field)?.label ?? null
}
