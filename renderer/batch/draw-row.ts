/** The page of a report as a row fills it. */
import type { OutlookRow } from '../../src/core/batch/outlook.ts'
import { ok, type Result } from '../../src/core/result.ts'
import { windowWords } from '../../src/messages/window.ts'
import type { OpenReport } from '../model/state.ts'
import type { WindowModel } from '../model/window-model.ts'
import { drawAllPages } from '../page/draw.ts'
import { createDrawnPlaces } from '../page/drawn-places.ts'
import { looksOf } from '../page/look.ts'
import { tagPlaces } from '../page/places.ts'
import { requestPage } from '../page/requested-page.ts'

/** The session itself is left as it is. Throws where the page cannot be drawn. */
export async function drawRow(
  model: WindowModel,
  report: OpenReport,
  { decisions }: OutlookRow,
  paper: HTMLElement,
  gone: AbortSignal,
): Promise<Result<null>> {
  const session = { ...report.session, decisions: new Map(decisions) }
  const requested = await requestPage(model, { ...report, session }, gone)
  if (!requested.ok || gone.aborted) return requested.ok ? ok(null) : requested
  const { page, placeholders } = requested.value
  await drawAllPages(page.bytes, paper, (nodes) => tagPlaces(nodes, page.marks))
  const ids = placeholders.map(({ id }) => id)
  const places = createDrawnPlaces(paper, ids, true)
  places.show(looksOf(session, [], windowWords[model.store.get().language]), null)
  return ok(null)
}
