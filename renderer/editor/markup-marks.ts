/** Markdown that reads like a text: its signs faint, headings and emphasis as what they are. */
import type { editor } from 'monaco-editor/editor'
import { markupLooks } from '../../src/core/markup-looks.ts'
import type { Format } from '../../src/core/model.ts'
import { atPauses } from '../model/pause.ts'
import { shownOf } from '../model/shown.ts'
import type { WindowModel } from '../model/window-model.ts'
import { rangeIn } from './range-in.ts'

/** Milliseconds without a change before they are drawn anew; until then Monaco moves them along. */
const pause = 300
/** Code units and marks: beyond, a key would be felt. */
const [longest, most] = [300_000, 5000]

/** Returns what ends it. */
export function showMarkup(view: editor.IStandaloneCodeEditor, windowModel: WindowModel, format: Format): () => void {
  const marks = view.createDecorationsCollection()
  const draw = () => {
    const [model, { report }] = [view.getModel(), windowModel.store.get()]
    const shown = report && shownOf(report.session)
    // While an input method is at work the two differ, and the next pause draws them.
    if (!model || !shown || shown.text.length > longest || model.getValueLength() !== shown.text.length) return
    marks.set(
      markupLooks(shown, format)
        .slice(0, most)
        .map(({ look, ...span }) => ({
          range: rangeIn(model, span),
          options: {
            inlineClassName: `markup-${look}`,
            inlineClassNameAffectsLetterSpacing: look !== 'sign',
            stickiness: 1,
          },
        })),
    )
  }
  if (format === 'docx') return () => undefined
  draw()
  return atPauses(windowModel.store, ({ session }) => session, pause, draw)
}
