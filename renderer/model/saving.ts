/** Where the work is kept: the project file, the recovery copy, and the host's audit trail. */
import type { Bridge, Input, SavedWork } from '../../src/app/contract.ts'
import { createQueue } from '../../src/core/in-order.ts'
import { writeWork } from '../../src/core/project.ts'
import { noPendingActs } from './acts.ts'
import type { NoticesModel } from './notices.ts'
import { createNoting } from './noting.ts'
import { progressOf } from './places.ts'
import { isHeld, isUnsaved, type OpenReport } from './state.ts'
import type { WindowStore } from './window-store.ts'

export interface SavingModel {
  readonly save: () => Promise<void>
  /** Under a name that is asked for. */
  readonly saveAs: () => Promise<void>
  /** Brings the private copy up to date; false where it could not be, which is said. */
  readonly keep: () => Promise<boolean>
  /** Notes what changed since the work was last kept, in the journal beside its copy. */
  readonly note: () => Promise<void>
  /** Saves what changed, where a person need not be asked; work that has no file of its own stays in its copy and the journal. */
  readonly autosave: () => Promise<void>
  /** Tells the host what was done, for its audit trail; before whatever else the host is asked to do with the work. */
  readonly tellActs: () => Promise<void>
  /** The host added entries of its own to the trail of the document; they are saved with the work. */
  readonly noteEntries: (document: string, entries: number) => Promise<void>
}

/** `changedUnderneath` is told where a save that a person asked for found the file changed by somebody else. */
export function createSaving(
  bridge: Bridge,
  store: WindowStore,
  notices: NoticesModel,
  changedUnderneath: () => void,
): SavingModel {
  const tellActs = async () => {
    const now = store.get().report
    if (!now || now.pending.acts.length === 0) return
    const { document, pending } = now
    // The host has them from here on, whatever becomes of the saving.
    store.changeReport((report) => ({
      ...report,
      pending: noPendingActs,
      told: report.trail === null ? report.told : [...report.told, ...pending.acts],
    }))
    const told = await bridge.ask.tell({ document, acts: [...pending.acts] })
    if (!told.ok) notices.say(told.messages)
  }

  const saveNow = async (to: Input<'save'>['to'], { as = false, isAsked = false } = {}): Promise<void> => {
    const held = store.get().report?.heldBy
    if (held === undefined || (held !== null && !as)) return
    await tellActs()
    const { report: now } = store.get()
    if (!now) return
    const { document, session, review, entries } = now
    const [project, progress] = [writeWork(session, review), progressOf(session)]
    const result = await bridge.ask.save({ document, project, to, as, isAsked, progress })
    if (!result.ok) {
      notices.say(result.messages)
      if (result.messages[0].code !== 'project-changed') return
      // Until it is settled the work is in its copy.
      await saveNow('recovery')
      if (isAsked) changedUnderneath()
      return
    }
    if (!result.value) return
    if (result.messages.length > 0) notices.say(result.messages)
    const { name, at, to: went } = result.value
    const written = { work: session, review, entries }
    store.changeReport((later) =>
      later.document !== document
        ? later
        : { ...later, savedAt: at, recovered: written, ...wentTo(went, name, written) },
    )
  }

  const inOrder = createQueue()
  const saveTo = (...asked: Parameters<typeof saveNow>) => inOrder(() => saveNow(...asked))
  const noteNow = createNoting(bridge, store, notices, () => saveNow('recovery'))

  const autosave = async () => {
    const now = store.get().report
    // A report that was only looked at is no work to be recovered.
    if (!now || isHeld(now, now.recovered) || (now.recovered === null && !isUnsaved(now))) return
    if (now.saved !== null) await saveTo('file')
    else if (noteNow.isLong()) await saveTo('recovery')
    else await inOrder(noteNow.note)
  }

  return {
    note: () => inOrder(noteNow.note),
    keep: async () => {
      await saveTo('recovery')
      const { report } = store.get()
      return report === null || isHeld(report, report.recovered)
    },
    save: () => saveTo('file', { isAsked: true }),
    saveAs: () => saveTo('file', { as: true, isAsked: true }),
    autosave,
    tellActs: () => inOrder(tellActs),
    noteEntries: async (document, entries) => {
      store.changeReport((report) => (report.document === document ? { ...report, entries } : report))
      await autosave()
    },
  }
}

function wentTo(to: SavedWork['to'], name: string, written: NonNullable<OpenReport['saved']>): Partial<OpenReport> {
  if (to === 'recovery') return {}
  return to === 'download' ? { downloaded: written } : { name, saved: written, isCopy: false, heldBy: null }
}
