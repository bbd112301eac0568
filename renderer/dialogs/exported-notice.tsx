import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import type { Exported, Input } from '../../src/app/contract.ts'
import { keptProved } from '../../src/core/kept-proved.ts'
import { sentence } from '../../src/messages/sentence.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** What was written, a line each with what can be done with it, and how what it keeps masked was proved gone. */
export function ExportedNotice({ exported: { token, name, record, proof } }: { readonly exported: Exported }) {
  const words = useWords()
  const language = useWindow((state) => state.language)
  const host = useWindow(({ start }) => start.host)
  const proved = keptProved(proof)
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <ul className="exported">
          <ExportedFile said={worded(words.exported, { name })} token={token} name={name} />
          {record && (
            <ExportedFile
              said={worded(words.exportedRecord, { name: record.name })}
              token={record.token}
              name={record.name}
            />
          )}
        </ul>
        {proved && sentence(proved, language)}
        {host === 'web' && ` ${words.download}`}
      </MessageBarBody>
    </MessageBar>
  )
}

interface FileProps {
  readonly said: string
  readonly token: string
  readonly name: string
}

/** A browser's page has no way to what it downloaded. */
function ExportedFile({ said, token, name }: FileProps) {
  const model = useWindowModel()
  const words = useWords()
  const host = useWindow(({ start }) => start.host)
  const show = async (where: Input<'reveal'>['where']) =>
    model.notices.say((await model.bridge.ask.reveal({ token, where })).messages)
  return (
    <li className="exported-file">
      <Text>{said}</Text>
      {host === 'electron' && (
        <>
          <Button
            size="small"
            aria-label={worded(words.openWrittenNamed, { file: name })}
            onClick={() => void show('program')}
          >
            {words.openWritten}
          </Button>
          <Button
            size="small"
            aria-label={worded(words.showWrittenNamed, { file: name })}
            onClick={() => void show('folder')}
          >
            {words.showWritten}
          </Button>
        </>
      )}
    </li>
  )
}
