import { Button, Text } from '@fluentui/react-components'
import { useId } from 'react'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { DialogFrame } from './frame.tsx'
import { NewPasswordFields, useNewPassword } from './new-password.tsx'

/** Sets, changes or removes the password of the project; the work is saved with it at once. */
export function PasswordDialog() {
  const model = useWindowModel()
  const words = useWords()
  const hasPassword = useWindow(({ report }) => report?.hasPassword === true)
  const typed = useNewPassword()
  const form = useId()
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
          <Button type="submit" form={form} appearance="primary" disabled={!typed.isSound}>
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
          if (typed.isSound) apply(typed.password)
        }}
      >
        <Text>{words.passwordHint}</Text>
        <NewPasswordFields typed={typed} label={words.password} repeatedLabel={words.passwordRepeated} autoFocus />
      </form>
    </DialogFrame>
  )
}
