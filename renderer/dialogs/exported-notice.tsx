import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { Exported } from '../../src/app/contract.ts'
import { keptProved } from '../../src/core/kept-proved.ts'
import { sentence } from '../../src/messages/sentence.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Where the document went, and how what it keeps masked was proved gone. */
export function ExportedNotice({ exported: { token, name, record, proof } }: { readonly exported: Exported }) {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const host = useWindow(({ start }) => start.host)
  const proved = keptProved(proof)
  const reveal = async () => model.notices.say((await model.bridge.ask.reveal({ token })).messages)
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {worded(words.exported, { name })}
        {record !== null && ` ${worded(words.exportedRecord, { name: record })}`}
        {proved && ` ${sentence(proved, language)}`}
        {host === 'web' && ` ${words.download}`}
      </MessageBarBody>
      {host === 'electron' && (
        <MessageBarActions>
          <Button onClick={() => void reveal()}>{words.reveal}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
