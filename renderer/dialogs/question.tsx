import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { type ReactNode, useEffect } from 'react'
import { useFocusGivenBack } from './focus-given-back.ts'

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
  useFocusGivenBack(isOpen)
  // Where nothing is asked for beside it, Enter gives the answer that is meant, the last one, and none that gives up what was done.
  useEffect(() => {
    const answers = document.activeElement?.closest('.fui-DialogActions')
    if (isOpen) answers?.querySelector<HTMLElement>('button:last-of-type')?.focus()
  }, [isOpen])
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
