import { Editor } from '../editor/editor.tsx'
import { FieldList } from '../fields/field-list.tsx'
import { useWindow } from '../store/use-desk.ts'
import { useShortcuts } from './shortcuts.ts'
import { StatusBar } from './status-bar.tsx'
import { Toolbar } from './toolbar.tsx'

/** The window: the toolbar, the fields beside the report, the status bar. */
export function Workspace() {
  useShortcuts()
  const isOpen = useWindow(({ report }) => report !== null)
  return (
    <div className="window">
      <Toolbar />
      {isOpen && (
        <main className="workspace">
          <FieldList />
          <Editor />
        </main>
      )}
      {isOpen && <StatusBar />}
    </div>
  )
}
