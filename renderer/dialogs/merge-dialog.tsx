import { Button, Radio, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { MergeQuestion } from '../model/merge-question.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { Differences, decisionWords } from './differences.tsx'
import { Question } from './question.tsx'

/** What both sides changed, to be chosen field by field. */
export function MergeDialog() {
  const merging = useWindow((state) => state.merging)
  return merging && <Asking key={merging.stamp} question={merging} />
}

function Asking({ question: { merged } }: { readonly question: MergeQuestion }) {
  const model = useWindowModel()
  const words = useWords()
  const { conflicts, isTextAsked } = merged
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set())
  const [takesText, setTakesText] = useState(false)
  const all = (isTheirs: boolean) => {
    setFields(new Set(isTheirs ? conflicts.map(({ field }) => field) : []))
    setTakesText(isTheirs)
  }
  const choose = (field: string, isTheirs: boolean) => {
    const next = new Set(fields)
    if (isTheirs) next.add(field)
    else next.delete(field)
    setFields(next)
  }
  return (
    <Question
      isOpen
      title={words.mergeTitle}
      text={words.mergeHint}
      more={
        <div className="merge">
          {isTextAsked && (
            <div>
              <Text weight="semibold">{words.mergeText}</Text>
              <Radio name="text" label={words.mine} checked={!takesText} onChange={() => setTakesText(false)} />
              <Radio name="text" label={words.theirs} checked={takesText} onChange={() => setTakesText(true)} />
            </div>
          )}
          {conflicts.length > 0 && (
            <Differences
              fields={conflicts}
              one={words.mine}
              other={words.theirs}
              cells={({ field, one, other }) => [
                <Radio
                  key="mine"
                  name={field}
                  label={decisionWords(one, words)}
                  checked={!fields.has(field)}
                  onChange={() => choose(field, false)}
                />,
                <Radio
                  key="theirs"
                  name={field}
                  label={decisionWords(other, words)}
                  checked={fields.has(field)}
                  onChange={() => choose(field, true)}
                />,
              ]}
            />
          )}
        </div>
      }
      putAway={() => void model.merging.answer(null)}
    >
      <Button onClick={() => void model.merging.answer(null)}>{words.cancel}</Button>
      <Button onClick={() => all(false)}>{words.allMine}</Button>
      <Button onClick={() => all(true)}>{words.allTheirs}</Button>
      <Button appearance="primary" onClick={() => void model.merging.answer({ fields, takesText })}>
        {words.mergeAndSave}
      </Button>
    </Question>
  )
}
