import { Button } from '@fluentui/react-components'
import type { Decision, FieldId } from '../../src/core/model.ts'
import { worded } from '../../src/messages/window.ts'
import { Frame } from '../dialogs/frame.tsx'
import { useWindowModel, useWords } from '../model/use-window-model.ts'
import type { PastedValue } from './paste.ts'

interface Props {
  readonly pasted: readonly PastedValue[]
  /** Cells for which there is no field any more. */
  readonly over: number
  readonly onClose: () => void
}

/** What goes where, before it does. */
export function PasteDialog({ pasted, over, onClose }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const fill = () => {
    const decisions = new Map(
      pasted.map(({ field, value }): [FieldId, Decision] => [field.id, { state: 'filled', value }]),
    )
    model.document.act({ type: 'decide', decisions })
    onClose()
  }
  return (
    <Frame
      title={words.pasteTitle}
      putAway={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button appearance="primary" onClick={fill}>
            {worded(words.pasteFill, { count: pasted.length })}
          </Button>
        </>
      }
    >
      <table className="paste-table">
        <tbody>
          {pasted.map(({ field, value }) => (
            <tr key={field.id}>
              <th scope="row">{field.label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {over > 0 && <p>{worded(words.pasteOver, { count: over })}</p>}
    </Frame>
  )
}
