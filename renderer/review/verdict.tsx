import { Button, Field as FormField, Input, Text } from '@fluentui/react-components'
import { CommentAdd20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useWords } from '../model/use-window-model.ts'

/** What a note is being written for; a remark goes with an approval and may be empty. */
export type NotePurpose = 'accept' | 'return' | 'remark' | null

interface Props {
  readonly accept: string
  readonly isOpen: boolean
  /** It can be approved with a remark. */
  readonly canRemark: boolean
  readonly asking: NotePurpose
  readonly onAsk: (asking: NotePurpose) => void
  readonly onAccept: (note: string) => void
  readonly onReturn: (note: string) => void
  readonly onNext: () => void
}

/** The note and the buttons under whatever is judged. */
export function Verdict({ accept, isOpen, canRemark, asking, onAsk, onAccept, onReturn, onNext }: Props) {
  const words = useWords()
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const give = () => {
    if (note.trim() === '' && asking !== 'remark') setMissing(true)
    else if (asking === 'return') onReturn(note)
    else onAccept(note)
  }
  return (
    <>
      {asking !== null && (
        <FormField
          label={{ return: words.note, accept: words.noteAccept, remark: words.noteRemark }[asking]}
          required={asking !== 'remark'}
          {...(isMissing && { validationMessage: words.reasonMissing })}
        >
          <Input
            autoFocus
            maxLength={500}
            value={note}
            onChange={(_, { value }) => {
              setNote(value)
              setMissing(false)
            }}
            onKeyDown={({ key, nativeEvent }) => {
              if (nativeEvent.isComposing) return
              if (key === 'Enter') give()
              if (key === 'Escape') onAsk(null)
            }}
          />
        </FormField>
      )}
      {isOpen && <Text size={200}>{words.fillFirst}</Text>}
      <div className="review-verdict">
        <Button
          appearance="primary"
          disabled={isOpen}
          onClick={() => (asking === 'accept' || asking === 'remark' ? give() : onAccept(''))}
        >
          {accept} (A)
        </Button>
        <Button disabled={isOpen} onClick={() => (asking === 'return' ? give() : onAsk('return'))}>
          {words.returnField} (R)
        </Button>
        {canRemark && !isOpen && (
          <Button
            appearance="subtle"
            icon={<CommentAdd20Regular />}
            aria-label={words.approveWithRemark}
            title={`${words.approveWithRemark} (Shift+A)`}
            onClick={() => onAsk('remark')}
          />
        )}
        <Button appearance="subtle" onClick={onNext}>
          {words.nextField} (F8)
        </Button>
      </div>
    </>
  )
}
