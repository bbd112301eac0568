import { useEffect } from 'react'
import { isUnsaved } from '../model/state.ts'
import { useWindowModel } from '../model/use-window-model.ts'

/** Closing asks for unsaved work: by our own question where the host asks, by the browser's where a page is left. */
export function useClosing(): void {
  const model = useWindowModel()
  useEffect(() => {
    const over = new AbortController()
    const { store, bridge, leaving, saving } = model
    bridge.on.closeRequested(async ({ canStay }) => {
      if (!canStay) await saving.keep()
      const copy = canStay ? await leaving.ask('close') : 'keep'
      const { report } = store.get()
      if (copy !== null && report) await leaving.release(report.document, copy)
      await bridge.ask.close({ answer: copy === null ? 'stay' : 'close' })
    }, over.signal)
    const hasUnsaved = () => {
      const { report } = store.get()
      return report !== null && isUnsaved(report)
    }
    addEventListener('beforeunload', (event) => hasUnsaved() && event.preventDefault(), { signal: over.signal })
    return () => over.abort()
  }, [model])
}
