import { Button } from '@fluentui/react-components'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { Question } from './question.tsx'

/** A Word document has a part that is packed tighter than real ones are: it is opened where the person trusts it. Enter lets it be. */
export function LargePartQuestion() {
  const words = useWords()
  const model = useWindowModel()
  const asked = useWindow((state) => state.largePart)
  return (
    <Question
      isOpen={asked !== null}
      title={words.largePartAsked}
      text={asked ? worded(words.largePartAskedHint, { ...asked }) : ''}
      putAway={() => model.largePart.answer(false)}
    >
      <Button onClick={() => model.largePart.answer(true)}>{words.openLarge}</Button>
      <Button appearance="primary" onClick={() => model.largePart.answer(false)}>
        {words.leaveLarge}
      </Button>
    </Question>
  )
}
