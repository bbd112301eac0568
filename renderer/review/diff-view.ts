/** The diff editor of the window. */
import type { editor } from 'monaco-editor/editor'
import type { Monaco } from '../monaco/load.ts'
import { paper } from '../monaco/options.ts'
import { reportLanguage } from '../theme/report-language.ts'

/** CSS pixels: below it two columns would have no room for a sentence, and stand one below the other. */
const narrow = 480

/** Neither side can be typed in. */
const options: editor.IStandaloneDiffEditorConstructionOptions = {
  ...paper,
  readOnly: true,
  originalEditable: false,
  renderSideBySide: true,
  renderSideBySideInlineBreakpoint: narrow,
  renderIndicators: false,
  renderOverviewRuler: false,
  renderMarginRevertIcon: false,
  diffWordWrap: 'on',
  lineDecorationsWidth: 12,
}

let only: { readonly root: HTMLElement; readonly view: editor.IStandaloneDiffEditor } | null = null

/**
 * Puts the diff editor into `place`. There is one for the life of the window, made when it is first asked for and never disposed: for
 * the whole page Monaco draws the hints of its menus by the services of the editor that was made last, and those of a diff editor end
 * with it. After that a right click in the text would throw "InstantiationService has been disposed", and no menu would come.
 */
export function placeDiffView({ editor }: Monaco, place: HTMLElement): editor.IStandaloneDiffEditor {
  if (only) {
    place.append(only.root)
    return only.view
  }
  const root = document.createElement('div')
  root.className = 'review-diff-view'
  root.lang = reportLanguage
  place.append(root)
  const view = editor.createDiffEditor(root, options)
  const left = view.getOriginalEditor()
  // Where there is one column, Monaco takes the wrapping of the left away; it does not give it back with the second.
  left.onDidLayoutChange(() => {
    if (root.clientWidth > narrow) left.updateOptions({ wordWrapOverride2: 'inherit', glyphMargin: false })
  })
  only = { root, view }
  return view
}
