import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
  ProgressBar,
  Text,
} from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import { sentence } from '../../src/messages/sentence.ts'
import { useDesk, useWindow, useWords } from '../store/use-desk.ts'

/** What happened and what to do, where it happened: under the toolbar, until it is put away. */
export function Notices() {
  const desk = useDesk()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const notices = useWindow((state) => state.notices)
  return (
    <MessageBarGroup className="notices" aria-live="polite">
      {notices.map((notice) => (
        <MessageBar key={sentence(notice, language)} intent={notice.severity} layout="multiline">
          <MessageBarBody>{sentence(notice, language)}</MessageBarBody>
          <MessageBarActions
            {...(notice.code === 'review-nobody' && {
              children: (
                <Button size="small" onClick={() => desk.show('settings')}>
                  {words.giveName}
                </Button>
              ),
            })}
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={words.close}
                onClick={() => desk.dismiss(notice)}
              />
            }
          />
        </MessageBar>
      ))}
    </MessageBarGroup>
  )
}

/** Long work: how far it is, and a way to stop it. */
export function BusyBar() {
  const desk = useDesk()
  const words = useWords()
  const busy = useWindow((state) => state.busy)
  if (!busy) return null
  const said = busy.isConverting
    ? words.converting
    : { open: words.opening, preview: words.previewing, export: words.exporting }[busy.what]
  return (
    <div className="busy" role="status">
      <Text size={200}>{said}</Text>
      <ProgressBar
        aria-label={said}
        {...(busy.total !== null && busy.total > 0 && { value: busy.done / busy.total })}
      />
      <Button size="small" onClick={desk.cancel}>
        {words.cancel}
      </Button>
    </div>
  )
}
