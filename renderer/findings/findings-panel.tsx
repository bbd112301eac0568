import { Badge, Tab, TabList } from '@fluentui/react-components'
import { useState } from 'react'
import { viewOf } from '../../src/core/view.ts'
import { SuggestionList } from '../masking/suggestion-list.tsx'
import { useWindow, useWords } from '../model/use-window-model.ts'
import { FindingList } from './finding-list.tsx'
import { PassedOverList } from './passed-over-list.tsx'
import './findings.css'

type Shown = 'findings' | 'suggestions' | 'passed'

/** Beside the report: what the checks noticed, what ought to be masked, and which asterisks were taken for none. */
export function FindingsPanel() {
  const words = useWords()
  const [shown, setShown] = useState<Shown>('findings')
  const findings = useWindow((state) => state.findings)
  const passedOver = useWindow(({ report }) => report && viewOf(report.session).passedOver)
  if (!passedOver) return null
  return (
    <aside className="findings" aria-label={words.findings}>
      <TabList
        size="small"
        className="findings-tabs"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value as Shown)}
      >
        <Tab value="findings">
          {words.findings} <Count number={findings.length} />
        </Tab>
        <Tab value="suggestions">{words.suggestions}</Tab>
        <Tab value="passed">
          {words.passedOver} <Count number={passedOver.length} />
        </Tab>
      </TabList>
      {shown === 'findings' && <FindingList findings={findings} />}
      {shown === 'suggestions' && <SuggestionList />}
      {shown === 'passed' && <PassedOverList passedOver={passedOver} />}
    </aside>
  )
}

function Count({ number }: { readonly number: number }) {
  return (
    <Badge size="small" appearance="tint" color="informative">
      {number}
    </Badge>
  )
}
