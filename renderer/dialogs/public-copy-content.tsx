import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import type { Message } from '../../src/core/codes.ts'
import { sentence } from '../../src/messages/sentence.ts'
import { useWindow, useWords } from '../model/use-window-model.ts'

/** What stays in a public copy and may tell something, and what it lost, before it is written. */
export function PublicCopyContent({ messages }: { readonly messages: readonly Message[] }) {
  const words = useWords()
  const language = useWindow((state) => state.language)
  const listed = (prefix: string) => messages.filter(({ code }) => code.startsWith(prefix))
  const [stays, gone] = [listed('remains-'), listed('removed-')]
  const list = (said: readonly Message[]) => (
    <ul className="public-copy">
      {said.map((message) => (
        <li key={message.code}>
          <Text size={200}>{sentence(message, language)}</Text>
        </li>
      ))}
    </ul>
  )
  return (
    <MessageBar intent={stays.length > 0 ? 'warning' : 'success'} layout="multiline" aria-live="polite">
      <MessageBarBody>
        {stays.length > 0 ? words.publicKeeps : words.publicKeepsNothing}
        {stays.length > 0 && list(stays)}
        {gone.length > 0 && <div>{words.publicLoses}</div>}
        {gone.length > 0 && list(gone)}
      </MessageBarBody>
    </MessageBar>
  )
}
