import { Button, Switch, Text } from '@fluentui/react-components'
import { Delete16Regular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { Refused } from './refused.tsx'
import './office-names.css'

/** Whether names are remembered, which they are, and how they are forgotten: one by one, or all. */
export function OfficeNamesPart() {
  const words = useWords()
  const model = useWindowModel()
  const isWanted = useWindow(({ settings }) => settings.remembersNames)
  const { names, messages } = useWindow((state) => state.officeNames)
  const part = useRef<HTMLFieldSetElement>(null)
  useEffect(() => void model.officeNames.load(), [model])
  // A row takes its button with it: who goes through them by the keyboard goes on at the one that comes in its place.
  const forget = async (wish: Parameters<typeof model.officeNames.forget>[0], at: number) => {
    await model.officeNames.forget(wish)
    const left = part.current?.querySelectorAll<HTMLElement>('.office-names button') ?? []
    const next = left[Math.min(at, left.length - 1)] ?? part.current?.querySelector<HTMLElement>('input')
    next?.focus()
  }
  // Without a keystore it can be turned off, and not on.
  const canChange = isWanted || messages.length === 0
  const isUnread = messages.some(({ code }) => code === 'office-names-unread')
  return (
    <fieldset ref={part} className="settings-masks">
      <legend>{words.officeNames}</legend>
      <Switch
        label={words.remembersNames}
        checked={isWanted}
        disabled={!canChange}
        onChange={async (_, { checked }) => {
          await model.settings.change({ remembersNames: checked })
          await model.officeNames.load()
        }}
      />
      <Refused messages={messages} />
      {isWanted && names.length === 0 && messages.length === 0 && (
        <Text size={200} block>
          {words.officeNamesNone}
        </Text>
      )}
      {names.length > 0 && (
        <ul className="office-names" aria-label={words.officeNames}>
          {names.map(({ label, value }, at) => (
            <li key={`${label} ${value}`}>
              <span className="office-name-label">{label}</span>
              <span className="office-name">{value}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete16Regular />}
                aria-label={worded(words.forgetName, { label, value })}
                title={worded(words.forgetName, { label, value })}
                onClick={() => void forget({ wish: 'forget', label, value }, at)}
              />
            </li>
          ))}
        </ul>
      )}
      {(names.length > 0 || isUnread) && (
        <Button size="small" onClick={() => void forget({ wish: 'clear' }, 0)}>
          {words.forgetAllNames}
        </Button>
      )}
      <Text size={200} block>
        {words.officeNamesHint}
      </Text>
    </fieldset>
  )
}
