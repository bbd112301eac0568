import { Input } from '@fluentui/react-components'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { info } from '../../src/core/codes.ts'
import type { Step } from '../../src/core/model.ts'
import { replaceAll, replaceAt } from '../../src/core/replacing.ts'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { BarButton } from './bar-button.tsx'
import type { FoundOnPage } from './finding-words.ts'
import type { OwnWords } from './own-words.ts'

interface ReplaceBarProps {
  readonly page: OwnWords
  readonly wanted: string
  /** What was gone to last. */
  readonly current: FoundOnPage | null
  /** The values are others; `end` is where on the page what was replaced now ends, null where it was everything. */
  readonly onReplaced: (end: number | null) => void
  /** Something is typed here, which the window's own undo does not concern. */
  readonly onTyped: () => void
}

/** Replaces what is found on the page, in the values of fields: Enter here, Ctrl+Alt+Enter everywhere. */
export function ReplaceBar({ page, wanted, current, onReplaced, onTyped }: ReplaceBarProps) {
  const model = useWindowModel()
  const words = useWords()
  const isReadOnly = useWindow(({ report }) => report?.heldBy !== null)
  const input = useRef<HTMLInputElement>(null)
  const [by, setBy] = useState('')
  const isWanted = useRef(wanted !== '')

  // Who knows what is to go says next what comes instead.
  useEffect(() => {
    if (isWanted.current) input.current?.focus()
  }, [])

  const act = (steps: readonly Step[]) => model.document.act({ type: 'steps', steps, stroke: null })
  const replaceOne = () => {
    const { report } = model.store.get()
    if (!report || !current || isReadOnly) return
    const span = current.label === null ? page.inReport(current) : null
    const made = span && replaceAt(report.session, shownOf(report.session), span, by)
    if (!made) return model.notices.say([info('words-no-value', {})])
    if (!made.ok) return model.notices.say(made.messages)
    act(made.value)
    onReplaced(current.start + by.length)
  }
  const replaceEverywhere = () => {
    const { report } = model.store.get()
    if (!report || wanted === '' || isReadOnly) return
    const made = replaceAll(report.session, shownOf(report.session), { wanted, by })
    if (!made.ok) return model.notices.say(made.messages)
    const { steps, fields, left } = made.value
    act(steps)
    model.notices.say([
      ...(fields > 0 ? [info('replaced-values', { fields })] : []),
      ...(left > 0 ? [info('replaced-not', { count: left })] : []),
    ])
    onReplaced(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if ((event.ctrlKey || event.metaKey) && event.altKey) replaceEverywhere()
    else replaceOne()
  }
  return (
    <div className="page-find-replace">
      <Input
        input={{ ref: input }}
        size="small"
        aria-label={words.findReplaceBy}
        placeholder={words.findReplaceBy}
        value={by}
        onChange={(_, { value }) => {
          setBy(value)
          onTyped()
        }}
        onKeyDown={onKeyDown}
      />
      <BarButton words={words.findReplaceOne} keys="Enter" disabled={isReadOnly} onClick={replaceOne} />
      <BarButton words={words.findReplaceAll} keys="Ctrl+Alt+Enter" disabled={isReadOnly} onClick={replaceEverywhere} />
      <BarButton words={words.findReplaceInText} keys="Ctrl+H" onClick={model.navigation.replace} />
    </div>
  )
}
