import { Spinner } from '@fluentui/react-components'
import type { editor } from 'monaco-editor/editor'
import { useEffect, useRef, useState } from 'react'
import { useChecking } from '../findings/checking.ts'
import { loadMonaco } from '../monaco/load.ts'
import { paper, sizedText, wrappedText } from '../monaco/options.ts'
import { shownOf } from '../store/shown.ts'
import { useDesk, useWindow, useWords } from '../store/use-desk.ts'
import { monacoThemes, useThemeName } from '../theme/theme.ts'
import { addActions } from './actions.ts'
import { createFindingMarks } from './finding-marks.ts'
import { hoverOf } from './hover.ts'
import { bindKeys } from './keys.ts'
import { createMarks } from './marks.ts'
import { attachProjection } from './projection.ts'
import './editor.css'

// In the editor Tab goes to the next open placeholder; Fluent would take it for leaving.
const ownTab = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } })

/** The report as text. React makes the place for Monaco and never draws into it. */
export function Editor() {
  const desk = useDesk()
  const words = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<editor.IStandaloneCodeEditor | null>(null)
  const document = useWindow(({ report }) => report?.document ?? null)
  const isReadOnly = useWindow(({ report }) => report?.heldBy !== null)
  const fontSize = useWindow(({ settings }) => settings.fontSize)
  const theme = useThemeName()

  useEffect(() => {
    const node = place.current
    if (!node || document === null) return
    let isGone = false
    let leave = () => {}
    void loadMonaco(desk.store.get().language).then((monaco) => {
      const { report, settings } = desk.store.get()
      if (isGone || !report) return
      const { text } = shownOf(report.session)
      const created = monaco.editor.create(node, {
        ...paper,
        ...sizedText(settings.fontSize),
        ...wrappedText(text.length),
        value: text,
      })
      const model = created.getModel()
      if (!model) return
      const marks = createMarks(model)
      const projection = attachProjection(monaco, created, desk, marks.show)
      const hover = monaco.languages.registerHoverProvider('plaintext', hoverOf(desk, model))
      let told = desk.store.get()
      marks.activate(told.active)
      const markFindings = createFindingMarks(monaco, created)
      markFindings(told.findings)
      const unsubscribe = desk.store.subscribe(() => {
        const before = told
        told = desk.store.get()
        if (told.active !== before.active) marks.activate(told.active)
        if (told.findings !== before.findings) markFindings(told.findings)
        if (told.looked !== null && told.looked !== before.looked) projection.lookAt(told.looked)
        if (told.searches !== before.searches) created.trigger('menu', 'editor.action.startFindReplaceAction', null)
      })
      bindKeys(monaco, created, desk)
      const endActions = addActions(created, desk)
      created.focus()
      setView(created)
      leave = () => {
        unsubscribe()
        endActions()
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
  }, [desk, document])

  useChecking(view !== null)

  useEffect(
    () => view?.updateOptions({ ...sizedText(fontSize), readOnly: isReadOnly, ariaLabel: words.report }),
    [view, fontSize, isReadOnly, words],
  )

  useEffect(() => view?.updateOptions({ theme: monacoThemes[theme] }), [view, theme])

  return (
    <section className="report" aria-label={words.report}>
      {view === null && <Spinner className="report-loading" label={words.opening} />}
      <div ref={place} className="report-text" data-tabster={ownTab} />
    </section>
  )
}
