import { Input, Text } from '@fluentui/react-components'
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular, Search16Regular } from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { worded } from '../../src/messages/window.ts'
import { shownOf } from '../model/shown.ts'
import type { WindowState } from '../model/state.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import type { WindowModel } from '../model/window-model.ts'
import { BarButton } from './bar-button.tsx'
import type { FoundOnPage } from './finding-words.ts'
import type { OwnWords } from './own-words.ts'
import { ReplaceBar } from './replace-bar.tsx'

interface Looking {
  readonly wanted: string
  readonly found: readonly FoundOnPage[]
  readonly at: number
}

/** Looks for words and fields on the page, and replaces in values: Enter goes on, Escape leaves off where it is. */
export function FindBar({ page }: { readonly page: OwnWords }) {
  const model = useWindowModel()
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const searches = useWindow((state) => (state.view === 'page' ? state.searches : 0))
  const isReplacing = useWindow((state) => state.isReplacing)
  const seen = useRef(searches)
  /** The last thing that was done here changed values: undoing means that. */
  const hasReplaced = useRef(false)
  const [looking, setLooking] = useState<Looking | null>(null)
  const wanted = looking?.wanted
  const isOpen = looking !== null

  // Before the next key, which is meant for it; also where it is open already.
  useLayoutEffect(() => {
    if (searches > seen.current && !isOpen) {
      const next = begun(page, selectedWords(model.store.get()))
      setLooking(next)
      if (next.found.length > 0) showOnPage(next, page, model)
    }
    seen.current = Math.max(seen.current, searches)
  }, [searches, isOpen, page, model])
  useLayoutEffect(() => {
    if (isOpen && searches > 0) input.current?.select()
  }, [isOpen, searches])
  // The page was drawn anew.
  useEffect(() => {
    if (wanted) setLooking((before) => before && { ...before, found: page.find(before.wanted).found })
  }, [page, wanted])

  if (!looking) return null
  const show = (next: Looking) => {
    setLooking(next)
    showOnPage(next, page, model)
  }
  const look = (text: string) => {
    hasReplaced.current = false
    const { found, from } = page.find(text)
    show({ wanted: text, found, at: from })
  }
  // What stands there may have changed since: it is looked for again.
  const step = (direction: 1 | -1) => {
    const { found } = page.find(looking.wanted)
    if (found.length > 0) show({ ...looking, found, at: (looking.at + direction + found.length) % found.length })
  }
  const lookAgain = (from: number | null) => {
    const { found } = page.find(looking.wanted)
    const next = from === null ? looking.at : found.findIndex(({ start }) => start >= from)
    show({ ...looking, found, at: next >= 0 && next < found.length ? next : 0 })
  }
  const undo = (event: KeyboardEvent) => {
    if (!hasReplaced.current || !(event.ctrlKey || event.metaKey) || event.code !== 'KeyZ' || event.shiftKey)
      return false
    hasReplaced.current = false
    model.document.act({ type: 'undo' })
    lookAgain(null)
    return true
  }
  const close = () => {
    setLooking(null)
    model.navigation.lookFor(null)
    page.leaveFound()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    // A button that has the focus is pressed by it.
    const isAsked = event.key === 'F3' || (event.key === 'Enter' && event.target === input.current)
    if (isAsked) step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else if (!undo(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const current = looking.found[looking.at]
  const params = { at: looking.at + 1, count: looking.found.length }
  const said = !current
    ? words.findNone
    : current.label === null
      ? worded(words.findAt, params)
      : worded(words.findAtField, { ...params, field: current.label })
  return (
    <search className="page-find" aria-label={words.findOnPage} onKeyDown={onKeyDown}>
      <Input
        input={{ ref: input }}
        size="small"
        contentBefore={<Search16Regular />}
        aria-label={words.findOnPage}
        placeholder={words.findWords}
        value={looking.wanted}
        onChange={(_, { value }) => look(value)}
      />
      <Text size={200} role="status" className="page-find-said">
        {looking.wanted.trim() === '' ? '' : said}
      </Text>
      <BarButton words={words.findPrevious} keys="Shift+Enter" icon={<ArrowUp16Regular />} onClick={() => step(-1)} />
      <BarButton words={words.findNext} keys="Enter" icon={<ArrowDown16Regular />} onClick={() => step(1)} />
      <BarButton words={words.findClose} keys="Esc" icon={<Dismiss16Regular />} onClick={close} />
      {isReplacing ? (
        <ReplaceBar
          page={page}
          wanted={looking.wanted.trim()}
          current={current ?? null}
          onReplaced={(end) => {
            hasReplaced.current = true
            lookAgain(end)
          }}
          onTyped={() => (hasReplaced.current = false)}
        />
      ) : (
        <BarButton words={words.findReplace} keys="Ctrl+H" onClick={model.navigation.replace} />
      )}
    </search>
  )
}

function showOnPage({ wanted, found, at }: Looking, page: OwnWords, model: WindowModel): void {
  page.showFound(found, at)
  const current = found[at]
  model.navigation.lookFor({ words: wanted.trim(), at: () => (current ? page.inReport(current) : null) })
}

/** From what is selected, where that is something. */
function begun(page: OwnWords, wanted: string): Looking {
  const { found, from } = wanted === '' ? { found: [], from: 0 } : page.find(wanted)
  return { wanted, found, at: from }
}

function selectedWords({ report, selected }: WindowState): string {
  const words = report && selected ? shownOf(report.session).text.slice(selected.start, selected.end) : ''
  return words.includes('\n') ? '' : words
}
