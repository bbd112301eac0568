import { Button, Text } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons'
import { worded } from '../../src/messages/window.ts'
import { severityWords } from '../findings/severity-words.ts'
import { MeasuredRows } from '../lists/measured-rows.tsx'
import type { DoneBatch } from '../model/batch-state.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** What became, or would become, of each row: the gravest first. */
export function RowList() {
  const words = useWords()
  const done = useWindow(({ batch }) => batch.done)
  const isRunning = useWindow(({ batch }) => batch.running !== null)
  if (!done) return <Text className="batch-nothing">{isRunning ? '' : words.batchNothingYet}</Text>
  const { rows, counts } = done
  const all = counts.written + counts.unchanged + counts.leftOut
  return (
    <>
      {rows.length < all && (
        <Text size={200} className="batch-nothing">
          {worded(words.batchListedOnly, { count: rows.length })}
        </Text>
      )}
      <MeasuredRows
        count={rows.length}
        heightOf={(index) => 44 + 20 * Math.min(shownFindings, rows[index]?.findings.length ?? 0)}
        keyOf={(index) => rows[index]?.file ?? index}
        label={words.batchListed}
      >
        {(index) => {
          const row = rows[index]
          return row && <RowItem row={row} isTrial={done.isTrial} isOwn={done.reports.length === 0} />
        }}
      </MeasuredRows>
    </>
  )
}

/** Of a row in the list; the row itself shows the others. */
const shownFindings = 3

const signs = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  hint: Info16Regular,
  none: CheckmarkCircle16Regular,
} as const

const results = {
  trial: { good: 'batchWouldBe', bad: 'batchWouldBeLeft' },
  written: { good: 'batchGood', bad: 'batchLeftOut' },
} as const

interface RowProps {
  readonly row: DoneBatch['rows'][number]
  readonly isTrial: boolean
  /** Of the open report, which can be looked at. */
  readonly isOwn: boolean
}

function RowItem({ row: { row, file, isGood, findings }, isTrial, isOwn }: RowProps) {
  const model = useWindowModel()
  const words = useWords()
  const canShow = useWindow(({ start }) => start.host === 'electron')
  const gravest = isGood ? (findings[0]?.severity ?? 'none') : 'error'
  const Sign = signs[gravest]
  const severities = severityWords(words)
  const became = results[isTrial ? 'trial' : 'written'][isGood ? 'good' : 'bad']
  return (
    <article className={`batch-row ${gravest}`}>
      <Sign className="batch-sign" aria-hidden />
      <div className="batch-row-said">
        <Text weight="semibold">{worded(words.batchRow, { row })}</Text> <Text className="batch-name">{file}</Text>{' '}
        <Text size={200}>{words[became]}</Text>
        <ul>
          {findings.slice(0, shownFindings).map(({ severity, text }) => (
            <li key={text}>{worded(words.named, { name: severities[severity], text })}</li>
          ))}
          {findings.length > shownFindings && (
            <li>{worded(words.batchMore, { count: findings.length - shownFindings })}</li>
          )}
        </ul>
      </div>
      <div className="batch-row-acts">
        {isOwn && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={worded(words.batchLookAt, { row })}
            onClick={() => void model.batch.openRow(row)}
          >
            {words.batchLook}
          </Button>
        )}
        {!isTrial && isGood && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={worded(words.openWrittenNamed, { file })}
            onClick={() => void model.batch.openFile(file, 'program')}
          >
            {words.openWritten}
          </Button>
        )}
        {!isTrial && isGood && canShow && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={worded(words.showWrittenNamed, { file })}
            onClick={() => void model.batch.openFile(file, 'folder')}
          >
            {words.showWritten}
          </Button>
        )}
      </div>
    </article>
  )
}
