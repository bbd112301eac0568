/** Quiet lines between the stories of a Word document, with their names: the header is no part of the body's end. */
import type { editor } from 'monaco-editor/editor'
import type { StoryStart } from '../../src/core/model.ts'

/** `nameOf` a story in the window's language. A Word document keeps its lines, so that the places stay. */
export function showStories(
  view: editor.IStandaloneCodeEditor,
  stories: readonly StoryStart[],
  nameOf: (story: string) => string,
): void {
  view.changeViewZones((zones) => {
    for (const { line, story } of stories) {
      const domNode = document.createElement('div')
      domNode.className = 'story-divider'
      domNode.textContent = nameOf(story)
      zones.addZone({ afterLineNumber: line, heightInLines: 1, domNode })
    }
  })
}

/** The lines of tables stand apart, row by row. */
export function showRows(
  view: editor.IStandaloneCodeEditor,
  cells: readonly { readonly line: number; readonly table: number; readonly row: number }[],
): void {
  view.createDecorationsCollection(
    cells.map(({ line, table, row }, at) => {
      const before = cells[at - 1]
      const isFirst = before?.table !== table || before.row !== row
      const range = { startLineNumber: line + 1, startColumn: 1, endLineNumber: line + 1, endColumn: 1 }
      return { range, options: { isWholeLine: true, className: isFirst ? 'cell-line row-start' : 'cell-line' } }
    }),
  )
}
