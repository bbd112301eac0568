import { useEffect } from 'react'
import { atPauses } from '../model/pause.ts'
import type { OpenReport } from '../model/state.ts'
import { useWindowModel } from '../model/use-window-model.ts'

/** Milliseconds after the last change before the work is saved. */
const pause = 3000

/** Saves the work at each pause in it, and when the window loses the focus. */
export function useAutosave(): void {
  const model = useWindowModel()
  useEffect(() => {
    const over = new AbortController()
    const save = () => void model.saving.autosave()
    const at = (part: (report: OpenReport) => object) => atPauses(model.store, part, pause, save)
    const ends = [at(({ session }) => session), at(({ review }) => review)]
    addEventListener('blur', save, { signal: over.signal })
    return () => {
      over.abort()
      for (const end of ends) end()
    }
  }, [model])
}
