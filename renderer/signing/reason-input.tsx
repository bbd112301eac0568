import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { useWindowModel, useWords } from '../model/use-window-model.ts'
import './reason.css'

interface Props {
  readonly label: string
  readonly onGive: (why: string) => void
  /** Escape: nothing is said. */
  readonly onLeave: () => void
}

/** Asks why, in place. The answer is signed; an empty one is asked for again where it is missing. */
export function ReasonInput({ label, onGive, onLeave }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const [why, setWhy] = useState('')
  const [isMissing, setMissing] = useState(false)
  const give = () => {
    if (why.trim() === '') setMissing(true)
    else model.naming.signed(() => onGive(why))
  }
  return (
    <div className="reason">
      <Field {...(isMissing && { validationMessage: words.reasonMissing })}>
        <Input
          size="small"
          autoFocus
          aria-label={label}
          placeholder={label}
          maxLength={500}
          value={why}
          onChange={(_, { value }) => {
            setWhy(value)
            setMissing(false)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') give()
            if (event.key !== 'Escape') return
            // A dialog around it stays open.
            event.stopPropagation()
            onLeave()
          }}
        />
      </Field>
      <Button size="small" onClick={give}>
        {words.ok}
      </Button>
    </div>
  )
}
