import { Badge, Text, Title3 } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { markOfFinding } from '../../src/core/finding-review.ts'
import type { Finding } from '../../src/core/model.ts'
import type { ReviewStanding } from '../../src/core/review.ts'
import { findingSentence } from '../../src/messages/finding.ts'
import { MarkSaid } from '../findings/mark-said.tsx'
import { severityWords } from '../findings/severity-words.ts'
import { useWindow, useWords } from '../model/use-window-model.ts'
import { standingWords } from './standing-words.ts'

interface Props {
  readonly finding: Finding
  readonly standing: ReviewStanding
  readonly children: ReactNode
}

/** What a check noticed in the report's own words, for the reviewer to pass over with a reason or to return. */
export function FindingCard({ finding, standing, children }: Props) {
  const words = useWords()
  const language = useWindow((state) => state.language)
  const review = useWindow(({ report }) => report?.review)
  const mark = review && markOfFinding(review, finding)
  const title = severityWords(words)[finding.severity]
  return (
    <aside className="review-card" aria-label={title}>
      <Title3 as="h2">{title}</Title3>
      <Text size={400} className="review-value">
        {findingSentence(finding.reason, language)}
      </Text>
      <div className="review-facts">
        <Badge appearance="outline" color="informative">
          {standing === 'approved' ? words.passedOverFinding : standingWords(words)[standing]}
        </Badge>
        <Text size={200}>{words.ownWords}</Text>
      </div>
      {mark && <MarkSaid mark={mark} />}
      {children}
    </aside>
  )
}
