/** The one place that decides what becomes of unsaved work, whoever opens another report, closes the window or ends the program. */
import type { Bridge } from '../../src/app/contract.ts'
import type { Message } from '../../src/core/codes.ts'
import type { SavingModel } from './saving.ts'
import { isHeld, isUnsaved, type Leaving, type OpenReport } from './state.ts'
import type { WindowStore } from './window-store.ts'

/** `keep` leaves the work in its private copy, to be offered again; `discard` deletes that too. */
export type LeavingAnswer = 'save' | 'keep' | 'discard' | 'stay'

/** What becomes of a private copy. */
type CopyFate = 'keep' | 'drop'

export interface LeavingModel {
  /**
   * What is to become of the private copy of the report that is open, by the person's answer where there is unsaved work; null where
   * they stay, or where what they chose did not succeed, which is then said.
   */
  readonly ask: (why: Leaving) => Promise<CopyFate | null>
  readonly answer: (answer: LeavingAnswer) => void
  /** Gives the document free. What was done to it since it was asked about stays in its copy. Says what could not be deleted. */
  readonly release: (document: string, copy: CopyFate) => Promise<readonly Message[]>
}

export function createLeaving(bridge: Bridge, store: WindowStore, saving: SavingModel): LeavingModel {
  let answered: ((answer: LeavingAnswer) => void) | null = null
  /** The work as it was discarded: what comes after it was not meant. */
  let discarded: OpenReport | null = null
  const answer = (said: LeavingAnswer) => {
    const tell = answered
    answered = null
    store.patch({ leaving: null })
    tell?.(said)
  }
  const isInFile = () => {
    const { report } = store.get()
    return report === null || (!isUnsaved(report) && report.downloaded === null)
  }
  return {
    answer,
    ask: async (why) => {
      const { report } = store.get()
      if (!report || !isUnsaved(report)) return isInFile() ? 'drop' : 'keep'
      // One question at a time: whoever asked before stays.
      if (answered) answer('stay')
      const said = await new Promise<LeavingAnswer>((resolve) => {
        answered = resolve
        store.patch({ leaving: why })
      })
      if (said === 'stay') return null
      discarded = said === 'discard' ? store.get().report : null
      if (said === 'discard') return 'drop'
      const isKept = said === 'keep' ? await saving.keep() : await saving.save().then(() => hasNothingUnsaved(store))
      if (!isKept) return null
      return said === 'save' && isInFile() ? 'drop' : 'keep'
    },
    release: async (document, copy) => {
      const { report } = store.get()
      const isLater = report?.document === document && report !== discarded && isUnsaved(report)
      if (isLater && !isHeld(report, report.recovered)) await saving.keep()
      discarded = null
      const { messages } = await bridge.ask.release({ document, keepCopy: isLater || copy === 'keep' })
      return messages
    },
  }
}

function hasNothingUnsaved(store: WindowStore): boolean {
  const { report } = store.get()
  return report === null || !isUnsaved(report)
}
