/** The names that the office's earlier reports had: offered beside open fields, listed and forgotten in the settings. */
import type { Bridge, Input } from '../../src/app/contract.ts'
import { namesByLabel } from '../../src/core/office-names.ts'
import type { WindowStore } from './window-store.ts'

export interface OfficeNamesModel {
  /** Asks the host what it remembers now. */
  readonly load: () => Promise<void>
  /** The same for who opened a report, where names are wanted at all. */
  readonly offer: () => Promise<void>
  readonly forget: (wish: Extract<Input<'officeNames'>, { readonly wish: 'forget' | 'clear' }>) => Promise<void>
}

export function createOfficeNames(bridge: Bridge, store: WindowStore): OfficeNamesModel {
  const ask = async (wish: Input<'officeNames'>) => {
    const told = await bridge.ask.officeNames(wish)
    const names = told.ok ? told.value : []
    store.patch({ officeNames: { names, byLabel: namesByLabel(names), messages: told.messages } })
  }
  const load = () => ask({ wish: 'list' })
  return {
    load,
    offer: async () => {
      if (store.get().settings.remembersNames) await load()
    },
    forget: ask,
  }
}
