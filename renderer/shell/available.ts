/** Which commands of a native menu make sense as things stand; the others are shown and cannot be chosen. */
import { useEffect } from 'react'
import type { MenuCommand } from '../../src/app/contract.ts'
import type { WindowState } from '../model/state.ts'
import { useWindowModel } from '../model/use-window-model.ts'

type Shown = Pick<WindowState, 'report' | 'mode' | 'dialog' | 'active' | 'selected'>

export function availableCommands({ report, mode, dialog, active, selected }: Shown): readonly MenuCommand[] {
  // What lies behind a dialog is out of reach for the menu as it is for the pointer.
  if (dialog !== null) return dialog === 'keys' ? ['select-all', 'keys'] : ['select-all']
  const always: readonly MenuCommand[] = ['open', 'template', 'settings', 'select-all', 'guide', 'keys']
  if (!report) return always
  const { session, heldBy } = report
  const canWork = heldBy === null
  const where: Readonly<Partial<Record<MenuCommand, boolean>>> = {
    save: canWork,
    undo: canWork && session.past.length > 0,
    redo: canWork && session.future.length > 0,
    'keep-masked': canWork && active !== null,
    mask: canWork && mode === 'fill' && selected !== null,
  }
  const withReport: readonly MenuCommand[] = [
    'save-as',
    'export',
    'export-pdf',
    'print',
    'find',
    'mode-fill',
    'mode-review',
    'mode-preview',
    'mode-batch',
    'switch-view',
    'next-open',
    'previous-open',
  ]
  const now = (Object.keys(where) as MenuCommand[]).filter((command) => where[command])
  return [...always, ...withReport, ...now]
}

/** Tells the host whenever that changes. */
export function useAvailableCommands(): void {
  const model = useWindowModel()
  useEffect(() => {
    let told = ''
    const tell = () => {
      const commands = availableCommands(model.store.get())
      const now = commands.join()
      if (now === told) return
      told = now
      void model.bridge.ask.commands({ available: [...commands] })
    }
    tell()
    return model.store.subscribe(tell)
  }, [model])
}
