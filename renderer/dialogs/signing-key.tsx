import { Button, Text } from '@fluentui/react-components'
import { useId, useRef, useState } from 'react'
import type { Message } from '../../src/core/codes.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { NewPasswordFields, useNewPassword } from './new-password.tsx'
import { Refused } from './refused.tsx'

/** Makes a key for the name above, takes one that was made elsewhere, and says which there is. */
export function SigningKeyPart() {
  const words = useWords()
  const model = useWindowModel()
  const key = useWindow((state) => state.signingKey)
  const [refused, setRefused] = useState<readonly Message[]>([])
  return (
    <fieldset className="settings-masks">
      <legend>{words.signingKey}</legend>
      {key === null ? (
        <NoKey tell={setRefused} />
      ) : (
        <div className="signing">
          <Text>
            {worded(key.isOpen ? words.signingAs : words.signingClosed, { name: key.name })}
            <br />
            <code className="signing-key">{key.key}</code>
          </Text>
          <Button onClick={async () => setRefused(await model.signing.change({ wish: 'remove' }))}>
            {words.signingRemove}
          </Button>
        </div>
      )}
      <Refused messages={refused} />
      <Text size={200}>{words.signingHint}</Text>
    </fieldset>
  )
}

function NoKey({ tell }: { readonly tell: (refused: readonly Message[]) => void }) {
  const words = useWords()
  const model = useWindowModel()
  const isNamed = useWindow(({ settings }) => settings.reviewer.trim() !== '')
  const typed = useNewPassword()
  const chooser = useRef<HTMLInputElement>(null)
  const form = useId()
  const canMake = isNamed && typed.isSound
  const use = async (file: File | undefined) => {
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    tell(await model.signing.change({ wish: 'use', name: file.name, bytes }))
  }
  return (
    <form
      id={form}
      className="password"
      onSubmit={(event) => {
        event.preventDefault()
        if (canMake) void model.signing.change({ wish: 'make', password: typed.password }).then(tell)
      }}
    >
      <NewPasswordFields
        typed={typed}
        label={words.signingPassword}
        repeatedLabel={words.signingPasswordRepeated}
        hint={isNamed ? '' : words.signingNameFirst}
      />
      <div className="signing-buttons">
        <Button type="submit" disabled={!canMake}>
          {words.signingMake}
        </Button>
        <Button onClick={() => chooser.current?.click()}>{words.signingUse}</Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".starfill-key"
          aria-label={words.signingUse}
          onChange={(event) => void use(event.target.files?.[0])}
        />
      </div>
    </form>
  )
}
