import type { OpenReport, WindowState } from './state.ts'
import type { Store } from './store.ts'

/**
 * Runs `work` each time a part of the report has not changed for `pause` milliseconds. `part` picks it out, and must give the same object
 * while nothing of it changes. `changed` is aborted when the part changes, so that work under way can stop. Returns the function that
 * ends the waiting. Example: the checks run on the session 400 ms after the last key.
 */
export function atPauses<T extends object>(
  store: Store<WindowState>,
  part: (report: OpenReport) => T,
  pause: number,
  work: (stands: T, changed: AbortSignal) => void,
): () => void {
  let seen: T | null = null
  let changed = new AbortController()
  const follow = () => {
    const { report } = store.get()
    const stands = report && part(report)
    if (stands === seen) return
    seen = stands
    changed.abort()
    if (!stands) return
    changed = new AbortController()
    const { signal } = changed
    const timer = setTimeout(() => work(stands, signal), pause)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }
  follow()
  const unsubscribe = store.subscribe(follow)
  return () => {
    unsubscribe()
    changed.abort()
  }
}
