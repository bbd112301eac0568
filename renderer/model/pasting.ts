/** What is pasted where a value is typed, in the list, in the text or on the page: several cells are not one value. */
import type { FieldId } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import { windowWords } from '../../src/messages/window.ts'
import type { DocumentModel } from './document.ts'
import { cellsIn, sheetIn } from './pasted-cells.ts'
import type { WindowStore } from './window-store.ts'

export interface PastingModel {
  /** Shows what goes where, or takes it as a sheet where it names its fields. False where it is one value, or the field takes none. */
  readonly take: (field: FieldId, pasted: string) => boolean
  readonly putAway: () => void
}

export function createPasting(store: WindowStore, document: DocumentModel): PastingModel {
  return {
    take: (field, pasted) => {
      const { report, language } = store.get()
      const cells = cellsIn(pasted)
      if (!cells || !report || report.heldBy !== null) return false
      if (decisionOf(report.session.decisions, field).state === 'kept') return false
      const sheet = sheetIn(pasted, viewOf(report.session).fields)
      if (sheet === null) store.patch({ pasting: { from: field, cells } })
      else void document.importValues(sheetSource(sheet, windowWords[language].pastedSheet))
      return true
    },
    putAway: () => store.patch({ pasting: null }),
  }
}

function sheetSource(sheet: string, name: string) {
  return { from: 'bytes', name: `${name}.csv`, bytes: new TextEncoder().encode(sheet) } as const
}
