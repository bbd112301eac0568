import { Button, Popover, PopoverSurface, PopoverTrigger, Text } from '@fluentui/react-components'
import { TextBulletListTree20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { type OutlineEntry, outlineOf } from '../../src/core/outline.ts'
import { storyName } from '../../src/messages/remark.ts'
import { worded } from '../../src/messages/window.ts'
import { MeasuredRows } from '../lists/measured-rows.tsx'
import { shownOf } from '../model/shown.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** CSS pixels. */
const rowHeight = 32

/** The headings of the report, each with what is still open below it, and a press away. */
export function OutlineButton() {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover open={isOpen} trapFocus positioning="below-start" onOpenChange={(_, { open }) => setOpen(open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<TextBulletListTree20Regular />}
          aria-label={words.outline}
          title={words.outline}
        />
      </PopoverTrigger>
      <PopoverSurface className="outline" aria-label={words.outline}>
        <OutlineList onGone={() => setOpen(false)} />
      </PopoverSurface>
    </Popover>
  )
}

function OutlineList({ onGone }: { readonly onGone: () => void }) {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  // It is looked at and left: what it shows is as things stood when it was opened.
  const [entries] = useState(() => {
    const { report } = model.store.get()
    return report ? outlineOf(shownOf(report.session), report.format, report.stories) : []
  })
  if (entries.length === 0) return <Text size={200}>{words.outlineNone}</Text>
  const go = ({ start, end }: OutlineEntry) => {
    onGone()
    model.navigation.goTo({ start, end, placeholder: null })
  }
  return (
    <div className="outline-rows" style={{ height: `min(60vh, ${entries.length * rowHeight}px)` }}>
      <MeasuredRows count={entries.length} heightOf={() => rowHeight} keyOf={(index) => index} label={words.outline}>
        {(index) => {
          const entry = entries[index]
          if (!entry) return null
          const { level, text, story, open, total } = entry
          return (
            <button type="button" className={`outline-entry level-${level}`} onClick={() => go(entry)}>
              <Text truncate wrap={false} className="outline-text">
                {story === null ? text : (storyName(story, language) ?? words.bodyStory)}
              </Text>
              {total > 0 && <Text size={200}>{worded(words.outlineOpen, { open, total })}</Text>}
            </button>
          )
        }}
      </MeasuredRows>
    </div>
  )
}
