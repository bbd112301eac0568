import type { editor } from 'monaco-editor/editor'
import { useEffect, useRef, useState } from 'react'
import { textOf } from '../../src/core/detect.ts'
import type { PlaceholderId, Span } from '../../src/core/model.ts'
import type { Session } from '../../src/core/session.ts'
import { windowWords } from '../../src/messages/window.ts'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { loadMonaco, type Monaco } from '../monaco/load.ts'
import { paper, sizedText } from '../monaco/options.ts'
import { monacoThemes, useThemeName } from '../theme/theme.ts'

interface Props {
  readonly session: Session
  /** What is judged, as it lies in the filled text: a place of a field, or a part of the report's own words. */
  readonly judged: PlaceholderId | Span | null
}

/** CSS pixels: below it two columns would have no room for a sentence, and stand one below the other. */
const narrow = 480

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
    let leave: (() => void) | null = null
    let isGone = false
    void loadMonaco(model.store.get().language).then((monaco) => {
      const { report, settings, language } = model.store.get()
      if (isGone || !report) return
      const words = windowWords[language]
      const view = monaco.editor.createDiffEditor(node, {
        ...paper,
        ...sizedText(settings.fontSize),
        originalAriaLabel: words.masked,
        modifiedAriaLabel: words.resolved,
        readOnly: true,
        originalEditable: false,
        renderSideBySide: true,
        renderSideBySideInlineBreakpoint: narrow,
        renderIndicators: false,
        renderOverviewRuler: false,
        renderMarginRevertIcon: false,
        diffWordWrap: 'on',
        lineDecorationsWidth: 12,
      })
      const original = monaco.editor.createModel(textOf(report.session.detection), 'plaintext')
      const modified = monaco.editor.createModel(shownOf(report.session).text, 'plaintext')
      view.setModel({ original, modified })
      setShown({ monaco, view })
      leave = () => {
        // Monaco may still be comparing: the models must outlive the view.
        view.setModel(null)
        view.dispose()
        setTimeout(() => {
          original.dispose()
          modified.dispose()
        }, 5000)
        setShown(null)
      }
    })
    return () => {
      isGone = true
      leave?.()
    }
  }, [model])

  useEffect(() => {
    const models = shown?.view.getModel()
    if (!models) return
    show(models.original, textOf(session.detection))
    show(models.modified, shownOf(session).text)
  }, [shown, session])

  useEffect(() => {
    const model = shown?.view.getModel()?.modified
    const place =
      typeof judged === 'string' ? shownOf(session).pieces.find(({ placeholder }) => placeholder === judged) : judged
    if (!shown || !model || !place) return
    const [from, to] = [model.getPositionAt(place.start), model.getPositionAt(place.end)]
    const range = new shown.monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column)
    const right = shown.view.getModifiedEditor()
    right.setSelection(range)
    right.revealRangeInCenter(range)
  }, [shown, session, judged])

  useEffect(() => {
    shown?.monaco.editor.setTheme(monacoThemes[theme])
    // Side by side, Monaco gives the left a margin for signs: lines would break differently than on the right.
    const left = { ...sizedText(fontSize), ariaLabel: words.masked, glyphMargin: false }
    shown?.view.getOriginalEditor().updateOptions(left)
    shown?.view.getModifiedEditor().updateOptions({ ...sizedText(fontSize), ariaLabel: words.resolved })
  }, [shown, fontSize, theme, words])

  return <section ref={place} className="review-diff report" aria-label={`${words.masked} / ${words.resolved}`} />
}

function show(model: editor.ITextModel, text: string): void {
  if (model.getValue() !== text) model.setValue(text)
}
