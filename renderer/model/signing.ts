/** The key that the audit trail is signed with on this machine. */
import type { Bridge, Input } from '../../src/app/contract.ts'
import type { NoticesModel } from './notices.ts'
import type { WindowStore } from './window-store.ts'

export interface SigningModel {
  /** Holds for what is done from here on. */
  readonly change: (wish: Input<'signingKey'>) => Promise<void>
}

export function createSigning(bridge: Bridge, store: WindowStore, notices: NoticesModel): SigningModel {
  return {
    change: async (wish) => {
      const changed = await bridge.ask.signingKey(wish)
      if (changed.ok) store.patch({ signingKey: changed.value })
      else notices.say(changed.messages)
    },
  }
}
