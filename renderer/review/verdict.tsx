import { Button, Field as FormField, Input, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useWords } from '../model/use-window-model.ts'

/** What a note is being written for. */
export type NotePurpose = 'accept' | 'return' | null

interface Props {
  readonly accept: string
  readonly isOpen: boolean
  readonly asking: NotePurpose
  readonly onAsk: (asking: NotePurpose) => void
  readonly onAccept: (note: string) => void
  readonly onReturn: (note: string) => void
  readonly onNext: () => void
}

/** The note and the buttons under whatever is judged. */
export function Verdict({ accept, isOpen, asking, onAsk, onAccept, onReturn, onNext }: Props) {
  const words = useWords()
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const give = () => {
    if (note.trim() === '') setMissing(true)
    else if (asking === 'return') onReturn(note)
    else onAccept(note)
  }
  return (
    <>
      {asking !== null && (
        <FormField
          label={asking === 'return' ? words.note : words.noteAccept}
          required
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
        <Button appearance="primary" disabled={isOpen} onClick={() => (asking === 'accept' ? give() : onAccept(''))}>
          {accept} (A)
        </Button>
        <Button disabled={isOpen} onClick={() => (asking === 'return' ? give() : onAsk('return'))}>
          {words.returnField} (R)
        </Button>
        <Button appearance="subtle" onClick={onNext}>
          {words.nextField} (F8)
        </Button>
      </div>
    </>
  )
}
