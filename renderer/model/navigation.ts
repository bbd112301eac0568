/** Where in the report a person is, and which part of the window is shown. */
import type { Finding, PlaceholderId, Span } from '../../src/core/model.ts'
import { givenBackIn, nextOpen, nextPlace } from './places.ts'
import type { SettingsModel } from './settings.ts'
import { shownOf } from './shown.ts'
import { isClear, standingMatters } from './standing.ts'
import type { DialogName, FillView, LookedFor, ToReplace, VisitedPlace, WindowMode, WindowState } from './state.ts'
import type { WindowStore } from './window-store.ts'

export interface NavigationModel {
  /** Words of the resolved text are selected, or nothing is. */
  readonly select: (span: Span | null) => void
  /** The placeholder worked at, or none. */
  readonly activate: (placeholder: PlaceholderId | null) => void
  /** Goes to a stretch of the resolved text: what a check noticed there has a severity. */
  readonly goTo: (place: Pick<Finding, 'start' | 'end' | 'placeholder'> & Partial<VisitedPlace>) => void
  /** Goes to the next (1) or previous (-1) open placeholder after the active one, round the end. */
  readonly goToOpen: (direction: 1 | -1) => void
  /** Goes to the next (1) or previous (-1) place of the field worked at, round the end. */
  readonly goToPlace: (direction: 1 | -1) => void
  /** Brings up find where one fills; on the page, or with replace in the text. */
  readonly find: () => void
  /** Somebody looks for something on the page, or no longer. */
  readonly lookFor: (lookedFor: LookedFor | null) => void
  /**
   * Brings up find and replace: on the page in the values; asked once more, in the text, for what is looked for or selected there, at its
   * place.
   */
  readonly replace: () => void
  /** The text does that. */
  readonly beginReplacing: () => void
  /** Where one fills from now on; the choice is kept for reports of this kind. */
  readonly showView: (view: FillView) => void
  /** The page cannot be drawn: the text is shown, and nothing is kept of that. */
  readonly leavePage: () => void
  readonly showMode: (mode: WindowMode) => void
  readonly showDialog: (dialog: DialogName | null) => void
  /** Prints the pages, once they are drawn; where something stands against them, that is looked at first. */
  readonly print: () => void
  readonly printNow: () => void
  /** The pages were handed over to be printed. */
  readonly endPrinting: () => void
}

export function createNavigation(store: WindowStore, settings: SettingsModel): NavigationModel {
  const printNow = () => store.patch({ mode: 'preview', isPrinting: true })
  return {
    select: (selected) => {
      if (!isSameSpan(store.get().selected, selected)) store.patch({ selected })
    },
    activate: (active) => store.patch({ active }),
    goTo: ({ start, end, placeholder, severity = null }) => {
      const mode = store.get().mode === 'preview' ? 'fill' : store.get().mode
      store.patch({
        mode,
        visited: { start, end, severity, placeholder },
        ...(placeholder !== null && { active: placeholder }),
      })
    },
    goToOpen: (direction) => {
      const { report, active } = store.get()
      if (report) store.patch({ active: nextOpen(report.session, active, direction, givenBackIn(report)) ?? active })
    },
    goToPlace: (direction) => {
      const { report, active } = store.get()
      if (report) store.patch({ active: nextPlace(report.session, active, direction) })
    },
    find: () => store.patch({ mode: 'fill', searches: store.get().searches + 1 }),
    lookFor: (lookedFor) => store.patch({ lookedFor, ...(lookedFor === null && { isReplacing: false }) }),
    replace: () => {
      const state = store.get()
      if (state.view === 'page' && !(state.mode === 'fill' && state.isReplacing))
        return store.patch({ mode: 'fill', isReplacing: true, searches: state.searches + 1 })
      const sought = state.view === 'page' ? soughtOnPage(state) : null
      store.patch({ mode: 'fill', view: 'text', isReplacing: false, replacing: { sought } })
    },
    beginReplacing: () => store.patch({ replacing: null }),
    showView: (view) => {
      const { report } = store.get()
      store.patch({ mode: 'fill', view })
      if (report) void settings.change(report.format === 'docx' ? { viewOfWord: view } : { viewOfText: view })
    },
    leavePage: () => store.patch({ view: 'text' }),
    showMode: (mode) => store.patch({ mode, isPrinting: false }),
    showDialog: (dialog) => store.patch({ dialog }),
    print: () => {
      const { report, findings } = store.get()
      if (report && !isClear(standingMatters(report, findings))) store.patch({ dialog: 'print' })
      else printNow()
    },
    printNow,
    endPrinting: () => store.patch({ isPrinting: false }),
  }
}

/** What is looked for on the page, or the words that are selected there; of what stands in the report its own. */
function soughtOnPage({ lookedFor, selected, report }: WindowState): ToReplace | null {
  const at = lookedFor ? lookedFor.at() : selected
  const words = at && report ? shownOf(report.session).text.slice(at.start, at.end) : (lookedFor?.words ?? '')
  return words === '' ? null : { words, at }
}

function isSameSpan(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end
}
