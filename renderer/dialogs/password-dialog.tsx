import { Button, Field, Input, Text } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { longestPassword } from '../../src/core/password.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { DialogFrame } from './frame.tsx'

/** Sets, changes or removes the password of the project; the work is saved with it at once. */
export function PasswordDialog() {
  const model = useWindowModel()
  const words = useWords()
  const hasPassword = useWindow(({ report }) => report?.hasPassword === true)
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const form = useId()
  const differs = repeated !== '' && repeated !== password
  const canSet = password !== '' && repeated === password
  const apply = (chosen: string | null) => {
    model.navigation.showDialog(null)
    void model.password.set(chosen)
  }
  return (
    <DialogFrame
      title={hasPassword ? words.changePassword : words.setPassword}
      action={
        <>
          {hasPassword && <Button onClick={() => apply(null)}>{words.removePassword}</Button>}
          <Button type="submit" form={form} appearance="primary" disabled={!canSet}>
            {words.applyPassword}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="password"
        onSubmit={(event) => {
          event.preventDefault()
          if (canSet) apply(password)
        }}
      >
        <Text>{words.passwordHint}</Text>
        <Field label={words.password}>
          <Input
            type="password"
            autoFocus
            autoComplete="new-password"
            maxLength={longestPassword}
            value={password}
            onChange={(_, { value }) => setPassword(value)}
          />
        </Field>
        <Field
          label={words.passwordRepeated}
          {...(differs && { validationState: 'error', validationMessage: words.passwordDiffers })}
        >
          <Input
            type="password"
            autoComplete="new-password"
            maxLength={longestPassword}
            value={repeated}
            onChange={(_, { value }) => setRepeated(value)}
          />
        </Field>
      </form>
    </DialogFrame>
  )
}
