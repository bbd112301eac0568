import type { editor } from 'monaco-editor/editor'
import { useEffect, useRef, useState } from 'react'
import { textOf } from '../../src/core/detect.ts'
import type { PlaceholderId, Span } from '../../src/core/model.ts'
import type { Session } from '../../src/core/session.ts'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { loadMonaco, type Monaco } from '../monaco/load.ts'
import { sizedText } from '../monaco/options.ts'
import { monacoThemeOf, useThemeName } from '../theme/theme.ts'
import { placeDiffView } from './diff-view.ts'

interface Props {
  readonly session: Session
  /** What is judged, as it lies in the filled text: a place of a field, or a part of the report's own words. */
  readonly judged: PlaceholderId | Span | null
}

/** The masked report on the left, what stands in it now on the right; neither can be typed in. */
export function ReviewDiff({ session, judged }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<{ readonly monaco: Monaco; readonly view: editor.IStandaloneDiffEditor } | null>(
    null,
  )
  const fontSize = useWindow(({ settings }) => settings.fontSize)
  const theme = useThemeName()

  useEffect(() => {
    const node = place.current
    if (!node) return
    let leave = () => {}
    let isGone = false
    void loadMonaco(model.store.get().language).then((monaco) => {
      const { report } = model.store.get()
      if (isGone || !report) return
      const view = placeDiffView(monaco, node)
      const original = monaco.editor.createModel(textOf(report.session.detection), 'plaintext')
      const modified = monaco.editor.createModel(shownOf(report.session).text, 'plaintext')
      view.setModel({ original, modified })
      setShown({ monaco, view })
      leave = () => {
        view.setModel(null)
        // Monaco may still be comparing.
        setTimeout(() => {
          original.dispose()
          modified.dispose()
        }, 5000)
        setShown(null)
      }
    })
    return () => {
      isGone = true
      leave()
    }
  }, [model])

  useEffect(() => {
    const models = shown?.view.getModel()
    if (!models) return
    setText(models.original, textOf(session.detection))
    setText(models.modified, shownOf(session).text)
  }, [shown, session])

  useEffect(() => {
    if (!shown) return
    const { placeholders, pieces } = shownOf(session)
    const judgedField = pieces.find(({ placeholder }) => placeholder === judged)?.field ?? null
    const looks = pieces.map(({ placeholder, field, state }) =>
      ['placeholder', state, field === judgedField && 'of-field', placeholder === judged && 'active']
        .filter(Boolean)
        .join(' '),
    )
    const left = markSpans(shown.view.getOriginalEditor(), placeholders, looks)
    const right = markSpans(shown.view.getModifiedEditor(), pieces, looks)
    return () => {
      left.clear()
      right.clear()
    }
  }, [shown, session, judged])

  useEffect(() => {
    const text = shown?.view.getModel()?.modified
    const place =
      typeof judged === 'string' ? shownOf(session).pieces.find(({ placeholder }) => placeholder === judged) : judged
    if (!shown || !text || !place) return
    const range = shown.monaco.Range.fromPositions(text.getPositionAt(place.start), text.getPositionAt(place.end))
    const right = shown.view.getModifiedEditor()
    right.setSelection(range)
    right.revealRangeInCenter(range)
  }, [shown, session, judged])

  useEffect(() => {
    shown?.monaco.editor.setTheme(monacoThemeOf(theme))
    // Side by side, Monaco gives the left a margin for signs: lines would break differently than on the right.
    const left = { ...sizedText(fontSize), ariaLabel: words.masked, glyphMargin: false }
    shown?.view.getOriginalEditor().updateOptions(left)
    shown?.view.getModifiedEditor().updateOptions({ ...sizedText(fontSize), ariaLabel: words.resolved })
  }, [shown, fontSize, theme, words])

  return <section ref={place} className="review-diff report" aria-label={`${words.masked} / ${words.resolved}`} />
}

/** Marks each span in the way of the same place in `looks`. */
function markSpans(view: editor.ICodeEditor, spans: readonly Span[], looks: readonly string[]) {
  const text = view.getModel()
  const marks = spans.map(({ start, end }, at): editor.IModelDeltaDecoration => {
    const from = text?.getPositionAt(start)
    const to = text?.getPositionAt(end)
    return {
      range: {
        startLineNumber: from?.lineNumber ?? 1,
        startColumn: from?.column ?? 1,
        endLineNumber: to?.lineNumber ?? 1,
        endColumn: to?.column ?? 1,
      },
      options: { inlineClassName: looks[at] ?? null, stickiness: 1 },
    }
  })
  return view.createDecorationsCollection(marks)
}

function setText(model: editor.ITextModel, text: string): void {
  if (model.getValue() !== text) model.setValue(text)
}
