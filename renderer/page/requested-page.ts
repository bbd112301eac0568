/** The document that the page is drawn from, as the host makes it of the work. */
import type { PageDocument } from '../../src/app/contract.ts'
import { textOf } from '../../src/core/detect.ts'
import type { Placeholder } from '../../src/core/model.ts'
import { writeWork } from '../../src/core/project.ts'
import type { Result } from '../../src/core/result.ts'
import { map } from '../../src/core/result.ts'
import type { Session } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import { exportOptions } from '../model/export-options.ts'
import type { OpenReport } from '../model/state.ts'
import type { WindowModel } from '../model/window-model.ts'

export interface RequestedPage {
  readonly page: PageDocument
  /** What the marks in it count. */
  readonly placeholders: readonly Placeholder[]
  readonly drawn: DrawnOf
}

/** What a page was drawn of: while it is the same, only the places of the page change. */
export interface DrawnOf {
  readonly text: string
  readonly layout: string
  readonly placeholders: readonly Placeholder[]
}

export function drawnOf({ session, format }: Pick<OpenReport, 'session' | 'format'>, model: WindowModel): DrawnOf {
  return {
    text: textOf(session.detection),
    layout: exportOptions(model.store.get().settings, format).layout,
    placeholders: placesOf(session),
  }
}

function placesOf(session: Session): readonly Placeholder[] {
  return viewOf(session).placeholders
}

/** Where the same placeholders stand in the same text, whatever fields they are of. */
export function isDrawnSo(drawn: DrawnOf, now: DrawnOf): boolean {
  if (drawn.text !== now.text || drawn.layout !== now.layout) return false
  if (drawn.placeholders === now.placeholders) return true
  return (
    drawn.placeholders.length === now.placeholders.length &&
    drawn.placeholders.every(({ id }, at) => id === now.placeholders[at]?.id)
  )
}

/** Asks for it; stopped where the signal aborts. */
export async function requestPage(
  model: WindowModel,
  report: OpenReport,
  gone: AbortSignal,
): Promise<Result<RequestedPage>> {
  const task = crypto.randomUUID()
  gone.addEventListener('abort', () => void model.bridge.ask.cancel({ task }), { once: true })
  const drawn = drawnOf(report, model)
  const asked = { document: report.document, project: writeWork(report.session), layout: drawn.layout, task }
  return map(await model.bridge.ask.page(asked), (page) => ({ page, placeholders: drawn.placeholders, drawn }))
}
