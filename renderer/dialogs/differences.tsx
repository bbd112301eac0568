import { Text } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Decision } from '../../src/core/model.ts'
import type { FieldDifference } from '../../src/core/work-difference.ts'
import type { WindowWords } from '../../src/messages/window.ts'
import { worded } from '../../src/messages/window.ts'
import { useWords } from '../model/use-window-model.ts'

interface Props {
  readonly fields: readonly FieldDifference[]
  /** What the two states are called. */
  readonly one: string
  readonly other: string
  /** What stands in the cells of a field; its two decisions in words where nothing else is said. */
  readonly cells?: (difference: FieldDifference) => readonly [ReactNode, ReactNode]
}

/** Rows that are drawn: a person compares no more. */
const most = 200

/** Two states of the work side by side, a row a field. */
export function Differences({ fields, one, other, cells }: Props) {
  const words = useWords()
  return (
    <>
      <table className="differences">
        <thead>
          <tr>
            <th scope="col">{words.fieldColumn}</th>
            <th scope="col">{one}</th>
            <th scope="col">{other}</th>
          </tr>
        </thead>
        <tbody>
          {fields.slice(0, most).map((difference) => {
            const [first, second] = cells?.(difference) ?? [
              decisionWords(difference.one, words),
              decisionWords(difference.other, words),
            ]
            return (
              <tr key={difference.field}>
                <th scope="row">{difference.label}</th>
                <td>{first}</td>
                <td>{second}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {fields.length > most && <Text size={200}>{worded(words.moreDifferences, { count: fields.length - most })}</Text>}
    </>
  )
}

/** A kept value is told too, as the list of fields does: two that differ would look the same. */
export function decisionWords(decision: Decision, words: WindowWords): string {
  if (decision.state === 'filled') return decision.value
  if (decision.state === 'open') return words.openDecision
  return decision.value === null ? words.keptDecision : worded(words.keptDecisionAs, { value: decision.value })
}
