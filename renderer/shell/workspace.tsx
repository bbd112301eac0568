import { Text } from '@fluentui/react-components'
import { memo, useEffect, useState } from 'react'
import { Batch } from '../batch/batch.tsx'
import { Dialogs } from '../dialogs/dialogs.tsx'
import { EarlierDialog } from '../dialogs/earlier-dialog.tsx'
import { LargePartQuestion } from '../dialogs/large-part-question.tsx'
import { LeavingDialog } from '../dialogs/leaving-dialog.tsx'
import { MergeDialog } from '../dialogs/merge-dialog.tsx'
import { NameQuestion } from '../dialogs/name-question.tsx'
import { PasswordQuestion } from '../dialogs/password-question.tsx'
import { useEditorAhead } from '../editor/ahead.ts'
import { Editor } from '../editor/editor.tsx'
import { FieldList } from '../fields/field-list.tsx'
import { FindingsPanel } from '../findings/findings-panel.tsx'
import type { FillView } from '../model/state.ts'
import { useWindow, useWords } from '../model/use-window-model.ts'
import { PageFilling } from '../page/page-filling.tsx'
import { Preview } from '../preview/preview.tsx'
import { Review } from '../review/review.tsx'
import { useAutosave } from './autosave.ts'
import { useAvailableCommands } from './available.ts'
import { useClosing } from './closing.ts'
import { useFileDrop } from './drop.ts'
import { Empty } from './empty.tsx'
import { FormOffer } from './form-offer.tsx'
import { HeldBanner } from './held-banner.tsx'
import { useHostEvents } from './host-events.ts'
import { HostLost } from './host-lost.tsx'
import { BusyBar, Notices } from './notices.tsx'
import { useShortcuts } from './shortcuts.ts'
import { StatusBar } from './status-bar.tsx'
import { Toolbar, titleOf } from './toolbar.tsx'
import { Tour } from './tour.tsx'

/** Turning to another mode hides it; it is not drawn anew for that. */
const Filling = memo(function Filling() {
  const view = useWindow((state) => state.view)
  // A view is made when it is first seen, and then kept.
  const [seen, setSeen] = useState<readonly FillView[]>([view])
  if (!seen.includes(view)) setSeen([...seen, view])
  return (
    <>
      <FieldList />
      {seen.includes('text') && <Editor />}
      {seen.includes('page') && <PageFilling />}
      <FindingsPanel />
    </>
  )
})

/** The window: the toolbar, what is worked at, the status bar. */
export function Workspace() {
  useShortcuts()
  useAvailableCommands()
  useAutosave()
  useHostEvents()
  useClosing()
  useEditorAhead()
  const words = useWords()
  const title = useWindow(titleOf)
  const drop = useFileDrop()
  const isOpen = useWindow(({ report }) => report !== null)
  const mode = useWindow((state) => state.mode)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className="window" {...drop.handlers}>
      <Toolbar />
      <div className="told">
        <BusyBar />
        <Tour />
        <HostLost />
        <HeldBanner />
        <FormOffer />
        <Notices />
      </div>
      {!isOpen && <Empty />}
      {isOpen && (
        <main className="workspace" hidden={mode !== 'fill'}>
          <Filling />
        </main>
      )}
      {isOpen && mode === 'review' && <Review />}
      {isOpen && mode === 'preview' && <Preview />}
      {isOpen && mode === 'batch' && <Batch />}
      {isOpen && <StatusBar />}
      {drop.isOver && (
        <div className="drop">
          <Text size={600}>{words.dropNow}</Text>
        </div>
      )}
      <Dialogs />
      <LeavingDialog />
      <EarlierDialog />
      <PasswordQuestion />
      <LargePartQuestion />
      <MergeDialog />
      <NameQuestion />
    </div>
  )
}
