import { Text } from '@fluentui/react-components'
import type { Signature } from '../../src/core/review.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWords } from '../model/use-window-model.ts'

/** Who judged it, when, and what they wrote. */
export function MarkSaid({ mark }: { readonly mark: Signature & { readonly note: string } }) {
  const words = useWords()
  const language = useWindow((state) => state.language)
  return (
    <Text size={200}>
      {worded(mark.note === '' ? words.markedBy : words.markedWith, {
        name: mark.by,
        time: new Date(mark.at).toLocaleString(language),
        note: mark.note,
      })}
    </Text>
  )
}
