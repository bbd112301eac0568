import type { Bridge, Settings } from '../../src/app/contract.ts'
import type { NoticesModel } from './notices.ts'
import { languageOf } from './state.ts'
import type { WindowStore } from './window-store.ts'

export interface SettingsModel {
  /** Holds at once in the window, and is kept by the host. */
  readonly change: (change: Partial<Settings>) => Promise<void>
}

export function createSettings(bridge: Bridge, store: WindowStore, notices: NoticesModel): SettingsModel {
  const hold = (settings: Settings) => store.patch({ settings, language: languageOf(store.get().start, settings) })
  let asked = 0
  return {
    change: async (change) => {
      const mine = ++asked
      hold({ ...store.get().settings, ...change })
      const kept = await bridge.ask.settings({ change })
      if (kept.messages.length > 0) notices.say(kept.messages)
      // An answer to an earlier change does not know the later ones.
      if (mine === asked && kept.ok) hold(kept.value)
    },
  }
}
