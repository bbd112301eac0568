import { error } from '../../src/core/codes.ts'
import { hideSelected, maskingOf } from '../../src/core/mask/masking.ts'
import { viewOf } from '../../src/core/view.ts'
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
  const { step, messages } = hide.ok ? maskingOf(session, [hide.value]) : { step: null, messages: hide.messages }
  if (step) desk.act(step)
  desk.say(messages)
}

function labelOf(session: Parameters<typeof viewOf>[0], active: string | null): string | null {
  const { byId, fields } = viewOf(session)
  const field = byId.get(active ?? '')?.field
  return fields.find(({ id }) => id === field)?.label ?? null
}
