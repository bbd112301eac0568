/** What the editor and the list show of a session, computed once for each of its states. */
import { textOf } from '../../src/core/detect.ts'
import { type Resolved, resolve } from '../../src/core/resolve.ts'
import { type View, viewOf } from '../../src/core/view.ts'
import type { Work } from '../../src/core/work.ts'

/** `compute` with a memory: for the same decisions and placeholders it gives the same object again. */
export function oncePerState<T>(compute: (work: Work, view: View) => T): (work: Work) => T {
  const cache = new WeakMap<Work['decisions'], { readonly view: View; readonly value: T }>()
  return (work) => {
    const view = viewOf(work)
    const known = cache.get(work.decisions)
    if (known?.view === view) return known.value
    const value = compute(work, view)
    cache.set(work.decisions, { view, value })
    return value
  }
}

export const shownOf: (work: Work) => Resolved = oncePerState(({ detection, decisions }, { placeholders }) =>
  resolve(textOf(detection), placeholders, decisions),
)
