import { Button, Text } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { Message } from '../../src/core/codes.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { Refused } from './refused.tsx'

/** The office's list of public keys: who is on it, another one, or none. */
export function KeyListPart() {
  const words = useWords()
  const model = useWindowModel()
  const keys = useWindow((state) => state.keyList)
  const chooser = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<readonly Message[]>([])
  const use = async (file: File | undefined) => {
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    setRefused(await model.signing.changeList({ wish: 'use', name: file.name, bytes }))
  }
  const names = keys.map(({ name }) => name).join('、')
  return (
    <fieldset className="settings-masks">
      <legend>{words.keyList}</legend>
      <div className="signing">
        {keys.length > 0 && <Text>{worded(words.keyListNames, { count: keys.length, names })}</Text>}
        <div className="signing-buttons">
          <Button onClick={() => chooser.current?.click()}>{words.keyListUse}</Button>
          {keys.length > 0 && (
            <Button onClick={async () => setRefused(await model.signing.changeList({ wish: 'remove' }))}>
              {words.keyListRemove}
            </Button>
          )}
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".json"
            aria-label={words.keyListUse}
            onChange={(event) => {
              void use(event.target.files?.[0])
              // The same file may be chosen again, after it was changed.
              event.target.value = ''
            }}
          />
        </div>
      </div>
      <Refused messages={refused} />
      <Text size={200}>{words.keyListHint}</Text>
    </fieldset>
  )
}
