import { useEffect, useState } from 'react'
import { type Standing, standingOf } from '../../src/core/review.ts'
import { viewOf } from '../../src/core/view.ts'
import { useDesk, useWindow, useWords } from '../store/use-desk.ts'
import { FieldCard } from './field-card.tsx'
import { nextToReview, reviewOrder } from './order.ts'
import { ReviewDiff } from './review-diff.tsx'
import { ReviewQueue } from './review-queue.tsx'
import './review.css'

/** The reviewer's view: what was masked beside what stands there now, and one field after the other to approve or return. */
export function Review() {
  const desk = useDesk()
  const words = useWords()
  const report = useWindow((state) => state.report)
  const findings = useWindow((state) => state.findings)
  const active = useWindow((state) => state.active)
  const [isReturning, setReturning] = useState(false)
  const view = report && viewOf(report.session)
  const chosen = view?.byId.get(active ?? '')?.field ?? null

  useEffect(() => {
    const over = new AbortController()
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || desk.store.get().dialog !== null) return
      const key = event.key.toLowerCase()
      if (key === 'a' && chosen) approve(chosen)
      else if (key === 'r' && chosen) setReturning(true)
      else if (event.key === 'F8') next(chosen)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the keys that mean the same in every mode.
    window.addEventListener('keydown', onKeyDown, { capture: true, signal: over.signal })
    return () => over.abort()
  })

  if (!report || !view) return null
  const { review, session } = report
  const standing = (field: string): Standing => standingOf(review, session.decisions, field)
  const order = reviewOrder(review, session.decisions, view.fields, findings)
  const choose = (field: string | null) => {
    setReturning(false)
    if (field !== null) desk.activate(view.places.get(field)?.[0] ?? null)
  }
  const next = (from: string | null) => choose(nextToReview(order, from, standing))
  const approve = (field: string) => {
    if (desk.mark(field, 'approved', '')) next(field)
  }
  const giveBack = (field: string, note: string) => {
    if (desk.mark(field, 'returned', note)) next(field)
  }
  const field = view.fields.find(({ id }) => id === chosen)
  return (
    <main className="reviewing" aria-label={words.review}>
      <ReviewQueue fields={order} chosen={chosen} standing={standing} onChoose={choose} />
      <ReviewDiff session={session} active={active} />
      {field && (
        <FieldCard
          key={field.id}
          field={field}
          standing={standing(field.id)}
          isReturning={isReturning}
          onApprove={() => approve(field.id)}
          onReturning={setReturning}
          onReturn={(note) => giveBack(field.id, note)}
          onNext={() => next(field.id)}
        />
      )}
    </main>
  )
}
