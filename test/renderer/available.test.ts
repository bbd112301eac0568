import { expect, test } from 'vitest'
import { availableCommands } from '../../renderer/shell/available.ts'

const empty = { report: null, mode: 'fill', dialog: null, active: null, selected: null } as const
const session = { past: [], future: [] }
const open = { ...empty, report: { heldBy: null, session } as never }

test('without a report only what needs none can be chosen', () => {
  expect(availableCommands(empty)).toEqual(['open', 'template', 'settings', 'select-all', 'guide', 'keys'])
})

test('nothing behind a dialog can be chosen', () => {
  expect([availableCommands({ ...open, dialog: 'export' }), availableCommands({ ...open, dialog: 'keys' })]).toEqual([
    ['select-all'],
    ['select-all', 'keys'],
  ])
})

test('what can be taken back is undone, and a selection masked', () => {
  const worked = { ...open, report: { heldBy: null, session: { past: [{}], future: [] } } as never }
  expect([availableCommands(open).includes('undo'), availableCommands(worked).includes('undo')]).toEqual([false, true])
  const selected = { ...open, selected: { start: 0, end: 2 } }
  expect([availableCommands(open).includes('mask'), availableCommands(selected).includes('mask')]).toEqual([
    false,
    true,
  ])
})

test('a project that somebody else has open is looked at and exported, not saved', () => {
  const held = availableCommands({ ...open, active: 'a' as never, report: { heldBy: '王芳', session } as never })
  expect(held.filter((command) => ['save', 'save-as', 'keep-masked', 'export'].includes(command))).toEqual([
    'save-as',
    'export',
  ])
})
