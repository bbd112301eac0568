/** Notes each change in the host's journal, so that a power cut costs no more than the last second. */
import type { Bridge } from '../../src/app/contract.ts'
import type { WindowAct } from '../../src/core/trail.ts'
import { changeBetween, type ReviewedWork } from '../../src/core/work-change.ts'
import type { NoticesModel } from './notices.ts'
import { isUnsaved, type OpenReport } from './state.ts'
import type { WindowStore } from './window-store.ts'

interface Noting {
  readonly note: () => Promise<void>
  /** So much was noted that the whole work is better kept anew, at a pause. */
  readonly isLong: () => boolean
}

/** What the journal has: the work that was kept last, and what was noted since. */
interface NotedState {
  readonly kept: OpenReport['recovered']
  readonly state: ReviewedWork
  readonly acts: readonly WindowAct[]
  readonly length: number
}

/** Notes after which a copy is written anew. */
const long = 300

/** `keep` keeps the whole work, where there is nothing yet that a change could follow. */
export function createNoting(
  bridge: Bridge,
  store: WindowStore,
  notices: NoticesModel,
  keep: () => Promise<void>,
): Noting {
  let noted: NotedState | null = null
  const notedOf = ({ recovered }: OpenReport): NotedState | null => {
    if (recovered === null) return null
    if (noted?.kept === recovered) return noted
    return { kept: recovered, state: recovered, acts: [], length: 0 }
  }
  return {
    isLong: () => noted !== null && noted.length >= long && noted.kept === store.get().report?.recovered,
    note: async () => {
      const { report } = store.get()
      if (!report || report.heldBy !== null) return
      const last = notedOf(report)
      if (last === null) return isUnsaved(report) ? keep() : undefined
      const { document, session: work, review, pending } = report
      const change = changeBetween(last.state, { work, review })
      if (change === null) return
      const from = sharedStart(last.acts, pending.acts)
      const acts = pending.acts.slice(from)
      const result = await bridge.ask.note({ document, change: { ...change }, from, acts })
      if (!result.ok) return notices.say(result.messages)
      if (result.value.needsCopy) return keep()
      noted = { kept: last.kept, state: { work, review }, acts: pending.acts, length: last.length + 1 }
      const savedAt = new Date().toISOString()
      store.changeReport((later) => (later.document === document ? { ...later, savedAt } : later))
    },
  }
}

function sharedStart(before: readonly WindowAct[], after: readonly WindowAct[]): number {
  const differs = after.findIndex((act, index) => act !== before[index])
  return differs === -1 ? after.length : differs
}
