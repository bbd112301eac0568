import { Field as FormField, Input } from '@fluentui/react-components'
import { useId, useMemo, useState } from 'react'
import type { Field } from '../../src/core/model.ts'
import { cleanName, foundLabel, longestName, nameOf, rename } from '../../src/core/naming.ts'
import type { Session } from '../../src/core/session.ts'
import { fieldAt, viewOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { FormFrame } from './frame.tsx'

/** What the field worked at is called: in the list, in sheets of values, in the record, as a column of a batch. */
export function RenameDialog() {
  const model = useWindowModel()
  const words = useWords()
  const session = useWindow(({ report }) => report?.session)
  const field = useWindow(({ report, active }) => {
    const view = report && viewOf(report.session)
    return view?.fields.find(({ id }) => id === fieldAt(view, active)) ?? null
  })
  const form = useId()
  const putAway = () => model.navigation.showDialog(null)
  if (!session || !field) return null
  return (
    <FormFrame title={worded(words.renameTitle, { label: field.label })} form={form} putAway={putAway}>
      <RenameForm id={form} field={field} session={session} />
    </FormFrame>
  )
}

interface Props {
  readonly id: string
  readonly field: Field
  readonly session: Session
}

function RenameForm({ id, field, session }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const [name, setName] = useState(nameOf(session, field.id) ?? field.label)
  const found = useMemo(() => foundLabel(session, field.id), [session, field.id])
  const shown = useMemo(() => labelAs(session, field.id, name), [session, field.id, name])
  const isTold = cleanName(name) !== '' && shown !== cleanName(name)
  return (
    <form
      id={id}
      onSubmit={(event) => {
        event.preventDefault()
        model.document.act({ type: 'rename', field: field.id, label: cleanName(name) === found ? '' : name })
        model.navigation.showDialog(null)
      }}
    >
      <FormField
        label={words.fieldName}
        hint={worded(words.foundName, { label: found })}
        validationState={isTold ? 'warning' : 'none'}
        validationMessage={isTold ? worded(words.nameTaken, { label: shown }) : null}
      >
        <Input
          autoFocus
          value={name}
          maxLength={longestName}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={(_, { value }) => setName(value)}
        />
      </FormField>
    </form>
  )
}

/** How the field would be called in the list. */
function labelAs(session: Session, field: string, name: string): string {
  return viewOf(rename(session, field, name)).fields.find(({ id }) => id === field)?.label ?? name
}
