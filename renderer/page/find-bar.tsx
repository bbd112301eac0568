import { Button, Input, Text } from '@fluentui/react-components'
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular, Search16Regular } from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import type { FoundOnPage } from './finding-words.ts'
import type { OwnWords } from './own-words.ts'

interface Looking {
  readonly wanted: string
  readonly found: readonly FoundOnPage[]
  readonly at: number
}

/** Looks for words and fields on the page: Enter goes on, Escape leaves off where it is. */
export function FindBar({ page }: { readonly page: OwnWords }) {
  const model = useWindowModel()
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const searches = useWindow((state) => (state.view === 'page' ? state.searches : 0))
  const seen = useRef(searches)
  const [looking, setLooking] = useState<Looking | null>(null)
  const wanted = looking?.wanted

  // Before the next key, which is meant for it; also where it is open already.
  useLayoutEffect(() => {
    if (searches > seen.current) setLooking((before) => before ?? { wanted: '', found: [], at: 0 })
    seen.current = Math.max(seen.current, searches)
  }, [searches])
  const isOpen = looking !== null
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
    page.showFound(next.found, next.at)
    const current = next.found[next.at]
    model.navigation.lookFor({ words: next.wanted.trim(), at: () => (current ? page.inReport(current) : null) })
  }
  const look = (text: string) => {
    const { found, from } = page.find(text)
    show({ wanted: text, found, at: from })
  }
  // What stands there may have changed since: it is looked for again.
  const step = (direction: 1 | -1) => {
    const { found } = page.find(looking.wanted)
    if (found.length > 0) show({ ...looking, found, at: (looking.at + direction + found.length) % found.length })
  }
  const close = () => {
    setLooking(null)
    model.navigation.lookFor(null)
    page.leaveFound()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'F3') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
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
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUp16Regular />}
        aria-label={words.findPrevious}
        title={`${words.findPrevious} (Shift+Enter)`}
        onClick={() => step(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDown16Regular />}
        aria-label={words.findNext}
        title={`${words.findNext} (Enter)`}
        onClick={() => step(1)}
      />
      <Button
        size="small"
        appearance="subtle"
        title={`${words.findReplace} (Ctrl+H)`}
        onClick={model.navigation.replace}
      >
        {words.findReplace}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={words.findClose}
        title={`${words.findClose} (Esc)`}
        onClick={close}
      />
    </search>
  )
}
