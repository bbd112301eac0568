import { Button, Select, Text } from '@fluentui/react-components'
import type { Column } from '../../src/core/batch/columns.ts'
import type { Field } from '../../src/core/model.ts'
import { viewOf } from '../../src/core/view.ts'
import { type WindowWords, worded } from '../../src/messages/window.ts'
import { MeasuredRows } from '../lists/measured-rows.tsx'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

const noFields: readonly Field[] = []
const none = ''

/** Which column fills which field, to be corrected, saved and read again; only what is in sight is drawn. */
export function ColumnList() {
  const model = useWindowModel()
  const words = useWords()
  const outlook = useWindow(({ batch }) => batch.outlook)
  const isRunning = useWindow(({ batch }) => batch.running !== null)
  const fields = useWindow(({ report }) => (report ? viewOf(report.session).fields : noFields))
  if (!outlook) return null
  const { columns, sample } = outlook
  return (
    <section className="batch-part batch-columns" aria-label={words.batchColumns}>
      <div className="batch-line">
        <Text as="h2" weight="semibold">
          {words.batchColumns}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          disabled={isRunning}
          onClick={() => void model.batch.loadMapping()}
          className="batch-right"
        >
          {words.batchLoadMapping}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void model.batch.saveMapping()}>
          {words.batchSaveMapping}
        </Button>
      </div>
      <MeasuredRows
        count={columns.length}
        heightOf={() => 44}
        keyOf={(index) => columns[index]?.index ?? index}
        label={words.batchColumns}
      >
        {(index) => {
          const column = columns[index]
          return (
            column && <ColumnRow column={column} first={sample[index] ?? ''} fields={fields} isRunning={isRunning} />
          )
        }}
      </MeasuredRows>
    </section>
  )
}

interface RowProps {
  readonly column: Column
  /** What stands in it in the first row. */
  readonly first: string
  readonly fields: readonly Field[]
  readonly isRunning: boolean
}

function ColumnRow({ column: { heading, field, by }, first, fields, isRunning }: RowProps) {
  const model = useWindowModel()
  const words = useWords()
  return (
    <div className="batch-column">
      <div className="batch-heading">
        <Text weight="semibold" truncate wrap={false} title={heading}>
          {heading === '' ? '—' : heading}
        </Text>
        <Text size={200} truncate wrap={false} title={first}>
          {first}
        </Text>
      </div>
      <Select
        size="small"
        aria-label={worded(words.batchFieldOf, { heading })}
        value={field ?? none}
        disabled={isRunning || heading === ''}
        onChange={(_, { value }) => model.batch.assign(heading, value === none ? null : value)}
      >
        <option value={none}>{words.batchNoField}</option>
        {fields.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <Text size={200} className="batch-by">
        {knownBy(by, words)}
      </Text>
    </div>
  )
}

function knownBy(by: Column['by'], words: WindowWords): string {
  if (by === null) return words.batchByNothing
  return { hand: words.batchByHand, id: words.batchById, label: words.batchByLabel, spelling: words.batchBySpelling }[
    by
  ]
}
