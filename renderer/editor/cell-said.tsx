import type { editor } from 'monaco-editor/editor'
import { useEffect, useState } from 'react'
import { columnHeading } from '../../src/core/column-heading.ts'
import { worded } from '../../src/messages/window.ts'
import { shownOf } from '../model/shown.ts'
import { useWindowModel, useWords } from '../model/use-window-model.ts'

/** Milliseconds that the cursor rests before it is said where it stands. */
const rest = 200

/** Says the column that the cursor comes into, to whoever hears the text: they see neither the head of the table nor what is below the pointer. */
export function CellSaid({ view }: { readonly view: editor.IStandaloneCodeEditor }) {
  const windowModel = useWindowModel()
  const words = useWords()
  const [heading, setHeading] = useState<string | null>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const [{ report }, model, position] = [windowModel.store.get(), view.getModel(), view.getPosition()]
      if (!report || !model || !position) return
      const { cells = [] } = report.session.detection.options
      const places = report.format === 'docx' ? cells : undefined
      setHeading(columnHeading(shownOf(report.session).text, model.getOffsetAt(position), places))
    }
    const moved = view.onDidChangeCursorPosition(() => {
      clearTimeout(timer)
      timer = setTimeout(look, rest)
    })
    return () => {
      clearTimeout(timer)
      moved.dispose()
    }
  }, [view, windowModel])

  return (
    <div role="status" className="cell-said">
      {heading && worded(words.hoverColumn, { heading })}
    </div>
  )
}
