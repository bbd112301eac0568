/** Quiet lines between the stories of a Word document, with their names: the header is no part of the body's end. */
import type { editor } from 'monaco-editor/editor'
import type { StoryStart } from '../../src/core/model.ts'
import { editorLine, type Joint } from './table-rows.ts'

/** `nameOf` a story in the window's language. A Word document keeps its lines, so that the places stay. */
export function showStories(
  view: editor.IStandaloneCodeEditor,
  stories: readonly StoryStart[],
  joints: readonly Joint[],
  nameOf: (story: string) => string,
): void {
  view.changeViewZones((zones) => {
    for (const { line, story } of stories) {
      const domNode = document.createElement('div')
      domNode.className = 'story-divider'
      domNode.textContent = nameOf(story)
      zones.addZone({ afterLineNumber: editorLine(line, joints) - 1, heightInLines: 1, domNode })
    }
  })
}
