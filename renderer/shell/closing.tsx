import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { isUnsaved } from '../model/state.ts'
import { useWindowModel, useWords } from '../model/use-window-model.ts'

/** Asks for unsaved work before the window closes: the host's question in Electron, the browser's own elsewhere. */
export function Closing() {
  const model = useWindowModel()
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    const over = new AbortController()
    const hasUnsaved = () => {
      const { report } = model.store.get()
      return report !== null && report.heldBy === null && isUnsaved(report)
    }
    model.bridge.on.closeRequested(async ({ canStay }) => {
      if (canStay && hasUnsaved()) return setAsking(true)
      if (!canStay) await model.saving.autosave()
      await model.bridge.ask.close({ answer: 'close' })
    }, over.signal)
    addEventListener('beforeunload', (event) => hasUnsaved() && event.preventDefault(), { signal: over.signal })
    return () => over.abort()
  }, [model])

  const answer = (said: 'close' | 'stay') => {
    setAsking(false)
    void model.bridge.ask.close({ answer: said })
  }
  const saveAndClose = async () => {
    await model.saving.save()
    const { report } = model.store.get()
    answer(report && isUnsaved(report) ? 'stay' : 'close')
  }
  return (
    <Dialog open={isAsking} modalType="alert" onOpenChange={(_, { open }) => open || answer('stay')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.closeUnsaved}</DialogTitle>
          <DialogContent>{words.closeUnsavedHint}</DialogContent>
          <DialogActions fluid>
            <Button onClick={() => answer('close')}>{words.closeAnyway}</Button>
            <Button onClick={() => answer('stay')}>{words.stay}</Button>
            <Button appearance="primary" onClick={() => void saveAndClose()}>
              {words.saveAndClose}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
