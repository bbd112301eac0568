import { Badge, Tab, TabList } from '@fluentui/react-components'
import { useState } from 'react'
import type { Finding } from '../../src/core/model.ts'
import { viewOf } from '../../src/core/view.ts'
import { findingSentence } from '../../src/messages/finding.ts'
import { worded } from '../../src/messages/window.ts'
import { SuggestionList } from '../masking/suggestion-list.tsx'
import { useWindow, useWords } from '../model/use-window-model.ts'
import { FindingAnswer } from './finding-answer.tsx'
import { FindingList } from './finding-list.tsx'
import { PassedOverList } from './passed-over-list.tsx'
import { useStandingFindings } from './standing-findings.ts'
import './findings.css'

type Shown = 'findings' | 'suggestions' | 'passed'

/** Beside the report: what the checks noticed, what ought to be masked, and which asterisks were taken for none. */
export function FindingsPanel() {
  const words = useWords()
  const [shown, setShown] = useState<Shown>('findings')
  const { standing, answered } = useStandingFindings()
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
          {words.findings} <Count number={standing.length} />
        </Tab>
        <Tab value="suggestions">{words.suggestions}</Tab>
        <Tab value="passed">
          {words.passedOver} <Count number={passedOver.length} />
        </Tab>
      </TabList>
      {shown === 'findings' && <FindingList findings={standing} />}
      {shown === 'findings' && answered.length > 0 && <Answered findings={answered} />}
      {shown === 'suggestions' && <SuggestionList />}
      {shown === 'passed' && <PassedOverList passedOver={passedOver} />}
    </aside>
  )
}

/** What may stand, folded away. */
function Answered({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords()
  const language = useWindow((state) => state.language)
  return (
    <details className="findings-answered">
      <summary>{worded(words.answeredFindings, { count: findings.length })}</summary>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <div>{findingSentence(finding.reason, language)}</div>
            <FindingAnswer finding={finding} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Count({ number }: { readonly number: number }) {
  return (
    <Badge size="small" appearance="tint" color="informative">
      {number}
    </Badge>
  )
}
