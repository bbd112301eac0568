/** The window's one store, with the two ways in which its parts change it. */
import type { Start } from '../../src/app/contract.ts'
import { noBatch } from './batch-state.ts'
import { noNames } from './known-names.ts'
import { languageOf, type OpenReport, type WindowState } from './state.ts'
import { createStore, type Store } from './store.ts'

export interface WindowStore extends Store<WindowState> {
  readonly patch: (change: Partial<WindowState>) => void
  /** Changes the open report; nothing where none is open. */
  readonly changeReport: (change: (report: OpenReport) => OpenReport) => void
}

export function createWindowStore(start: Start): WindowStore {
  const store = createStore<WindowState>({
    start,
    settings: start.settings,
    signingKey: start.signingKey,
    keyList: start.keyList,
    language: languageOf(start, start.settings),
    report: null,
    mode: 'fill',
    view: 'text',
    dialog: null,
    active: null,
    selected: null,
    findings: [],
    isChecked: false,
    visited: null,
    searches: 0,
    lookedFor: null,
    isReplacing: false,
    replacing: null,
    isPrinting: false,
    tour: null,
    notices: start.messages,
    isNameAsked: false,
    task: null,
    leaving: null,
    isHostLost: false,
    asked: null,
    largePart: null,
    merging: null,
    earlier: null,
    batch: noBatch(start.settings, 'text'),
    lastTime: null,
    officeNames: noNames,
    importing: null,
    pasting: null,
  })
  return {
    ...store,
    patch: (change) => store.set((state) => ({ ...state, ...change })),
    changeReport: (change) =>
      store.set((state) => {
        if (!state.report) return state
        const report = change(state.report)
        return report === state.report ? state : { ...state, report }
      }),
  }
}
