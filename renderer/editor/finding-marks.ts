/** A wavy line under what the checks noticed. */
import type { editor } from 'monaco-editor/editor'
import type { Finding } from '../../src/core/model.ts'
import type { Monaco } from '../monaco/load.ts'

export function createFindingMarks(monaco: Monaco, view: editor.IStandaloneCodeEditor) {
  const lines = view.createDecorationsCollection()
  return (findings: readonly Finding[]) => {
    const model = view.getModel()
    if (!model) return
    lines.set(
      findings.map(({ start, end, severity }) => {
        const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)]
        return {
          range: new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column),
          options: { inlineClassName: `finding-line ${severity}`, stickiness: 1 },
        }
      }),
    )
  }
}
