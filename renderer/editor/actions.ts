/** What the context menu offers on a placeholder or a selection, above cut, copy and paste. */
import type { editor } from 'monaco-editor/editor'
import type { Placeholder } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import { windowWords } from '../../src/messages/window.ts'
import { maskSelected } from '../masking/masking.ts'
import type { WindowModel } from '../model/window-model.ts'

const group = '0_placeholder'

/** Returns what takes the actions away. */
export function addActions(view: editor.IStandaloneCodeEditor, windowModel: WindowModel): () => void {
  const words = windowWords[windowModel.store.get().language]
  const state = view.createContextKey<string>('placeholderState', '')
  const shared = view.createContextKey<boolean>('placeholderShared', false)
  const follow = () => {
    const { report, active } = windowModel.store.get()
    const placeholder = report && viewOf(report.session).byId.get(active ?? '')
    state.set(report && placeholder ? decisionOf(report.session.decisions, placeholder.field).state : '')
    shared.set(!!report && !!placeholder && (viewOf(report.session).places.get(placeholder.field)?.length ?? 0) > 1)
  }
  const add = (id: string, label: string, precondition: string, act: (placeholder: Placeholder) => void) =>
    view.addAction({
      id: `starfill.${id}`,
      label,
      precondition,
      contextMenuGroupId: group,
      run: () => {
        const { report, active } = windowModel.store.get()
        const placeholder = report && viewOf(report.session).byId.get(active ?? '')
        if (placeholder) act(placeholder)
      },
    })
  const actions = [
    add('keep', words.keep, "placeholderState == 'open' || placeholderState == 'filled'", ({ field }) =>
      windowModel.document.act({ type: 'keep', field }),
    ),
    add('reopen', words.reopen, "placeholderState == 'kept'", ({ field }) =>
      windowModel.document.act({ type: 'reopen', field }),
    ),
    add('split', words.splitPlace, 'placeholderShared', ({ id }) =>
      windowModel.document.act({ type: 'split', placeholder: id }),
    ),
    add('dismiss', words.notPlaceholder, "placeholderState != ''", ({ id }) =>
      windowModel.document.act({ type: 'dismiss', placeholder: id }),
    ),
  ]
  const mask = view.addAction({
    id: 'starfill.mask',
    label: words.maskSelected,
    precondition: 'editorHasSelection && !editorReadonly',
    contextMenuGroupId: group,
    run: () => maskSelected(windowModel),
  })
  follow()
  const unsubscribe = windowModel.store.subscribe(follow)
  return () => {
    unsubscribe()
    for (const action of [...actions, mask]) action.dispose()
  }
}
