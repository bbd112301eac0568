import { Button } from '@fluentui/react-components'
import type { Decision, FieldId } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { Frame } from './frame.tsx'
import './import-dialog.css'

/** What a sheet says besides what can be taken at once: other values than those that stand, and fields that are not there. */
export function ImportDialog() {
  const model = useWindowModel()
  const words = useWords()
  const importing = useWindow((state) => state.importing)
  const session = useWindow(({ report }) => report?.session)
  if (!importing || !session) return null
  const { fresh, conflicts, unknown } = importing
  const labels = new Map(viewOf(session).fields.map(({ id, label }) => [id, label]))
  const said = (decision: Decision) =>
    decision.state === 'kept' ? words.keptState : decision.state === 'filled' ? decision.value : ''
  const leave = () => model.store.patch({ importing: null })
  const take = (decisions: ReadonlyMap<FieldId, Decision>) => {
    if (decisions.size > 0) model.document.act({ type: 'decide', decisions })
    leave()
  }
  return (
    <Frame
      title={words.importTitle}
      putAway={leave}
      actions={
        <>
          <Button onClick={leave}>{words.cancel}</Button>
          {conflicts.size > 0 && (
            <Button onClick={() => take(new Map([...fresh, ...conflicts]))}>{words.importOverwrite}</Button>
          )}
          <Button appearance="primary" onClick={() => take(fresh)}>
            {conflicts.size > 0 ? words.importKeep : words.ok}
          </Button>
        </>
      }
      fluid
      contentClassName="dialog-content"
    >
      <p>{worded(words.importFresh, { count: fresh.size })}</p>
      {conflicts.size > 0 && (
        <table className="import-table">
          <caption>{worded(words.importConflicts, { count: conflicts.size })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.importField}</th>
              <th scope="col">{words.importNow}</th>
              <th scope="col">{words.importSheet}</th>
            </tr>
          </thead>
          <tbody>
            {[...conflicts].map(([field, decision]) => (
              <tr key={field}>
                <th scope="row">{labels.get(field) ?? field}</th>
                <td>{said(decisionOf(session.decisions, field))}</td>
                <td>{said(decision)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unknown.length > 0 && <p>{worded(words.importUnknown, { count: unknown.length, keys: unknown.join('、') })}</p>}
    </Frame>
  )
}
