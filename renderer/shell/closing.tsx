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
import { isUnsaved } from '../store/state.ts'
import { useDesk, useWords } from '../store/use-desk.ts'

/** Asks for unsaved work before the window closes: the host's question in Electron, the browser's own elsewhere. */
export function Closing() {
  const desk = useDesk()
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    const over = new AbortController()
    const hasUnsaved = () => {
      const { report } = desk.store.get()
      return report !== null && report.heldBy === null && isUnsaved(report)
    }
    desk.bridge.on.closeRequested(
      () => (hasUnsaved() ? setAsking(true) : void desk.bridge.ask.close({ answer: 'close' })),
      over.signal,
    )
    addEventListener('beforeunload', (event) => hasUnsaved() && event.preventDefault(), { signal: over.signal })
    return () => over.abort()
  }, [desk])

  const answer = (said: 'close' | 'stay') => {
    setAsking(false)
    void desk.bridge.ask.close({ answer: said })
  }
  const saveAndClose = async () => {
    await desk.save()
    const { report } = desk.store.get()
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
