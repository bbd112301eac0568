import { useEffect } from 'react'
import { info, warning } from '../../src/core/codes.ts'
import { useWindowModel } from '../model/use-window-model.ts'

/** Hears what the host tells unasked: a file named to the program, the report changed on disk, how far long work is. */
export function useHostEvents(): void {
  const model = useWindowModel()
  useEffect(() => {
    const over = new AbortController()
    const { on } = model.bridge
    on.openRequested(({ token }) => void model.document.open({ from: 'token', token }), over.signal)
    on.changedOnDisk(({ document, isProject, gone }) => {
      if (model.store.get().report?.document !== document) return
      const isGone = warning(isProject ? 'project-gone' : 'report-gone', {})
      model.notices.say([gone ? isGone : info(isProject ? 'project-saved-elsewhere' : 'report-changed', {})])
    }, over.signal)
    on.passwordAsked(model.password.asked, over.signal)
    on.largePartAsked(model.largePart.asked, over.signal)
    on.progress(model.tasks.showProgress, over.signal)
    on.progress(model.batch.showProgress, over.signal)
    return () => over.abort()
  }, [model])
}
