/** Find and replace in the text, also for what was looked for on the page. */
import type { editor } from 'monaco-editor/editor'
import type { Span } from '../../src/core/model.ts'
import type { ToReplace } from '../model/state.ts'

export function startReplacing(
  view: editor.IStandaloneCodeEditor,
  visit: (span: Span) => void,
  sought: ToReplace | null,
): void {
  if (!sought) {
    // Where a placeholder is selected, Monaco takes it for what to find and asks for its replacement.
    view.trigger('menu', 'editor.action.startFindReplaceAction', null)
    view.trigger('menu', 'actions.find', null)
    return
  }
  // Hidden until the window is drawn again, the text could not have the focus.
  requestAnimationFrame(() => {
    if (!view.getModel()) return
    if (sought.at) visit(sought.at)
    const plain = { isRegex: false, matchWholeWord: false, isCaseSensitive: false }
    const found = view.getAction('editor.actions.findWithArgs')?.run({ searchString: sought.words, ...plain })
    // What is to stand there instead is asked for next.
    void found?.then(() => view.getAction('editor.action.startFindReplaceAction')?.run())
  })
}
