import type { editor } from 'monaco-editor/editor'

/** Milliseconds after the last key or click; longer, WCAG 2.2.2 would ask for a way to stop it. */
const blinksFor = 5000

type Blinking = Pick<
  editor.IStandaloneCodeEditor,
  'updateOptions' | 'onDidChangeCursorSelection' | 'onDidFocusEditorText'
>

/** The caret blinks while somebody works and then stands still: a window that nobody touches has no timer to wake for. */
export function blinkWhileWorking(view: Blinking): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined
  let isBlinking = true
  const turn = (to: boolean) => {
    if (isBlinking === to) return
    isBlinking = to
    view.updateOptions({ cursorBlinking: to ? 'blink' : 'solid' })
  }
  const work = () => {
    turn(true)
    clearTimeout(rest)
    rest = setTimeout(() => turn(false), blinksFor)
  }
  work()
  const subscriptions = [view.onDidChangeCursorSelection(work), view.onDidFocusEditorText(work)]
  return () => {
    clearTimeout(rest)
    for (const subscription of subscriptions) subscription.dispose()
  }
}
