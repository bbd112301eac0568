import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { longestPassword } from '../../src/core/password.ts'
import { useWords } from '../model/use-window-model.ts'

export interface NewPassword {
  readonly password: string
  readonly repeated: string
  readonly change: (changed: { readonly password?: string; readonly repeated?: string }) => void
  /** Typed twice alike. */
  readonly isSound: boolean
}

export function useNewPassword(): NewPassword {
  const [typed, setTyped] = useState({ password: '', repeated: '' })
  return {
    ...typed,
    change: (changed) => setTyped((before) => ({ ...before, ...changed })),
    isSound: typed.password !== '' && typed.repeated === typed.password,
  }
}

interface Props {
  readonly typed: NewPassword
  readonly label: string
  readonly repeatedLabel: string
  readonly hint?: string
  readonly autoFocus?: boolean
}

/** A password that is chosen, twice: nobody sees what they type. */
export function NewPasswordFields({ typed, label, repeatedLabel, hint = '', autoFocus = false }: Props) {
  const words = useWords()
  const { password, repeated, change } = typed
  const differs = repeated !== '' && repeated !== password
  return (
    <>
      <Field label={label} hint={hint}>
        <Input
          type="password"
          autoFocus={autoFocus}
          autoComplete="new-password"
          maxLength={longestPassword}
          value={password}
          onChange={(_, { value }) => change({ password: value })}
        />
      </Field>
      <Field
        label={repeatedLabel}
        {...(differs && { validationState: 'error', validationMessage: words.passwordDiffers })}
      >
        <Input
          type="password"
          autoComplete="new-password"
          maxLength={longestPassword}
          value={repeated}
          onChange={(_, { value }) => change({ repeated: value })}
        />
      </Field>
    </>
  )
}
