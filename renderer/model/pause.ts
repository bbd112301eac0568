import type { OpenReport, WindowState } from './state.ts'
import type { Store } from './store.ts'

/**
 * Runs `work` each time what `part` gives of the report has stood as it is for `pause` milliseconds; `changed` is aborted as soon as it
 * stands so no more. Returns what ends it.
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
