/** What the editor and the list show of a session, computed once for each of its states. */
import { textOf } from '../../src/core/detect.ts'
import { type Resolved, resolve } from '../../src/core/resolve.ts'
import type { Work } from '../../src/core/session.ts'
import { type View, viewOf } from '../../src/core/view.ts'

const cache = new WeakMap<Work['decisions'], { readonly view: View; readonly resolved: Resolved }>()

export function shownOf(work: Work): Resolved {
  const view = viewOf(work)
  const known = cache.get(work.decisions)
  if (known?.view === view) return known.resolved
  const resolved = resolve(textOf(work.detection), view.placeholders, work.decisions)
  cache.set(work.decisions, { view, resolved })
  return resolved
}
