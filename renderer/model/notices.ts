/** What the window says under its toolbar. */
import type { Message } from '../../src/core/codes.ts'
import type { WindowStore } from './window-store.ts'

export interface NoticesModel {
  /** Says this, in place of what was said before. */
  readonly say: (messages: readonly Message[]) => void
  readonly dismiss: (message: Message) => void
}

export function createNotices(store: WindowStore): NoticesModel {
  return {
    say: (notices) => store.patch({ notices }),
    dismiss: (message) => store.patch({ notices: store.get().notices.filter((other) => other !== message) }),
  }
}
