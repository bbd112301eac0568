import { useEffect } from 'react'
import { useWindow, useWindowModel } from '../model/use-window-model.ts'
import { loadMonaco } from '../monaco/load.ts'

/** Has the editor loaded while the host reads the report, so that neither waits for the other; the window is painted before it. */
export function useEditorAhead(): void {
  const windowModel = useWindowModel()
  const isOpening = useWindow(({ task }) => task?.what === 'open')
  useEffect(() => {
    if (isOpening) requestAnimationFrame(() => setTimeout(() => void loadMonaco(windowModel.store.get().language)))
  }, [windowModel, isOpening])
}
