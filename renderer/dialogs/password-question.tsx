import { Button, Field, Input } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { longestPassword } from '../../src/core/password.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { Question } from './question.tsx'

/** A file that is to be opened has a password: it is asked for until it is right, or the person lets it be. */
export function PasswordQuestion() {
  const words = useWords()
  const model = useWindowModel()
  const asked = useWindow((state) => state.asked)
  const form = useId()
  return (
    <Question
      isOpen={asked !== null}
      title={words.passwordAsked}
      text={asked ? worded(words.passwordAskedHint, { name: asked.name }) : ''}
      more={asked && <PasswordForm key={asked.question} id={form} isAgain={asked.isAgain} />}
      putAway={() => model.password.answer(null)}
    >
      <Button onClick={() => model.password.answer(null)}>{words.cancel}</Button>
      <Button type="submit" form={form} appearance="primary">
        {words.openWithPassword}
      </Button>
    </Question>
  )
}

function PasswordForm({ id, isAgain }: { readonly id: string; readonly isAgain: boolean }) {
  const words = useWords()
  const model = useWindowModel()
  const [password, setPassword] = useState('')
  return (
    <form
      id={id}
      className="password"
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') model.password.answer(password)
      }}
    >
      <Field
        label={words.password}
        {...(isAgain && password === '' && { validationState: 'error', validationMessage: words.passwordAgain })}
      >
        <Input
          type="password"
          autoFocus
          autoComplete="off"
          maxLength={longestPassword}
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
    </form>
  )
}
