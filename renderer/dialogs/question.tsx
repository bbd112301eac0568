import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

interface Props {
  readonly isOpen: boolean
  readonly title: string
  readonly text: string
  /** What is asked for beside the answer. */
  readonly more?: ReactNode
  /** The answer of whoever presses Escape: the one by which nothing happens. */
  readonly putAway: () => void
  /** The answers. */
  readonly children: ReactNode
}

/** What must be answered before anything else is done. */
export function Question({ isOpen, title, text, more, putAway, children }: Props) {
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_, { open }) => open || putAway()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {text}
            {more}
          </DialogContent>
          <DialogActions fluid>{children}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
