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
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { intentOf } from './notice-intent.ts'

/** What happened and what to do, where it happened: under the toolbar, until it is put away. */
export function Notices() {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const notices = useWindow((state) => state.notices)
  return (
    <MessageBarGroup className="notices" aria-live="polite">
      {notices.map((notice) => (
        <MessageBar key={sentence(notice, language)} intent={intentOf(notice)} layout="multiline">
          <MessageBarBody>{sentence(notice, language)}</MessageBarBody>
          <MessageBarActions
            {...(notice.code === 'project-changed' && {
              children: (
                <Button size="small" onClick={() => void model.merging.start()}>
                  {words.mergeNow}
                </Button>
              ),
            })}
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={words.close}
                onClick={() => model.notices.dismiss(notice)}
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
  const model = useWindowModel()
  const words = useWords()
  // An answer that is waited for is the person's work, not the host's.
  const task = useWindow(({ task: running, asked, largePart }) =>
    asked === null && largePart === null ? running : null,
  )
  if (!task) return null
  const said = task.isConverting
    ? { open: words.converting, preview: words.makingPdf, export: words.makingPdf }[task.what]
    : { open: words.opening, preview: words.previewing, export: words.exporting }[task.what]
  return (
    <div className="busy" role="status">
      <Text size={200}>{said}</Text>
      <ProgressBar
        aria-label={said}
        {...(task.total !== null && task.total > 0 && { value: task.done / task.total })}
      />
      <Button size="small" onClick={model.tasks.cancel}>
        {words.cancel}
      </Button>
    </div>
  )
}
