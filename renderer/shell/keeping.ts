import { useEffect } from 'react'
import { info, warning } from '../../src/core/codes.ts'
import { atPauses } from '../model/pause.ts'
import { useWindowModel } from '../model/use-window-model.ts'

/** Milliseconds after a change before it is saved by itself. */
const pause = 3000

/** Saves work as it happens, and hears of what happens outside: files named to the program, the report changed on disk, progress. */
export function useKeeping(): void {
  const model = useWindowModel()
  useEffect(
    () =>
      atPauses(
        model.store,
        ({ session }) => session,
        pause,
        () => void model.saving.autosave(),
      ),
    [model],
  )
  useEffect(
    () =>
      atPauses(
        model.store,
        ({ review }) => review,
        pause,
        () => void model.saving.autosave(),
      ),
    [model],
  )

  useEffect(() => {
    const over = new AbortController()
    const { on } = model.bridge
    on.openRequested(({ token }) => void model.document.open({ from: 'token', token }), over.signal)
    on.changedOnDisk(({ document, gone }) => {
      if (model.store.get().report?.document !== document) return
      model.notices.say([gone ? warning('report-gone', {}) : info('report-changed', {})])
    }, over.signal)
    on.progress(model.tasks.showProgress, over.signal)
    addEventListener('blur', () => void model.saving.autosave(), { signal: over.signal })
    return () => over.abort()
  }, [model])
}
