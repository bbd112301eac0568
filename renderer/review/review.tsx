import { useEffect, useState } from 'react'
import { needsNote } from '../../src/core/finding-review.ts'
import { keyOf, nextToReview, type ReviewItem, reviewOrder } from '../../src/core/review-order.ts'
import { fieldAt, viewOf } from '../../src/core/view.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { FieldCard } from './field-card.tsx'
import { FindingCard } from './finding-card.tsx'
import { ReviewQueue } from './review-queue.tsx'
import { ReviewReading } from './review-reading.tsx'
import { type NotePurpose, Verdict } from './verdict.tsx'
import './review.css'

/** The reviewer's view: what was masked beside what stands there now, and one field or finding after the other to judge. */
export function Review() {
  const model = useWindowModel()
  const words = useWords()
  const report = useWindow((state) => state.report)
  const findings = useWindow((state) => state.findings)
  const active = useWindow((state) => state.active)
  const [asking, setAsking] = useState<NotePurpose>(null)
  const [chosenFinding, chooseFinding] = useState<string | null>(null)
  const view = report && viewOf(report.session)
  const field = view && fieldAt(view, active)
  const order = report && view ? reviewOrder(report.review, report.session.decisions, view.fields, findings) : []
  const find = (key: string | null) => order.find((each) => each.key === key)
  // Where all is decided, no place is worked at: the reviewer begins with the first that waits.
  const item = find(chosenFinding) ?? find(field === null ? null : keyOf({ field })) ?? order[0] ?? null

  useEffect(() => {
    const over = new AbortController()
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || model.store.get().dialog !== null) return
      if (model.store.get().isNameAsked) return
      const key = event.key.toLowerCase()
      if (key === 'a' && event.shiftKey && item?.kind === 'field' && item.standing !== 'open') setAsking('remark')
      else if (key === 'a' && item) signed(item, () => accept(item, ''))
      else if (key === 'r' && item) setAsking('return')
      else if (event.key === 'F8') next(item)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the keys that mean the same in every mode.
    window.addEventListener('keydown', onKeyDown, { capture: true, signal: over.signal })
    return () => over.abort()
  })

  if (!report || !view) return null
  const { session } = report
  const choose = (to: ReviewItem | null) => {
    setAsking(null)
    if (!to) return
    chooseFinding(to.kind === 'finding' ? to.key : null)
    if (to.kind === 'field') model.navigation.activate(view.places.get(to.field.id)?.[0] ?? null)
  }
  // What is open is refused whoever signs: nobody is asked for a name first.
  const signed = (judged: ReviewItem, act: () => void) =>
    judged.standing === 'open' ? act() : model.naming.signed(act)
  const next = (from: ReviewItem | null) => choose(nextToReview(order, from?.key ?? null))
  const accept = (judged: ReviewItem, note: string) => {
    if (judged.kind === 'finding' && note === '' && needsNote(judged.finding, 'passed-over')) return setAsking('accept')
    const isTaken =
      judged.kind === 'field'
        ? model.review.markField(judged.field, 'approved', note)
        : model.review.markFinding(judged.finding, 'passed-over', note)
    if (isTaken) next(judged)
  }
  const giveBack = (judged: ReviewItem, note: string) => {
    const isTaken =
      judged.kind === 'field'
        ? model.review.markField(judged.field, 'returned', note)
        : model.review.markFinding(judged.finding, 'returned', note)
    if (isTaken) next(judged)
  }
  // The place that was gone to, where it is one of the field's.
  const places = item?.kind === 'field' ? (view.places.get(item.field.id) ?? []) : []
  const place = places.find((each) => each === active) ?? places[0] ?? null
  const verdict = item && (
    <Verdict
      accept={item.kind === 'field' ? words.approve : words.passOver}
      isOpen={item.standing === 'open'}
      canRemark={item.kind === 'field'}
      asking={asking}
      onAsk={setAsking}
      onAccept={(note) => signed(item, () => accept(item, note))}
      onReturn={(note) => signed(item, () => giveBack(item, note))}
      onNext={() => next(item)}
    />
  )
  return (
    <main className="reviewing" aria-label={words.review}>
      <ReviewQueue items={order} chosen={item?.key ?? null} onChoose={choose} />
      <ReviewReading session={session} judged={item?.kind === 'finding' ? item.finding : place} />
      {item?.kind === 'field' && (
        <FieldCard key={item.key} field={item.field} standing={item.standing}>
          {verdict}
        </FieldCard>
      )}
      {item?.kind === 'finding' && (
        <FindingCard key={item.key} finding={item.finding} standing={item.standing}>
          {verdict}
        </FindingCard>
      )}
    </main>
  )
}
