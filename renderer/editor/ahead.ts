import { useEffect } from 'react'
import { useWindow, useWindowModel } from '../model/use-window-model.ts'
import { loadMonaco } from '../monaco/load.ts'

/** Loads Monaco while the host reads the report, so that neither waits for the other; after the next frame, which says that it is opened. */
export function useEditorAhead(): void {
  const windowModel = useWindowModel()
  // Where nobody knows yet what comes, the text's own; a Word document opens on its page.
  const isOpening = useWindow(({ task }) => task?.what === 'open')
  useEffect(() => {
    if (isOpening) requestAnimationFrame(() => setTimeout(() => void loadMonaco(windowModel.store.get().language)))
  }, [windowModel, isOpening])
}
