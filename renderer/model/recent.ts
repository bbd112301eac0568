/** The files that are offered before anything is open. */
import type { Bridge, Recent } from '../../src/app/contract.ts'
import type { WindowStore } from './window-store.ts'

export interface RecentModel {
  /** Keeps it above the others, or lets it go with them. */
  readonly pin: (file: Recent) => Promise<void>
  /** Takes it out of the list, or, for null, all that are not pinned. No file is deleted. */
  readonly forget: (file: Recent | null) => Promise<void>
}

export function createRecentModel(bridge: Bridge, store: WindowStore): RecentModel {
  const list = (recent: readonly Recent[]) => store.patch({ start: { ...store.get().start, recent } })
  return {
    pin: async ({ token, isPinned }) => list(await bridge.ask.pinRecent({ token, isPinned: !isPinned })),
    forget: async (file) => list(await bridge.ask.forgetRecent({ token: file?.token ?? null })),
  }
}
