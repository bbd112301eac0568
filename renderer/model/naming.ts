/** The name that somebody signs with: asked for when it is first needed, where it is needed. */
import type { SettingsModel } from './settings.ts'
import type { WindowStore } from './window-store.ts'

export interface NamingModel {
  /** Does it at once where the settings name somebody, else once the person has given a name; never, if they give none. */
  readonly signed: (act: () => void) => void
  readonly give: (name: string) => void
  readonly putAway: () => void
}

export function createNaming(store: WindowStore, settings: SettingsModel): NamingModel {
  let waiting: (() => void) | null = null
  const end = () => {
    const act = waiting
    waiting = null
    store.patch({ isNameAsked: false })
    return act
  }
  return {
    signed: (act) => {
      if (store.get().settings.reviewer.trim() !== '') return act()
      waiting = act
      store.patch({ isNameAsked: true })
    },
    give: (name) => {
      if (name.trim() === '') return
      // It holds in the window at once, whether or not it can be kept.
      void settings.change({ reviewer: name.trim() })
      end()?.()
    },
    putAway: () => void end(),
  }
}
