import { useEffect, useState } from 'react'

/** The focus goes back where it was before the dialog came, unless what was done led elsewhere. */
export function useFocusGivenBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    const giveBack = () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
    return () => void requestAnimationFrame(giveBack)
  }, [before])
}
