import { useEffect } from 'react'
import { atPauses } from '../model/pause.ts'
import type { OpenReport, WindowState } from '../model/state.ts'
import type { Store } from '../model/store.ts'
import { useWindowModel } from '../model/use-window-model.ts'

/** Milliseconds after the last change before the work is saved. */
const pause = 3000
/** Milliseconds after a change before it is noted, whatever comes meanwhile. */
const delay = 400

/** Notes each change, saves the work at each pause in it, and does both when the window loses the focus. */
export function useAutosave(): void {
  const model = useWindowModel()
  useEffect(() => {
    const over = new AbortController()
    const save = () => void model.saving.autosave()
    const at = (part: (report: OpenReport) => object) => atPauses(model.store, part, pause, save)
    const ends = [
      at(({ session }) => session),
      at(({ review }) => review),
      soonAfterChanges(model.store, delay, () => void model.saving.note()),
    ]
    addEventListener('blur', save, { signal: over.signal })
    return () => {
      over.abort()
      for (const end of ends) end()
    }
  }, [model])
}

/** Runs `work` no later than `wait` milliseconds after each change of the work or its review, whatever the rhythm. Returns what ends it. */
export function soonAfterChanges(store: Store<WindowState>, wait: number, work: () => void): () => void {
  let [session, review] = partsOf(store.get())
  let timer: ReturnType<typeof setTimeout> | null = null
  const follow = () => {
    const [now, said] = partsOf(store.get())
    if (now === session && said === review) return
    session = now
    review = said
    timer ??= setTimeout(() => {
      timer = null
      work()
    }, wait)
  }
  const unsubscribe = store.subscribe(follow)
  return () => {
    unsubscribe()
    if (timer !== null) clearTimeout(timer)
  }
}

function partsOf({ report }: WindowState) {
  return [report?.session, report?.review] as const
}
