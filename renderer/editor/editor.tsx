import { Spinner } from '@fluentui/react-components'
import type { editor } from 'monaco-editor/editor'
import { useEffect, useRef, useState } from 'react'
import { useDesk, useWindow, useWords } from '../store/use-desk.ts'
import { hoverOf } from './hover.ts'
import { bindKeys } from './keys.ts'
import { loadMonaco } from './load.ts'
import { createMarks } from './marks.ts'
import { paper, sizedText } from './options.ts'
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

  useEffect(() => {
    const node = place.current
    if (!node || document === null) return
    let isGone = false
    let leave = () => {}
    void loadMonaco(desk.store.get().language).then((monaco) => {
      if (isGone) return
      const created = monaco.editor.create(node, {
        ...paper,
        theme: 'vs',
        model: monaco.editor.createModel('', 'plaintext'),
      })
      const model = created.getModel()
      if (!model) return
      const marks = createMarks(monaco, model)
      const projection = attachProjection(monaco, created, desk, marks.show)
      const hover = monaco.languages.registerHoverProvider('plaintext', hoverOf(desk, model))
      let active = desk.store.get().active
      marks.activate(active)
      const unsubscribe = desk.store.subscribe(() => {
        if (desk.store.get().active === active) return
        active = desk.store.get().active
        marks.activate(active)
      })
      bindKeys(monaco, created, desk)
      created.focus()
      setView(created)
      leave = () => {
        unsubscribe()
        hover.dispose()
        projection.dispose()
        model.dispose()
        created.dispose()
        setView(null)
      }
    })
    return () => {
      isGone = true
      leave()
    }
  }, [desk, document])

  useEffect(
    () => view?.updateOptions({ ...sizedText(fontSize), readOnly: isReadOnly, ariaLabel: words.report }),
    [view, fontSize, isReadOnly, words],
  )

  return (
    <section className="report" aria-label={words.report}>
      {view === null && <Spinner className="report-loading" label={words.opening} />}
      <div ref={place} className="report-text" data-tabster={ownTab} />
    </section>
  )
}
