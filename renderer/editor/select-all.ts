import { loadMonaco } from '../monaco/load.ts'

/** All of what has the focus: of the report's text, which is more than the page shows of it, or of an input. */
export async function selectAll(): Promise<void> {
  const focused = document.activeElement
  if (!focused?.closest('.monaco-editor')) return void document.execCommand('selectAll')
  const { editor } = await loadMonaco('zh-CN')
  const own = editor.getEditors().find((view) => view.getDomNode()?.contains(focused))
  own?.trigger('menu', 'editor.action.selectAll', null)
}
