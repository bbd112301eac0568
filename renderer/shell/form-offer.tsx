import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { formFrom, isReadAsForm, readAsForm } from '../../src/core/form-reading.ts'
import { worded } from '../../src/messages/window.ts'
import { useWindow, useWindowModel, useWords } from '../model/use-window-model.ts'
import type { WindowModel } from '../model/window-model.ts'

/** Stands quietly above a document that looks like a form, until it is read as one or somebody says that it is none. */
export function FormOffer() {
  const model = useWindowModel()
  const words = useWords()
  const document = useWindow(({ report }) => report?.document ?? null)
  const blanks = useWindow(({ report }) => report?.blanks ?? 0)
  const isRead = useWindow(({ report }) => report !== null && isReadAsForm(report.session))
  const isHeld = useWindow(({ report }) => report?.heldBy != null)
  const isFilling = useWindow(({ mode }) => mode === 'fill')
  const [refused, setRefused] = useState<string | null>(null)
  if (document === null || blanks < formFrom || isRead || isHeld || !isFilling || refused === document) return null
  return (
    <MessageBar intent="info" role="status" className="form-offer">
      <MessageBarBody>{worded(words.looksLikeForm, { count: blanks })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={() => readForm(model)}>
          {words.readForm} (Ctrl+Shift+B)
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setRefused(document)}>
          {words.noForm}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

/** As one step that can be undone; the project remembers it. */
export function readForm(model: WindowModel): void {
  const { report } = model.store.get()
  if (report && report.heldBy === null) model.document.act({ type: 'bring', work: readAsForm(report.session) })
}
