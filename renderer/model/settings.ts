import type { Bridge, Settings } from '../../src/app/contract.ts'
import { languageOf } from './state.ts'
import type { WindowStore } from './window-store.ts'

export interface SettingsModel {
  /** Holds at once in the window, and is kept by the host. */
  readonly change: (change: Partial<Settings>) => Promise<void>
}

export function createSettings(bridge: Bridge, store: WindowStore): SettingsModel {
  const hold = (settings: Settings) => store.patch({ settings, language: languageOf(store.get().start, settings) })
  let asked = 0
  return {
    change: async (change) => {
      const mine = ++asked
      hold({ ...store.get().settings, ...change })
      const settings = await bridge.ask.settings({ change })
      // An answer to an earlier change does not know the later ones.
      if (mine === asked) hold(settings)
    },
  }
}
