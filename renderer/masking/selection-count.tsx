import { Text } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { changeToMask, hideSelected } from '../../src/core/mask/mask-step.ts'
import { worded } from '../../src/messages/window.ts'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Milliseconds that a selection rests before its places are counted. */
const pause = 200
/** How much of the selection is quoted, in UTF-16 code units. */
const quoted = 12

/** How many places a mask over the selection would take. */
export function SelectionCount() {
  const model = useWindowModel()
  const words = useWords()
  const selected = useWindow((state) => state.selected)
  const [found, setFound] = useState<{ readonly text: string; readonly count: number } | null>(null)
  useEffect(() => {
    setFound(null)
    if (!selected) return
    const timer = setTimeout(() => {
      const session = model.store.get().report?.session
      const hide = session && hideSelected(session, shownOf(session), selected)
      if (session && hide?.ok) setFound({ text: hide.value.text, count: changeToMask(session, [hide.value]).length })
    }, pause)
    return () => clearTimeout(timer)
  }, [model, selected])
  if (!found) return null
  const { text, count } = found
  const said = text.length > quoted ? `${text.slice(0, quoted)}…` : text
  return (
    <Text size={200} role="status" className="status-selection">
      {worded(words.selectedPlaces, { text: said, count })}
    </Text>
  )
}
