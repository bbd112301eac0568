/** The keys that mean something else in a report than in code. */
import type { editor } from 'monaco-editor/editor'
import type { WindowModel } from '../model/window-model.ts'
import type { Monaco } from '../monaco/load.ts'

export function bindKeys(
  { KeyCode, KeyMod }: Monaco,
  view: editor.IStandaloneCodeEditor,
  windowModel: WindowModel,
): void {
  const undo = () => windowModel.document.act({ type: 'undo' })
  const redo = () => windowModel.document.act({ type: 'redo' })
  const bindings: readonly (readonly [number, () => void])[] = [
    [KeyCode.Tab, () => windowModel.navigation.goToOpen(1)],
    [KeyMod.Shift | KeyCode.Tab, () => windowModel.navigation.goToOpen(-1)],
    [KeyMod.CtrlCmd | KeyCode.KeyZ, undo],
    [KeyMod.CtrlCmd | KeyCode.KeyY, redo],
    [KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, redo],
  ]
  for (const [key, run] of bindings) view.addCommand(key, run)
}
