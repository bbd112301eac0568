import { Text } from '@fluentui/react-components'
import { useWindow, useWords } from '../model/use-window-model.ts'
import { ColumnList } from './column-list.tsx'
import { Output } from './output.tsx'
import { RowList } from './row-list.tsx'
import { RowPage } from './row-page.tsx'
import { RunBar } from './run-bar.tsx'
import { TableChoice } from './table-choice.tsx'
import './batch.css'

/** One report filled for each row of a table: what it is made from on the left, what becomes of each row on the right. */
export function Batch() {
  const words = useWords()
  const hasTable = useWindow(({ batch }) => batch.table !== null)
  const opened = useWindow(({ batch }) => batch.opened)
  return (
    <main className="batch" aria-label={words.batch}>
      <div className="batch-set-up">
        <Text size={200}>{words.batchIntro}</Text>
        <TableChoice />
        {hasTable && <ColumnList />}
        {hasTable && <Output />}
      </div>
      <div className="batch-results">
        <RunBar />
        {opened ? <RowPage key={opened.row} opened={opened} /> : <RowList />}
      </div>
    </main>
  )
}
