import { Button, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { Warning16Filled } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Decision, Field, FieldId } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { worded } from '../../src/messages/window.ts'
import { Frame } from '../dialogs/frame.tsx'
import { useWindowModel, useWords } from '../model/use-window-model.ts'
import { type PastedValue, pastedValues, suits } from './paste.ts'
import type { FieldOrder } from './rows.ts'

interface Props {
  readonly from: FieldId
  readonly cells: readonly string[]
  /** The fields that are listed, as they are listed and as they stand in the text. */
  readonly listed: readonly Field[]
  readonly inText: readonly Field[]
  readonly onClose: () => void
}

/** What goes where, before it does, in the order that suits more of the values; what is filled already is shown beside it. */
export function PasteDialog({ from, cells, listed, inText, onClose }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const decisions = model.store.get().report?.session.decisions ?? new Map<FieldId, Decision>()
  const isKept = (field: FieldId) => decisionOf(decisions, field).state === 'kept'
  const byList = pastedValues(listed, from, cells, isKept)
  const byPlace = pastedValues(inText, from, cells, isKept)
  const isOneOrder = byList.every(({ field }, at) => field.id === byPlace[at]?.field.id)
  const [order, setOrder] = useState<FieldOrder>(() => (unlike(byPlace) < unlike(byList) ? 'place' : 'kind'))
  const pasted = order === 'place' ? byPlace : byList
  const over = cells.filter((cell) => cell !== '').length - pasted.length
  const saidNow = ({ id }: Field) => {
    const now = decisionOf(decisions, id)
    return now.state === 'filled' ? now.value : ''
  }
  const isAnyFilled = pasted.some(({ field, value }) => saidNow(field) !== '' && saidNow(field) !== value)
  const fill = (wanted: readonly PastedValue[]) => {
    const filled = wanted.map(({ field, value }): [FieldId, Decision] => [field.id, { state: 'filled', value }])
    if (filled.length > 0) model.document.act({ type: 'decide', decisions: new Map(filled) })
    onClose()
  }
  return (
    <Frame
      title={words.pasteTitle}
      putAway={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          {isAnyFilled && (
            <Button onClick={() => fill(pasted.filter(({ field }) => saidNow(field) === ''))}>
              {words.importKeep}
            </Button>
          )}
          <Button appearance="primary" onClick={() => fill(pasted)}>
            {worded(words.pasteFill, { count: pasted.length })}
          </Button>
        </>
      }
    >
      {!isOneOrder && (
        <RadioGroup
          layout="horizontal"
          aria-label={words.pasteTitle}
          value={order}
          onChange={(_, { value }) => setOrder(value as FieldOrder)}
        >
          <Radio value="kind" label={words.pasteAsListed} />
          <Radio value="place" label={words.pasteAsInText} />
        </RadioGroup>
      )}
      {unlike(pasted) > 0 && <Text block>{worded(words.pasteUnlike, { count: unlike(pasted) })}</Text>}
      {over > 0 && <Text block>{worded(words.pasteOver, { count: over })}</Text>}
      <table className="paste-table">
        <thead>
          <tr>
            <th scope="col">{words.importField}</th>
            {isAnyFilled && <th scope="col">{words.importNow}</th>}
            <th scope="col">{words.pasteValue}</th>
          </tr>
        </thead>
        <tbody>
          {pasted.map(({ field, value }) => (
            <tr key={field.id}>
              <th scope="row">{field.label}</th>
              {isAnyFilled && <td>{saidNow(field)}</td>}
              <td>
                {value}
                {!suits(field, value) && (
                  <Warning16Filled className="paste-unlike" role="img" aria-label={words.pasteUnlikeOne} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  )
}

function unlike(pasted: readonly PastedValue[]): number {
  return pasted.filter(({ field, value }) => !suits(field, value)).length
}
