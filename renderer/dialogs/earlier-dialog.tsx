import { Button } from '@fluentui/react-components'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { Question } from './question.tsx'

/** A report was opened that there is unsaved work on: go on with that, or begin again. */
export function EarlierDialog() {
  const model = useWindowModel()
  const words = useWords()
  const language = useWindow((state) => state.language)
  const earlier = useWindow((state) => state.earlier)
  const { goOn, startAnew } = model.document
  const text =
    earlier &&
    worded(earlier.counted ? words.earlierWorkHint : words.earlierLockedHint, {
      name: earlier.name,
      ...earlier.counted,
      time: new Date(earlier.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }),
    })
  return (
    <Question isOpen={earlier !== null} title={words.earlierWork} text={text ?? ''} putAway={startAnew}>
      <Button onClick={startAnew}>{words.startAnew}</Button>
      <Button appearance="primary" onClick={() => void goOn()}>
        {words.goOnEarlier}
        {earlier?.counted && ` ${earlier.counted.decided}/${earlier.counted.total}`}
      </Button>
    </Question>
  )
}
