import { Badge, Button, Text, Title3 } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Field } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { fillerOf, type ReviewStanding } from '../../src/core/review.ts'
import { findingSentence } from '../../src/messages/finding.ts'
import { worded } from '../../src/messages/window.ts'
import { MarkSaid } from '../findings/mark-said.tsx'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { PlaceSteps } from './place-steps.tsx'
import { standingWords } from './standing-words.ts'

interface Props {
  readonly field: Field
  readonly standing: ReviewStanding
  readonly children: ReactNode
}

/** One field as the reviewer judges it: what it says, who said so, what the checks noticed, and the verdict. */
export function FieldCard({ field, standing, children }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const report = useWindow((state) => state.report)
  const reviewer = useWindow(({ settings }) => settings.reviewer.trim())
  const findings = useWindow((state) => state.findings)
  if (!report) return null
  const { review, session } = report
  const decision = decisionOf(session.decisions, field.id)
  const filler = fillerOf(review, session.decisions, field.id)
  const mark = review.marks.find((given) => given.field === field.id)
  return (
    <aside className="review-card" aria-label={field.label}>
      <Title3 as="h2">{field.label}</Title3>
      {decision.state !== 'open' && (
        <Text size={500} className="review-value">
          {decision.state === 'filled' ? `${decision.value}${field.unit ?? ''}` : words.keptState}
        </Text>
      )}
      <div className="review-facts">
        <Badge appearance="outline" color="informative">
          {standingWords(words)[standing]}
        </Badge>
        {filler !== null && <Text size={200}>{worded(words.filledBy, { name: filler })}</Text>}
      </div>
      <PlaceSteps field={field} />
      {standing === 'void' && mark && (
        <Text size={300} className="review-before">
          {worded(words.wasThen, { value: mark.decision.state === 'filled' ? mark.decision.value : words.keptState })}
        </Text>
      )}
      {mark && <MarkSaid mark={mark} />}
      {mark?.by === reviewer && (
        <Button size="small" className="review-withdraw" onClick={() => model.review.withdraw(field)}>
          {words.withdraw}
        </Button>
      )}
      <ul className="review-findings">
        {findings
          .filter((finding) => finding.field === field.id)
          .map(({ id, reason }) => (
            <li key={id}>{findingSentence(reason, language)}</li>
          ))}
      </ul>
      {children}
    </aside>
  )
}
