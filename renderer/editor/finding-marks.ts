/** A wavy line under what the checks noticed. */
import type { editor } from 'monaco-editor/editor'
import type { Finding } from '../../src/core/model.ts'
import { rangeIn } from './range-in.ts'

export function createFindingMarks(view: editor.IStandaloneCodeEditor) {
  const lines = view.createDecorationsCollection()
  return (findings: readonly Finding[]) => {
    const model = view.getModel()
    if (!model) return
    lines.set(
      findings.map((finding) => ({
        range: rangeIn(model, finding),
        options: { inlineClassName: `finding-line ${finding.severity}`, stickiness: 1 },
      })),
    )
  }
}
