/**
 * Watches from now on whether somebody goes on in an input outside of the text, which comes later: it is to leave them the focus. An input that
 * merely has the focus still, of the report before, is none.
 */
export function watchBeginning(text: HTMLElement): { readonly isElsewhere: () => boolean; readonly end: () => void } {
  const end = new AbortController()
  let hasBegun = false
  const begin = () => {
    hasBegun = true
  }
  // What is dictated, or given by a program for input, comes without a key.
  for (const type of ['pointerdown', 'keydown', 'input'] as const)
    window.addEventListener(type, begin, { capture: true, signal: end.signal })
  return {
    isElsewhere: () => {
      const at = document.activeElement
      return hasBegun && at instanceof HTMLElement && at.matches('input, textarea') && !text.contains(at)
    },
    end: () => end.abort(),
  }
}
