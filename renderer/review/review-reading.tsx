import { Tab, TabList } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { PlaceholderId, Span } from '../../src/core/model.ts'
import type { Session } from '../../src/core/session.ts'
import { useWindow, useWords } from '../model/use-window-model.ts'
import { ReviewDiff } from './review-diff.tsx'
import { ReviewPages } from './review-pages.tsx'

interface Props {
  readonly session: Session
  readonly judged: PlaceholderId | Span | null
}

/** What the reviewer reads: the pages, as they came or as they are filled, or both texts side by side. */
export function ReviewReading({ session, judged }: Props) {
  const words = useWords()
  // Who fills on the page reviews on it.
  const view = useWindow((state) => state.view)
  const [shown, setShown] = useState<'text' | 'masked' | 'filled'>(view === 'page' ? 'filled' : 'text')
  const leavePages = useCallback(() => setShown('text'), [])
  return (
    <div className="review-reading">
      <TabList
        size="small"
        appearance="subtle-circular"
        aria-label={words.fillView}
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value as typeof shown)}
      >
        <Tab value="filled">{`${words.pageView} · ${words.resolved}`}</Tab>
        <Tab value="masked">{`${words.pageView} · ${words.masked}`}</Tab>
        <Tab value="text">{words.textView}</Tab>
      </TabList>
      {shown === 'text' ? (
        <ReviewDiff session={session} judged={judged} />
      ) : (
        <ReviewPages session={session} judged={judged} isMasked={shown === 'masked'} onRefused={leavePages} />
      )}
    </div>
  )
}
