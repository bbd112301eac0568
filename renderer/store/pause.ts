import type { Session } from '../../src/core/session.ts'
import type { WindowState } from './state.ts'
import type { Store } from './store.ts'

/**
 * Runs `work` each time the session has stood as it is for `pause` milliseconds; `changed` is aborted as soon as it stands so no more.
 * Returns what ends it.
 */
export function atPauses(
  store: Store<WindowState>,
  pause: number,
  work: (session: Session, changed: AbortSignal) => void,
): () => void {
  let seen: Session | null = null
  let changed = new AbortController()
  const follow = () => {
    const session = store.get().report?.session ?? null
    if (session === seen) return
    seen = session
    changed.abort()
    if (!session) return
    changed = new AbortController()
    const { signal } = changed
    const timer = setTimeout(() => work(session, signal), pause)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }
  follow()
  const unsubscribe = store.subscribe(follow)
  return () => {
    unsubscribe()
    changed.abort()
  }
}
