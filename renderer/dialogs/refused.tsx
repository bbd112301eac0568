import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { Message } from '../../src/core/codes.ts'
import { sentence } from '../../src/messages/sentence.ts'
import { useWindow } from '../model/use-window-model.ts'

/** What did not succeed, where it was asked for: the notices of the window lie behind a dialog. */
export function Refused({ messages }: { readonly messages: readonly Message[] }) {
  const language = useWindow((state) => state.language)
  return messages.map((message) => (
    <MessageBar key={message.code} intent={message.severity} layout="multiline">
      <MessageBarBody>{sentence(message, language)}</MessageBarBody>
    </MessageBar>
  ))
}
