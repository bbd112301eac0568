import { Button } from '@fluentui/react-components'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { Question } from './question.tsx'

/** What becomes of unsaved work: saved, kept for later, or discarded. */
export function LeavingDialog() {
  const model = useWindowModel()
  const words = useWords()
  const isAsking = useWindow(({ leaving }) => leaving !== null)
  const name = useWindow(({ report }) => report?.name ?? '')
  const { answer } = model.leaving
  return (
    <Question
      isOpen={isAsking}
      title={words.closeUnsaved}
      text={worded(words.closeUnsavedHint, { name })}
      putAway={() => answer('stay')}
    >
      <Button onClick={() => answer('discard')}>{words.discard}</Button>
      <Button onClick={() => answer('stay')}>{words.stay}</Button>
      <Button onClick={() => answer('keep')}>{words.keepForLater}</Button>
      <Button appearance="primary" onClick={() => answer('save')}>
        {words.saveFirst}
      </Button>
    </Question>
  )
}
