import { useLayoutEffect } from 'react'
import type { Events } from '../../src/app/contract.ts'
import { hintsOf } from '../../src/core/hints.ts'
import { likewiseOffer } from '../../src/core/likewise.ts'
import type { FieldId } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { fieldAt, viewOf } from '../../src/core/view.ts'
import { selectAll } from '../editor/select-all.ts'
import { maskSelected } from '../masking/masking.ts'
import { nextField, nextFinding } from '../model/places.ts'
import type { OpenReport, WindowState } from '../model/state.ts'
import { unansweredOf } from '../model/unanswered.ts'
import { useWindowModel } from '../model/use-window-model.ts'
import type { WindowModel } from '../model/window-model.ts'
import { readForm } from './form-offer.tsx'
import { nextPane } from './panes.ts'

type WindowCommand =
  | Events['menu']['command']
  | 'next-field'
  | 'next-finding'
  | 'next-pane'
  | 'join-hinted'
  | 'likewise'
  | 'read-form'
  | 'rename'
  | 'note'
  | 'next-place'
  | 'replace'
  | 'previous-place'

/** `Ctrl` stands for the command key too. */
const keys: Readonly<Record<string, WindowCommand>> = {
  'Ctrl+KeyO': 'open',
  'Ctrl+KeyS': 'save',
  'Ctrl+Shift+KeyS': 'save-as',
  'Ctrl+KeyE': 'export',
  'Ctrl+KeyP': 'print',
  'Ctrl+KeyM': 'keep-masked',
  'Ctrl+Shift+KeyM': 'mask',
  'Ctrl+Enter': 'next-field',
  'Ctrl+KeyJ': 'join-hinted',
  'Ctrl+Shift+KeyJ': 'likewise',
  'Ctrl+Shift+KeyB': 'read-form',
  'Ctrl+KeyZ': 'undo',
  'Ctrl+KeyY': 'redo',
  'Ctrl+Shift+KeyZ': 'redo',
  'Ctrl+KeyF': 'find',
  'Ctrl+KeyH': 'replace',
  'Ctrl+Comma': 'settings',
  'Ctrl+Digit1': 'mode-fill',
  'Ctrl+Digit2': 'mode-review',
  'Ctrl+Digit3': 'mode-preview',
  'Ctrl+Digit4': 'mode-batch',
  F2: 'rename',
  'Shift+F2': 'note',
  F7: 'next-place',
  'Shift+F7': 'previous-place',
  F9: 'switch-view',
  F6: 'next-pane',
  F8: 'next-finding',
  F1: 'keys',
}

/** The keys and menu commands that mean the same wherever the focus is. */
export function useShortcuts(): void {
  const model = useWindowModel()
  // Before the window is seen: a key pressed as soon as it is there does what it says.
  useLayoutEffect(() => {
    const over = new AbortController()
    model.bridge.on.menu(({ command }) => run(model, command), over.signal)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey) return
      const parts = [(event.ctrlKey || event.metaKey) && 'Ctrl', event.shiftKey && 'Shift', event.code]
      const command = keys[parts.filter(Boolean).join('+')]
      if (!command || ((command === 'undo' || command === 'redo') && hasOwnUndo(event.target))) return
      if (command === 'replace' && isInText(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      // What lies behind a dialog is out of reach for keys as it is for the pointer.
      if (command === 'keys' || !isInDialog(event.target)) run(model, command)
    }
    // Before Monaco, which has other meanings for some of them.
    window.addEventListener('keydown', onKeyDown, { capture: true, signal: over.signal })
    return () => over.abort()
  }, [model])
}

/** What is typed in is undone where it is typed; a value of the list is undone as a step of the work, for which the report's text asks the session itself. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('.value-input')) return false
  return target.closest('input, textarea, .monaco-editor') !== null
}

/** The text replaces what is selected in it, in its own way. */
function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.monaco-editor') !== null
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-modal="true"]') !== null
}

type CommandContext = Pick<WindowState, 'mode' | 'view' | 'dialog' | 'findings' | 'visited'> & {
  readonly report: OpenReport
  readonly field: FieldId | null
}

/** Commands that need no open report. */
const always: Readonly<Partial<Record<WindowCommand, (model: WindowModel) => unknown>>> = {
  open: (model) => model.document.open({ from: 'dialog' }),
  template: (model) => model.navigation.showDialog('templates'),
  settings: (model) => model.navigation.showDialog('settings'),
  'select-all': selectAll,
  guide: (model) => model.navigation.showDialog('help'),
  keys: (model) => model.navigation.showDialog(model.store.get().dialog === 'keys' ? null : 'keys'),
}

const withReport: Readonly<Partial<Record<WindowCommand, (model: WindowModel, at: CommandContext) => unknown>>> = {
  save: (model) => model.saving.save(),
  'save-as': (model) => model.saving.saveAs(),
  export: (model) => model.navigation.showDialog('export'),
  'export-pdf': (model) => model.navigation.showDialog('export-pdf'),
  print: (model) => model.navigation.print(),
  undo: (model) => model.document.act({ type: 'undo' }),
  redo: (model) => model.document.act({ type: 'redo' }),
  find: (model) => model.navigation.find(),
  replace: (model) => model.navigation.replace(),
  'mode-fill': (model) => model.navigation.showMode('fill'),
  'mode-review': (model) => model.navigation.showMode('review'),
  'mode-preview': (model) => model.navigation.showMode('preview'),
  'mode-batch': (model) => model.navigation.showMode('batch'),
  'switch-view': (model, { view }) => model.navigation.showView(view === 'page' ? 'text' : 'page'),
  'next-open': (model) => model.navigation.goToOpen(1),
  'previous-open': (model) => model.navigation.goToOpen(-1),
  'next-field': (model, { report, field }) => model.navigation.activate(nextField(report.session, field)),
  'next-pane': nextPane,
  // In the review this key goes to the next item of the queue.
  'next-finding': (model, { mode, visited, ...state }) => {
    const next = nextFinding(unansweredOf(state), visited)
    if (next && mode !== 'review') model.navigation.goTo(next)
  },
  'join-hinted': (model, { report, mode, field }) => {
    const hint = mode === 'fill' && field !== null ? hintsOf(report.session).get(field) : undefined
    if (hint) model.document.act({ type: 'join', field: hint.field, into: hint.other })
  },
  likewise: (model, { report, mode }) => {
    const offer = mode === 'fill' ? likewiseOffer(report.session) : null
    if (offer) model.document.act({ type: 'likewise', placeholder: offer.placeholder })
  },
  'read-form': (model, { mode }) => {
    if (mode === 'fill') readForm(model)
  },
  rename: (model, { mode, field, dialog }) => {
    if (mode === 'fill' && field !== null && dialog === null) model.navigation.showDialog('rename')
  },
  note: (model, { mode, field, dialog }) => {
    if ((mode === 'fill' || mode === 'review') && field !== null && dialog === null) model.navigation.showDialog('note')
  },
  'next-place': (model) => model.navigation.goToPlace(1),
  'previous-place': (model) => model.navigation.goToPlace(-1),
  mask: (model, { mode }) => {
    if (mode === 'fill') maskSelected(model)
  },
  'keep-masked': (model, { report, field }) => {
    if (field === null) return
    model.document.act({
      type: decisionOf(report.session.decisions, field).state === 'kept' ? 'reopen' : 'keep',
      field,
    })
  },
}

function run(model: WindowModel, command: WindowCommand): void {
  const { report, active, mode, view, dialog, findings, visited } = model.store.get()
  always[command]?.(model)
  if (!report) return
  const field = fieldAt(viewOf(report.session), active)
  withReport[command]?.(model, { report, field, mode, view, dialog, findings, visited })
}
