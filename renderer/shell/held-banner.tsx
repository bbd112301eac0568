import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { Holder } from '../../src/app/contract.ts'
import type { Language } from '../../src/messages/language.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Stands for as long as somebody else has the project: who, since when and where, and what one can do meanwhile. */
export function HeldBanner() {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const document = useWindow(({ report }) => report?.document ?? null)
  const heldBy = useWindow(({ report }) => report?.heldBy ?? null)
  if (document === null || heldBy === null) return null
  return (
    <MessageBar intent="warning" layout="multiline" role="status" className="held">
      <MessageBarBody>
        {worded(heldBy.isHere ? words.heldHere : words.heldBy, {
          who: heldBy.who,
          machine: heldBy.machine,
          since: sinceWords(heldBy, language),
        })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void model.document.open({ from: 'token', token: document })}>
          {words.openAgain}
        </Button>
        <Button size="small" appearance="primary" onClick={() => void model.saving.saveAs()}>
          {words.saveCopy}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

/** With the day where it is not today's; a lock of an earlier program does not say since when. */
function sinceWords({ since }: Holder, language: Language): string {
  if (since === '') return '?'
  const at = new Date(since)
  const isToday = at.toDateString() === new Date().toDateString()
  return isToday
    ? at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
    : at.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
}
