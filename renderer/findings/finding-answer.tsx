import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { markOfFinding, needsNote } from '../../src/core/finding-review.ts'
import type { Finding } from '../../src/core/model.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { ReasonInput } from '../signing/reason-input.tsx'
import { MarkSaid } from './mark-said.tsx'

/** Says that a finding may stand: signed, with the reason where it is more than a hint. An open field is answered by deciding it. */
export function FindingAnswer({ finding }: { readonly finding: Finding }) {
  const model = useWindowModel()
  const words = useWords()
  const review = useWindow(({ report }) => report?.review)
  const [isAsking, setAsking] = useState(false)
  if (!review || finding.reason.code === 'open') return null
  const mark = markOfFinding(review, finding)
  if (mark) return <MarkSaid mark={mark} />
  const give = (why: string) => {
    if (model.review.markFinding(finding, 'passed-over', why)) setAsking(false)
  }
  if (isAsking) return <ReasonInput label={words.whyMayStand} onGive={give} onLeave={() => setAsking(false)} />
  return (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => (needsNote(finding, 'passed-over') ? setAsking(true) : model.naming.signed(() => give('')))}
    >
      {words.findingStands}
    </Button>
  )
}
