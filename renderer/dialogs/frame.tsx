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
import { useWindowModel, useWords } from '../model/use-window-model.ts'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** What the dialog is there to do, beside closing it. */
  readonly action?: ReactNode
}

export function DialogFrame({ title, children, action }: Props) {
  const model = useWindowModel()
  const words = useWords()
  return (
    <Dialog open onOpenChange={(_, { open }) => open || model.navigation.showDialog(null)}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="dialog-content">{children}</DialogContent>
          <DialogActions>
            <Button onClick={() => model.navigation.showDialog(null)}>{words.close}</Button>
            {action}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
