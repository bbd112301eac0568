/** The parts of Monaco that a report needs: no language services, no code features, one worker. */
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import 'monaco-editor/features/caretOperations/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/contextmenu/register'
import 'monaco-editor/features/diffEditor/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/lineSelection/register'
import 'monaco-editor/features/readOnlyMessage/register'
import 'monaco-editor/features/wordOperations/register'

export { editor, KeyCode, KeyMod, languages, Range, Selection } from 'monaco-editor/editor'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }
