import { Badge, Button, Field as FormField, Input, Text, Title3 } from '@fluentui/react-components'
import { useState } from 'react'
import type { Field } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { fillerOf, type Standing } from '../../src/core/review.ts'
import { findingSentence } from '../../src/messages/finding.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWords } from '../store/use-desk.ts'
import { standingWords } from './standing-words.ts'

interface Props {
  readonly field: Field
  readonly standing: Standing
  readonly isReturning: boolean
  readonly onApprove: () => void
  readonly onReturning: (isReturning: boolean) => void
  readonly onReturn: (note: string) => void
  readonly onNext: () => void
}

/** One field as the reviewer judges it: what it says, who said so, what the checks noticed, and the verdict. */
export function FieldCard({ field, standing, isReturning, onApprove, onReturning, onReturn, onNext }: Props) {
  const words = useWords()
  const language = useWindow((state) => state.language)
  const report = useWindow((state) => state.report)
  const findings = useWindow((state) => state.findings)
  const [note, setNote] = useState('')
  if (!report) return null
  const { review, session } = report
  const decision = decisionOf(session.decisions, field.id)
  const filler = fillerOf(review, session.decisions, field.id)
  const mark = review.marks.find((given) => given.field === field.id)
  const said = {
    open: words.openState,
    filled: decision.state === 'filled' ? decision.value : '',
    kept: words.keptState,
  }
  const stands = standingWords(words)[standing]
  return (
    <aside className="review-card" aria-label={field.label}>
      <Title3 as="h2">{field.label}</Title3>
      <Text size={500} className="review-value">
        {said[decision.state]}
        {decision.state === 'filled' && field.unit}
      </Text>
      <div className="review-facts">
        <Badge appearance="outline" color="informative">
          {stands}
        </Badge>
        <Text size={200}>{worded(words.places, { count: field.count })}</Text>
        {filler !== null && <Text size={200}>{worded(words.filledBy, { name: filler })}</Text>}
      </div>
      {mark && (
        <Text size={200}>
          {worded(words.markedBy, { name: mark.by, time: new Date(mark.at).toLocaleString(language) })}
          {mark.note !== '' && `：${mark.note}`}
        </Text>
      )}
      <ul className="review-findings">
        {findings
          .filter((finding) => finding.field === field.id)
          .map(({ id, reason }) => (
            <li key={id}>{findingSentence(reason, language)}</li>
          ))}
      </ul>
      {isReturning && (
        <FormField label={words.note} required>
          <Input
            autoFocus
            value={note}
            onChange={(_, { value }) => setNote(value)}
            onKeyDown={({ key, nativeEvent }) => {
              if (nativeEvent.isComposing) return
              if (key === 'Enter') onReturn(note)
              if (key === 'Escape') onReturning(false)
            }}
          />
        </FormField>
      )}
      <div className="review-verdict">
        <Button appearance="primary" disabled={standing === 'open'} onClick={onApprove}>
          {words.approve} (A)
        </Button>
        <Button disabled={standing === 'open'} onClick={() => (isReturning ? onReturn(note) : onReturning(true))}>
          {words.returnField} (R)
        </Button>
        <Button appearance="subtle" onClick={onNext}>
          {words.nextField} (F8)
        </Button>
      </div>
    </aside>
  )
}
