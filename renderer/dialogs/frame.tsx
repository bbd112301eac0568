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
import { useFocusGivenBack } from './focus-given-back.ts'

interface FrameProps {
  readonly title: string
  /** Escape, or a press beside it. */
  readonly putAway: () => void
  /** The buttons. */
  readonly actions: ReactNode
  readonly children: ReactNode
  /** The buttons may take the whole width. */
  readonly fluid?: boolean
  readonly className?: string
  readonly contentClassName?: string
}

/** A dialog as all look, wherever it comes from. */
export function Frame({ title, putAway, actions, children, fluid = false, className, contentClassName }: FrameProps) {
  useFocusGivenBack()
  return (
    <Dialog open onOpenChange={(_, { open }) => open || putAway()}>
      <DialogSurface {...(className && { className })}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent {...(contentClassName && { className: contentClassName })}>{children}</DialogContent>
          <DialogActions fluid={fluid}>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

interface FormProps extends Pick<FrameProps, 'title' | 'putAway' | 'children'> {
  /** The id of the form within, which the button sends. */
  readonly form: string
}

/** One that asks for something: it is given or let be. */
export function FormFrame({ title, putAway, form, children }: FormProps) {
  const words = useWords()
  const actions = (
    <>
      <Button onClick={putAway}>{words.cancel}</Button>
      <Button type="submit" form={form} appearance="primary">
        {words.ok}
      </Button>
    </>
  )
  return (
    <Frame title={title} putAway={putAway} actions={actions}>
      {children}
    </Frame>
  )
}

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** What the dialog is there to do, beside closing it. */
  readonly action?: ReactNode
}

/** One that is shown by its name, and closed by a button. */
export function DialogFrame({ title, children, action }: Props) {
  const model = useWindowModel()
  const words = useWords()
  const putAway = () => model.navigation.showDialog(null)
  const actions = (
    <>
      <Button onClick={putAway}>{words.close}</Button>
      {action}
    </>
  )
  return (
    <Frame title={title} putAway={putAway} actions={actions} className="dialog" contentClassName="dialog-content">
      {children}
    </Frame>
  )
}
