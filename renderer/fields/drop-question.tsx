import { Button } from '@fluentui/react-components'
import type { Field } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { worded } from '../../src/messages/window.ts'
import { Question } from '../dialogs/question.tsx'
import { useWindow, useWords } from '../model/use-window-model.ts'
import type { AskedDrop } from './drag.ts'

interface Props {
  readonly asked: AskedDrop
  readonly into: Field
  readonly answer: (isWanted: boolean) => void
}

/** Both fields with what they say; where their units differ they are two, and nothing is joined. */
export function DropQuestion({ asked: { dragged, isPlace }, into, answer }: Props) {
  const words = useWords()
  const decisions = useWindow(({ report }) => report?.session.decisions)
  const saidOf = ({ id }: Field) => {
    const decision = decisions && decisionOf(decisions, id)
    return decision?.state === 'filled'
      ? decision.value
      : decision?.state === 'kept'
        ? words.keptState
        : words.openState
  }
  const isOther = dragged.unit !== null && into.unit !== null && dragged.unit !== into.unit
  const said = isOther ? words.dropUnits : isPlace ? words.dropPlace : words.dropJoin
  const both = [dragged, into]
    .map((field) => worded(words.named, { name: field.label, text: saidOf(field) }))
    .join('\n')
  return (
    <Question
      isOpen
      title={words.dropTitle}
      text={worded(said, { field: dragged.label, into: into.label })}
      more={<p className="drop-values">{both}</p>}
      putAway={() => answer(false)}
    >
      <Button onClick={() => answer(false)}>{isOther ? words.close : words.cancel}</Button>
      {!isOther && (
        <Button appearance="primary" onClick={() => answer(true)}>
          {words.dropYes}
        </Button>
      )}
    </Question>
  )
}
