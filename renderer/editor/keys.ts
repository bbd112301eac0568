/** The keys that mean something else in a report than in code. */
import type { editor } from 'monaco-editor/editor'
import type { Monaco } from '../monaco/load.ts'
import type { Desk } from '../store/desk.ts'

export function bindKeys({ KeyCode, KeyMod }: Monaco, view: editor.IStandaloneCodeEditor, desk: Desk): void {
  const undo = () => desk.act({ type: 'undo' })
  const redo = () => desk.act({ type: 'redo' })
  const bindings: readonly (readonly [number, () => void])[] = [
    [KeyCode.Tab, () => desk.step(1)],
    [KeyMod.Shift | KeyCode.Tab, () => desk.step(-1)],
    [KeyMod.CtrlCmd | KeyCode.KeyZ, undo],
    [KeyMod.CtrlCmd | KeyCode.KeyY, redo],
    [KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, redo],
  ]
  for (const [key, run] of bindings) view.addCommand(key, run)
}
