/** Where in the report a person is, and which part of the window is shown. */
import type { Finding, PlaceholderId, Span } from '../../src/core/model.ts'
import { nextOpen } from './places.ts'
import type { DialogName, VisitedPlace, WindowMode } from './state.ts'
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
  /** Brings up find and replace. */
  readonly find: () => void
  readonly showMode: (mode: WindowMode) => void
  readonly showDialog: (dialog: DialogName | null) => void
  /** Prints the pages, once they are drawn. */
  readonly print: () => void
  /** The pages were handed over to be printed. */
  readonly endPrinting: () => void
}

export function createNavigation(store: WindowStore): NavigationModel {
  return {
    select: (selected) => {
      if (!isSameSpan(store.get().selected, selected)) store.patch({ selected })
    },
    activate: (active) => store.patch({ active }),
    goTo: ({ start, end, placeholder, severity = null }) => {
      const mode = store.get().mode === 'preview' ? 'fill' : store.get().mode
      store.patch({ mode, visited: { start, end, severity }, ...(placeholder !== null && { active: placeholder }) })
    },
    goToOpen: (direction) => {
      const { report, active } = store.get()
      if (report) store.patch({ active: nextOpen(report.session, active, direction) ?? active })
    },
    find: () => store.patch({ mode: 'fill', searches: store.get().searches + 1 }),
    showMode: (mode) => store.patch({ mode, isPrinting: false }),
    showDialog: (dialog) => store.patch({ dialog }),
    print: () => store.patch({ mode: 'preview', isPrinting: true }),
    endPrinting: () => store.patch({ isPrinting: false }),
  }
}

function isSameSpan(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end
}
