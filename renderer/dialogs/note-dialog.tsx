import { Field as FormField, Textarea } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { cleanNote, longestNote, noteAt } from '../../src/core/notes.ts'
import { fieldAt, placesOf, viewOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { MarkSaid } from '../findings/mark-said.tsx'
import { signatureNow } from '../model/signature.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import { FormFrame } from './frame.tsx'

/** What is noted at the place worked at, for whoever fills or reviews it next. */
export function NoteDialog() {
  const model = useWindowModel()
  const words = useWords()
  const session = useWindow(({ report }) => report?.session)
  const active = useWindow((state) => state.active)
  const form = useId()
  const putAway = () => model.navigation.showDialog(null)
  const view = session && viewOf(session)
  const field = view?.fields.find(({ id }) => id === fieldAt(view, active))
  if (!session || !field || active === null) return null
  const place = placesOf(session, field.id).indexOf(active) + 1
  return (
    <FormFrame title={worded(words.noteTitle, { label: field.label })} form={form} putAway={putAway}>
      <NoteForm
        id={form}
        placeholder={active}
        label={field.count > 1 ? worded(words.placeOf, { at: place, total: field.count }) : words.noteHere}
      />
    </FormFrame>
  )
}

interface Props {
  readonly id: string
  readonly placeholder: string
  readonly label: string
}

function NoteForm({ id, placeholder, label }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const [known] = useState(() => {
    const { report } = model.store.get()
    return report && noteAt(report.session, placeholder)
  })
  const [text, setText] = useState(known?.text ?? '')
  const put = () => {
    const note = { ...signatureNow(model.store.get().settings), text }
    model.document.act({ type: 'note', placeholder, note })
  }
  const give = () => {
    model.navigation.showDialog(null)
    if (cleanNote(text) === '') put()
    else model.naming.signed(put)
  }
  return (
    <form
      id={id}
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      {known && <MarkSaid mark={{ ...known, note: '' }} />}
      <FormField label={label} hint={words.noteStays}>
        <Textarea
          autoFocus
          rows={3}
          maxLength={longestNote}
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            give()
          }}
        />
      </FormField>
    </form>
  )
}
