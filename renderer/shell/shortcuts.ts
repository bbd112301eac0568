import { useEffect } from 'react'
import type { Events } from '../../src/app/contract.ts'
import type { FieldId } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import { maskSelected } from '../masking/masking.ts'
import type { Desk } from '../store/desk.ts'
import { nextField, nextFinding } from '../store/places.ts'
import type { OpenReport, WindowState } from '../store/state.ts'
import { useDesk } from '../store/use-desk.ts'
import { nextPane } from './panes.ts'

type Command = Events['menu']['command'] | 'next-field' | 'next-finding' | 'next-pane'

/** `Ctrl` stands for the command key too. */
const keys: Readonly<Record<string, Command>> = {
  'Ctrl+KeyO': 'open',
  'Ctrl+KeyS': 'save',
  'Ctrl+Shift+KeyS': 'save-as',
  'Ctrl+KeyE': 'export',
  'Ctrl+KeyP': 'print',
  'Ctrl+KeyM': 'keep-masked',
  'Ctrl+Shift+KeyM': 'mask',
  'Ctrl+Enter': 'next-field',
  'Ctrl+KeyZ': 'undo',
  'Ctrl+KeyY': 'redo',
  'Ctrl+Shift+KeyZ': 'redo',
  'Ctrl+Digit1': 'mode-fill',
  'Ctrl+Digit2': 'mode-review',
  'Ctrl+Digit3': 'mode-preview',
  F6: 'next-pane',
  F8: 'next-finding',
  F1: 'keys',
}

/** The keys and menu commands that mean the same wherever the focus is. */
export function useShortcuts(): void {
  const desk = useDesk()
  useEffect(() => {
    const over = new AbortController()
    desk.bridge.on.menu(({ command }) => run(desk, command), over.signal)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey) return
      const parts = [(event.ctrlKey || event.metaKey) && 'Ctrl', event.shiftKey && 'Shift', event.code]
      const command = keys[parts.filter(Boolean).join('+')]
      if (!command || ((command === 'undo' || command === 'redo') && hasOwnUndo(event.target))) return
      event.preventDefault()
      event.stopPropagation()
      // What lies behind a dialog is out of reach for keys as it is for the pointer.
      if (command === 'keys' || !isInDialog(event.target)) run(desk, command)
    }
    // Before Monaco, which has other ideas of some of them.
    window.addEventListener('keydown', onKeyDown, { capture: true, signal: over.signal })
    return () => over.abort()
  }, [desk])
}

/** What is typed in is undone where it is typed; the report's text asks the session itself. */
function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, .monaco-editor') !== null
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-modal="true"]') !== null
}

type At = Pick<WindowState, 'mode' | 'dialog' | 'findings' | 'looked'> & {
  readonly report: OpenReport
  readonly field: FieldId | null
}

/** What needs no report. */
const always: Readonly<Partial<Record<Command, (desk: Desk) => unknown>>> = {
  open: (desk) => desk.open({ from: 'dialog' }),
  template: (desk) => desk.show('templates'),
  settings: (desk) => desk.show('settings'),
  keys: (desk) => desk.show(desk.store.get().dialog === 'keys' ? null : 'keys'),
}

const withReport: Readonly<Partial<Record<Command, (desk: Desk, at: At) => unknown>>> = {
  save: (desk) => desk.save(),
  'save-as': (desk) => desk.save(true),
  export: (desk) => desk.show('export'),
  print: (desk) => desk.print(),
  undo: (desk) => desk.act({ type: 'undo' }),
  redo: (desk) => desk.act({ type: 'redo' }),
  find: (desk) => desk.find(),
  'mode-fill': (desk) => desk.turn('fill'),
  'mode-review': (desk) => desk.turn('review'),
  'mode-preview': (desk) => desk.turn('preview'),
  'next-open': (desk) => desk.step(1),
  'previous-open': (desk) => desk.step(-1),
  'next-field': (desk, { report, field }) => desk.activate(nextField(report.session, field)),
  'next-pane': nextPane,
  // The reviewer's queue has this key for itself.
  'next-finding': (desk, { mode, findings, looked }) => {
    const next = nextFinding(findings, looked)
    if (next && mode !== 'review') desk.look(next)
  },
  mask: (desk, { mode }) => {
    if (mode === 'fill') maskSelected(desk)
  },
  'keep-masked': (desk, { report, field }) => {
    if (field === null) return
    desk.act({ type: decisionOf(report.session.decisions, field).state === 'kept' ? 'reopen' : 'keep', field })
  },
}

function run(desk: Desk, command: Command): void {
  const { report, active, mode, dialog, findings, looked } = desk.store.get()
  always[command]?.(desk)
  if (!report) return
  const field = viewOf(report.session).byId.get(active ?? '')?.field ?? null
  withReport[command]?.(desk, { report, field, mode, dialog, findings, looked })
}
