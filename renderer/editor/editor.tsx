import { Spinner } from '@fluentui/react-components'
import type { editor } from 'monaco-editor/editor'
import { useEffect, useRef, useState } from 'react'
import { largestText, smallestText } from '../../src/core/text-size.ts'
import { storyName } from '../../src/messages/remark.ts'
import { windowWords } from '../../src/messages/window.ts'
import { useChecking } from '../findings/checking.ts'
import { unansweredOf } from '../model/unanswered.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { loadMonaco } from '../monaco/load.ts'
import { paper, sizedText, wrappedText } from '../monaco/options.ts'
import { monacoThemeOf, useThemeName } from '../theme/theme.ts'
import { useZoomWheel } from '../zoom/zoom-wheel.ts'
import { addActions } from './actions.ts'
import { attachProjection } from './attach-projection.ts'
import { watchBeginning } from './begun-elsewhere.ts'
import { blinkWhileWorking } from './blinking.ts'
import { CellSaid } from './cell-said.tsx'
import { copyCells } from './copied-cells.ts'
import { createFindingMarks } from './finding-marks.ts'
import { hoverOf } from './hover.ts'
import { bindKeys } from './keys.ts'
import { showMarkup } from './markup-marks.ts'
import { createPlaceholderMarks } from './placeholder-marks.ts'
import { startReplacing } from './replacing.ts'
import { createRowMarks } from './row-marks.ts'
import { showStories } from './story-dividers.ts'
import { jointsIn, shownInRows } from './table-rows.ts'
import './editor.css'
import { reportLanguage } from '../theme/report-language.ts'

// In the editor Tab goes to the next open placeholder; Fluent would take it for leaving.
const ownTab = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } })

/** The report as text. React makes the place for Monaco and never draws into it. */
export function Editor() {
  const windowModel = useWindowModel()
  const words = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<editor.IStandaloneCodeEditor | null>(null)
  const isElsewhere = useRef(false)
  const document = useWindow(({ report }) => report?.document ?? null)
  const isReadOnly = useWindow(({ report }) => report?.heldBy !== null)
  const fontSize = useWindow(({ settings }) => settings.fontSize)
  const theme = useThemeName()
  const isShown = useWindow((state) => state.view === 'text')
  const isFilling = useWindow(({ mode }) => mode === 'fill')

  useEffect(() => {
    const node = place.current
    if (!node || document === null) return
    let isGone = false
    const beginning = watchBeginning(node)
    let leave = beginning.end
    void loadMonaco(windowModel.store.get().language).then((monaco) => {
      const { report, settings } = windowModel.store.get()
      if (isGone || !report) return
      const { text } = shownInRows(report.session)
      const created = monaco.editor.create(node, {
        ...paper,
        ...sizedText(settings.fontSize),
        ...wrappedText(text.length),
        value: text,
      })
      const model = created.getModel()
      if (!model) return
      const marks = createPlaceholderMarks(model)
      const { cells } = report.session.detection.options
      const joints = jointsIn(cells)
      const rows = createRowMarks(created, cells ?? [], joints)
      const projection = attachProjection(monaco, created, windowModel, (before, after, update) => {
        marks.show(before, after, update)
        rows.show(windowModel.store.get().report?.session ?? report.session, update)
      })
      const endCopying = copyCells(node, created, windowModel)
      const hover = monaco.languages.registerHoverProvider('plaintext', hoverOf(windowModel, model))
      let told = windowModel.store.get()
      marks.activate(told.active)
      const markFindings = createFindingMarks(created)
      let underlined = unansweredOf(told)
      markFindings(underlined)
      const replaceIfAsked = () => {
        const { replacing } = windowModel.store.get()
        if (!replacing) return
        windowModel.navigation.beginReplacing()
        startReplacing(created, projection.visit, replacing.sought)
      }
      const unsubscribe = windowModel.store.subscribe(() => {
        const before = told
        told = windowModel.store.get()
        if (told.active !== before.active) marks.activate(told.active)
        const unanswered = unansweredOf(told)
        if (unanswered !== underlined) markFindings(unanswered)
        underlined = unanswered
        if (told.view !== 'text') return
        if (told.visited !== null && told.visited !== before.visited) projection.visit(told.visited)
        if (told.searches !== before.searches) startReplacing(created, projection.visit, null)
        replaceIfAsked()
      })
      const { language } = windowModel.store.get()
      if (report.format === 'docx')
        showStories(
          created,
          report.stories,
          joints,
          (story) => storyName(story, language) ?? windowWords[language].bodyStory,
        )
      const endMarkup = showMarkup(created, windowModel, report.format)
      bindKeys(monaco, created, windowModel)
      const endBlinking = blinkWhileWorking(created)
      const endActions = addActions(created, windowModel)
      isElsewhere.current = beginning.isElsewhere()
      beginning.end()
      replaceIfAsked()
      setView(created)
      leave = () => {
        unsubscribe()
        endActions()
        endBlinking()
        endMarkup()
        endCopying()
        hover.dispose()
        projection.dispose()
        created.dispose()
        setView(null)
      }
    })
    return () => {
      isGone = true
      leave()
    }
  }, [windowModel, document])

  useChecking(view !== null && isShown)
  useZoomWheel(place, (direction) => {
    const size = Math.min(largestText, Math.max(smallestText, windowModel.store.get().settings.fontSize + direction))
    void windowModel.settings.change({ fontSize: size })
  })

  // Also for whoever comes back from the review or the pages. What is looked for in the text keeps the focus, and so does an input in which
  // somebody began while the text was loaded.
  useEffect(() => {
    const isLeft = view !== null && isElsewhere.current
    isElsewhere.current = false
    if (!isLeft && isShown && isFilling && !place.current?.contains(window.document.activeElement)) view?.focus()
  }, [view, isShown, isFilling])

  useEffect(
    () => view?.updateOptions({ ...sizedText(fontSize), readOnly: isReadOnly, ariaLabel: words.report }),
    [view, fontSize, isReadOnly, words],
  )

  useEffect(() => view?.updateOptions({ theme: monacoThemeOf(theme) }), [view, theme])

  return (
    <section className="report" aria-label={words.report} hidden={!isShown}>
      {view === null && <Spinner className="report-loading" label={words.opening} />}
      <div ref={place} lang={reportLanguage} className="report-text" data-tabster={ownTab} />
      {view && <CellSaid view={view} />}
    </section>
  )
}
