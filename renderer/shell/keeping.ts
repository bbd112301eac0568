import { useEffect } from 'react'
import { info, warning } from '../../src/core/codes.ts'
import { atPauses } from '../store/pause.ts'
import { useDesk } from '../store/use-desk.ts'

/** Milliseconds after a change before it is saved by itself. */
const pause = 3000

/** Saves work as it happens, and hears of what happens outside: files named to the program, the report changed on disk, progress. */
export function useKeeping(): void {
  const desk = useDesk()
  useEffect(
    () =>
      atPauses(
        desk.store,
        ({ session }) => session,
        pause,
        () => void desk.autosave(),
      ),
    [desk],
  )
  useEffect(
    () =>
      atPauses(
        desk.store,
        ({ review }) => review,
        pause,
        () => void desk.autosave(),
      ),
    [desk],
  )

  useEffect(() => {
    const over = new AbortController()
    const { on } = desk.bridge
    on.openRequested(({ token }) => void desk.open({ from: 'token', token }), over.signal)
    on.changedOnDisk(({ document, gone }) => {
      if (desk.store.get().report?.document !== document) return
      desk.say([gone ? warning('report-gone', {}) : info('report-changed', {})])
    }, over.signal)
    on.progress(({ task, done, total, what }) => {
      desk.store.set((state) =>
        state.busy?.task === task
          ? { ...state, busy: { ...state.busy, done, total, isConverting: what === 'convert' } }
          : state,
      )
    }, over.signal)
    addEventListener('blur', () => void desk.autosave(), { signal: over.signal })
    return () => over.abort()
  }, [desk])
}
