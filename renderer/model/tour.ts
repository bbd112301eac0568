/** Six steps through the work, from the first value to the printed page. A step is done by doing it, or passed by a button. */
import type { Decision } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import type { DocumentModel } from './document.ts'
import type { WindowState } from './state.ts'
import { stepNumber, type TourStep, tourSteps } from './tour-steps.ts'
import type { WindowStore } from './window-store.ts'

export interface TourModel {
  /** Opens the sample where nothing is open. */
  readonly begin: () => Promise<void>
  readonly next: () => void
  readonly leave: () => void
}

const sample = 'water-form'

export function createTour(store: WindowStore, document: DocumentModel): TourModel {
  const next = () => {
    const { tour } = store.get()
    if (tour === null) return
    store.patch({ tour: tour === 'end' ? null : (tourSteps[stepNumber(tour)] ?? 'end') })
  }
  let before = store.get()
  store.subscribe(() => {
    const [earlier, now] = [before, store.get()]
    before = now
    if (now.tour === null || now.tour !== earlier.tour) return
    if (isDone(now.tour, earlier, now)) next()
  })
  return {
    begin: async () => {
      if (!store.get().report) await document.open({ from: 'template', id: sample })
      if (store.get().report) store.patch({ tour: 'fill', mode: 'fill' })
    },
    next,
    leave: () => store.patch({ tour: null }),
  }
}

/** What a person did between two states. */
function isDone(step: TourStep, before: WindowState, now: WindowState): boolean {
  switch (step) {
    case 'fill':
      return count(now, 'filled') > count(before, 'filled')
    case 'keep':
      return count(now, 'kept') > count(before, 'kept')
    case 'finding':
      return now.visited !== before.visited && now.visited !== null
    case 'review':
    case 'preview':
      return now.mode === step && before.mode !== step
    case 'print':
      return before.isPrinting && !now.isPrinting
    case 'end':
      return false
  }
}

function count({ report }: WindowState, state: Decision['state']): number {
  if (!report) return 0
  const { decisions } = report.session
  return viewOf(report.session).fields.filter(({ id }) => decisionOf(decisions, id).state === state).length
}
