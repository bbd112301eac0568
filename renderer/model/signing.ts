/** The key that the audit trail is signed with on this machine, and the office's list that tells whose a key is. */
import type { Bridge, Input } from '../../src/app/contract.ts'
import type { Message } from '../../src/core/codes.ts'
import type { WindowStore } from './window-store.ts'

export interface SigningModel {
  /** Holds for what is done from here on. What was refused is for whoever asked to say. */
  readonly change: (wish: Input<'signingKey'>) => Promise<readonly Message[]>
  /** Trails are held against it from the next opening on. */
  readonly changeList: (wish: Input<'keyList'>) => Promise<readonly Message[]>
}

export function createSigning(bridge: Bridge, store: WindowStore): SigningModel {
  return {
    change: async (wish) => {
      const changed = await bridge.ask.signingKey(wish)
      if (changed.ok) store.patch({ signingKey: changed.value })
      return changed.messages
    },
    changeList: async (wish) => {
      const changed = await bridge.ask.keyList(wish)
      if (changed.ok) store.patch({ keyList: changed.value })
      return changed.messages
    },
  }
}
