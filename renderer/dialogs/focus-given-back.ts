import { useEffect, useState } from 'react'
import { useWindowModel } from '../model/use-window-model.ts'
import type { WindowModel } from '../model/window-model.ts'

/** Frames that a question may take to go. */
const longestFading = 60

/** The focus goes back where it was before the dialog came, unless what was done there led elsewhere. */
export function useFocusGivenBack(isOpen = true): void {
  const model = useWindowModel()
  const [before, setBefore] = useState<Before | null>(null)
  // While it is drawn: once it stands there, the focus is in it.
  if (isOpen !== (before !== null))
    setBefore(isOpen ? { element: document.activeElement, place: placeIn(model) } : null)
  useEffect(() => {
    if (before === null) return undefined
    const { element, place } = before
    // A question that goes fades out first, and has the focus until it is gone.
    const giveBack = (frames: number) => {
      const now = document.activeElement
      if (now?.closest('.fui-DialogSurface') && frames > 0)
        return void requestAnimationFrame(() => giveBack(frames - 1))
      if (now === document.body && element instanceof HTMLElement && placeIn(model) === place) element.focus()
    }
    return () => void requestAnimationFrame(() => giveBack(longestFading))
  }, [model, before])
}

interface Before {
  readonly element: Element | null
  readonly place: string
}

/** Where the work is: a value that is typed where another place was gone to would go into the wrong field. */
function placeIn({ store }: WindowModel): string {
  const { report, mode, active, visited } = store.get()
  return JSON.stringify([report?.document, mode, active, visited])
}
