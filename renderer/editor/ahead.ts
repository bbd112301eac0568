import { useEffect } from 'react'
import { loadMonaco } from '../monaco/load.ts'
import { useDesk, useWindow } from '../store/use-desk.ts'

/** Has the editor loaded while the host reads the report, so that neither waits for the other; the window is painted before it. */
export function useEditorAhead(): void {
  const desk = useDesk()
  const isOpening = useWindow(({ busy }) => busy?.what === 'open')
  useEffect(() => {
    if (isOpening) requestAnimationFrame(() => setTimeout(() => void loadMonaco(desk.store.get().language)))
  }, [desk, isOpening])
}
