import { Button, Radio, RadioGroup, SearchBox } from '@fluentui/react-components'
import { useState } from 'react'
import type { Field } from '../../src/core/model.ts'
import { viewOf } from '../../src/core/view.ts'
import { worded } from '../../src/messages/window.ts'
import { Frame } from '../dialogs/frame.tsx'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'

/** How many fields are offered at once; a search finds the others. */
const most = 40

/** The keyboard's way of dragging a field onto another: all its places take the other's value. */
export function JoinDialog({ field, onClose }: { readonly field: Field; readonly onClose: () => void }) {
  const model = useWindowModel()
  const words = useWords()
  const session = useWindow(({ report }) => report?.session)
  const [search, setSearch] = useState('')
  const [into, setInto] = useState('')
  const others = session
    ? viewOf(session).fields.filter(({ id, label }) => id !== field.id && label.includes(search))
    : []
  const alike = others.toSorted((a, b) => Number(b.kind === field.kind) - Number(a.kind === field.kind)).slice(0, most)
  return (
    <Frame
      title={worded(words.named, { name: field.label, text: words.joinWith })}
      putAway={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            appearance="primary"
            disabled={into === ''}
            onClick={() => {
              model.document.act({ type: 'join', field: field.id, into })
              onClose()
            }}
          >
            {words.ok}
          </Button>
        </>
      }
      className="join-dialog"
      contentClassName="join-content"
    >
      <SearchBox
        placeholder={words.searchFields}
        aria-label={words.searchFields}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <RadioGroup
        className="join-list"
        value={into}
        onChange={(_, { value }) => setInto(value)}
        aria-label={words.fields}
      >
        {alike.map(({ id, label }) => (
          <Radio key={id} value={id} label={label} />
        ))}
      </RadioGroup>
    </Frame>
  )
}
