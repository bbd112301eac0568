import { Button, MessageBar, MessageBarBody, Spinner, Text } from '@fluentui/react-components'
import { Table20Regular } from '@fluentui/react-icons'
import { sentence } from '../../src/messages/sentence.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** The table, and what is to be said of it. */
export function TableChoice() {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const table = useWindow(({ batch }) => batch.table)
  const outlook = useWindow(({ batch }) => batch.outlook)
  const said = useWindow(({ batch }) => batch.said)
  const isRunning = useWindow(({ batch }) => batch.running !== null)
  return (
    <section className="batch-part" aria-label={words.batchTable}>
      <Text as="h2" weight="semibold">
        {words.batchTable}
      </Text>
      <div className="batch-line">
        <Button
          size="small"
          appearance={table ? 'secondary' : 'primary'}
          icon={<Table20Regular />}
          disabled={isRunning}
          onClick={() => void model.batch.chooseTable()}
        >
          {words.batchChooseTable}
        </Button>
        {table && <Text className="batch-name">{table.name}</Text>}
        {outlook && <Text size={200}>{worded(words.batchRows, { count: outlook.rows })}</Text>}
      </div>
      {!table && <Text size={200}>{words.batchTableHint}</Text>}
      {table && !outlook && said.length === 0 && <Spinner size="tiny" label={words.batchReading} />}
      {said.map((message) => (
        <MessageBar key={sentence(message, language)} intent={message.severity} layout="multiline">
          <MessageBarBody>{sentence(message, language)}</MessageBarBody>
        </MessageBar>
      ))}
    </section>
  )
}
