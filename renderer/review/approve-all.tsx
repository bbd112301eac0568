import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type ReviewItem, undoubted } from '../../src/core/review-order.ts'
import { worded } from '../../src/messages/window.ts'
import { Question } from '../dialogs/question.tsx'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** Approves in one go what waits and what no check doubts; asked once, signed for each field. */
export function ApproveAll({ items }: { readonly items: readonly ReviewItem[] }) {
  const model = useWindowModel()
  const words = useWords()
  const review = useWindow(({ report }) => report?.review)
  const findings = useWindow((state) => state.findings)
  const name = useWindow(({ settings }) => settings.reviewer)
  const [isAsking, setAsking] = useState(false)
  if (!review) return null
  const fields = undoubted(items, review, findings)
  const count = fields.length
  return (
    <>
      <Button
        size="small"
        disabledFocusable={count === 0}
        onClick={() => count > 0 && model.naming.signed(() => setAsking(true))}
      >
        {worded(words.approveUndoubted, { count })}
      </Button>
      <Question
        isOpen={isAsking}
        title={words.approveAllTitle}
        text={worded(words.approveAllText, { count, name })}
        putAway={() => setAsking(false)}
      >
        <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
        <Button
          appearance="primary"
          onClick={() => {
            setAsking(false)
            model.review.approveAll(fields)
          }}
        >
          {words.approve}
        </Button>
      </Question>
    </>
  )
}
