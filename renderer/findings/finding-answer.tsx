import { Button, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { markOfFinding, needsNote } from '../../src/core/finding-review.ts'
import type { Finding } from '../../src/core/model.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { MarkSaid } from './mark-said.tsx'

/** Says that a finding may stand: signed, with the reason where it is more than a hint. An open field is answered by deciding it. */
export function FindingAnswer({ finding }: { readonly finding: Finding }) {
  const model = useWindowModel()
  const words = useWords()
  const review = useWindow(({ report }) => report?.review)
  const [note, setNote] = useState<string | null>(null)
  if (!review || finding.reason.code === 'open') return null
  const mark = markOfFinding(review, finding)
  if (mark) return <MarkSaid mark={mark} />
  const give = (why: string) => {
    if (model.review.markFinding(finding, 'passed-over', why)) setNote(null)
  }
  if (note === null)
    return (
      <Button
        size="small"
        appearance="subtle"
        onClick={() => (needsNote(finding, 'passed-over') ? setNote('') : give(''))}
      >
        {words.findingStands}
      </Button>
    )
  return (
    <Input
      size="small"
      autoFocus
      aria-label={words.whyMayStand}
      placeholder={words.whyMayStand}
      maxLength={500}
      value={note}
      onChange={(_, { value }) => setNote(value)}
      onKeyDown={({ key, nativeEvent }) => {
        if (nativeEvent.isComposing) return
        if (key === 'Enter') give(note)
        if (key === 'Escape') setNote(null)
      }}
    />
  )
}
