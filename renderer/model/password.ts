/** The password of a project: given when it is opened, set and taken away while it is. */
import type { Bridge, Events } from '../../src/app/contract.ts'
import type { NoticesModel } from './notices.ts'
import type { SavingModel } from './saving.ts'
import type { WindowStore } from './window-store.ts'

export interface PasswordModel {
  /** A file that is to be opened has one. */
  readonly asked: (question: Events['passwordAsked']) => void
  /** Null where the person does not want to give it: the file is not opened. */
  readonly answer: (password: string | null) => void
  /** Null takes it away. The work is saved at once, so that nothing stays as it was written before. */
  readonly set: (password: string | null) => Promise<void>
}

export function createPassword(
  bridge: Bridge,
  store: WindowStore,
  notices: NoticesModel,
  saving: SavingModel,
): PasswordModel {
  return {
    asked: (asked) => store.patch({ asked }),
    answer: (password) => {
      const { asked } = store.get()
      store.patch({ asked: null })
      if (asked) void bridge.ask.password({ question: asked.question, password })
    },
    set: async (password) => {
      const { report } = store.get()
      if (!report || report.heldBy !== null) return
      const { document } = report
      const set = await bridge.ask.setPassword({ document, password })
      if (!set.ok) return notices.say(set.messages)
      store.changeReport((now) =>
        now.document === document ? { ...now, hasPassword: password !== null, sealing: set.value } : now,
      )
      // The copy first: that of before goes even where nobody chooses a file.
      if (await saving.keep()) await saving.save()
    },
  }
}
