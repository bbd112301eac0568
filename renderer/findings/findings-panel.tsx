import { Badge, Tab, TabList } from '@fluentui/react-components'
import { useState } from 'react'
import { viewOf } from '../../src/core/view.ts'
import { useWindow, useWords } from '../store/use-desk.ts'
import { FindingList } from './finding-list.tsx'
import { PassedOverList } from './passed-over-list.tsx'
import './findings.css'

/** Beside the report: what the checks noticed, and which asterisks were taken for none. */
export function FindingsPanel() {
  const words = useWords()
  const [shown, setShown] = useState<'findings' | 'passed'>('findings')
  const findings = useWindow((state) => state.findings)
  const passedOver = useWindow(({ report }) => report && viewOf(report.session).passedOver)
  if (!passedOver) return null
  return (
    <aside className="findings" aria-label={words.findings}>
      <TabList
        size="small"
        className="findings-tabs"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value === 'passed' ? 'passed' : 'findings')}
      >
        <Tab value="findings">
          {words.findings} <Count number={findings.length} />
        </Tab>
        <Tab value="passed">
          {words.passedOver} <Count number={passedOver.length} />
        </Tab>
      </TabList>
      {shown === 'findings' ? <FindingList findings={findings} /> : <PassedOverList passedOver={passedOver} />}
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
