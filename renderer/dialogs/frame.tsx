import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useDesk, useWords } from '../store/use-desk.ts'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** What the dialog is there to do, beside closing it. */
  readonly action?: ReactNode
}

export function DialogFrame({ title, children, action }: Props) {
  const desk = useDesk()
  const words = useWords()
  return (
    <Dialog open onOpenChange={(_, { open }) => open || desk.show(null)}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="dialog-content">{children}</DialogContent>
          <DialogActions>
            <Button onClick={() => desk.show(null)}>{words.close}</Button>
            {action}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
