import { Button, Field, Input } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { longestName } from '../../src/core/review.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { Question } from './question.tsx'

/** Whoever signs for the first time is asked for their name then, and what they did is done with it. */
export function NameQuestion() {
  const words = useWords()
  const model = useWindowModel()
  const isAsked = useWindow((state) => state.isNameAsked)
  const form = useId()
  return (
    <Question
      isOpen={isAsked}
      title={words.signTitle}
      text={words.signText}
      more={isAsked && <NameForm id={form} />}
      putAway={model.naming.putAway}
    >
      <Button onClick={model.naming.putAway}>{words.cancel}</Button>
      <Button type="submit" form={form} appearance="primary">
        {words.signIt}
      </Button>
    </Question>
  )
}

function NameForm({ id }: { readonly id: string }) {
  const words = useWords()
  const model = useWindowModel()
  const [name, setName] = useState('')
  return (
    <form
      id={id}
      className="naming"
      onSubmit={(event) => {
        event.preventDefault()
        model.naming.give(name)
      }}
    >
      <Field label={words.reviewer} required>
        <Input autoFocus value={name} maxLength={longestName} onChange={(_, { value }) => setName(value)} />
      </Field>
    </form>
  )
}
