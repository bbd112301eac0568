/** A question of the system's own, for where there is no page to ask it. */
import { withParams } from '../messages/sentence.ts'
import type { SystemDialogTexts } from '../messages/texts.ts'
import type { Electron } from './electron.ts'

type Parent = InstanceType<Electron['BrowserWindow']>

interface Asked {
  readonly params?: Readonly<Record<string, string>>
  /** The window it belongs to, if there is one. */
  readonly parent?: Parent
  /** Takes the question away. */
  readonly signal?: AbortSignal
}

/** True where the person chose the first button. */
export async function askSystem(
  { dialog }: Pick<Electron, 'dialog'>,
  { message, detail, buttons }: SystemDialogTexts,
  { params = {}, parent, signal }: Asked = {},
): Promise<boolean> {
  const options = {
    type: 'warning' as const,
    message,
    detail: withParams(detail, params),
    buttons: [...buttons],
    defaultId: 0,
    cancelId: buttons.length - 1,
    noLink: true,
    ...(signal && { signal }),
  }
  // Before the first window nothing wakes the program when the question is answered: it waits for it then.
  if (!parent) return dialog.showMessageBoxSync(options) === 0
  const { response } = await dialog.showMessageBox(parent, options)
  return response === 0 && signal?.aborted !== true
}
