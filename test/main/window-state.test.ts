import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWindowState, writeWindowState } from '../../src/main/window-state.ts'
import { faultsIn } from '../torture/faults.ts'

const display = { x: 0, y: 0, width: 1920, height: 1080 }
const state = { x: 40, y: 30, width: 1200, height: 700, maximized: true }
const fresh = () => mkdtempSync(join(tmpdir(), 'starfill-window-'))

test('a window comes back where it was', async () => {
  const userData = fresh()
  await writeWindowState(userData, state)
  expect(readWindowState(userData, [display])).toEqual(state)
})

test.each([
  ['beyond the right edge', { ...state, x: 1900 }],
  ['above the top', { ...state, y: -200 }],
  ['on a display that is gone', { ...state, x: -3000 }],
])('a place that nobody could reach is forgotten: %s', async (_where, lost) => {
  const userData = fresh()
  await writeWindowState(userData, lost)
  expect(readWindowState(userData, [display])).toBeNull()
})

test.each(['', '{"x":1}', '[]', 'null', '{"x":"0","y":0,"width":9,"height":9,"maximized":false}'])(
  'a damaged file is as good as none: %s',
  (text) => {
    const userData = fresh()
    writeFileSync(join(userData, 'window.json'), text)
    expect(readWindowState(userData, [display])).toBeNull()
  },
)

test('whichever call fails, the window comes back where it is now or where it was before', async () => {
  const now = { ...state, x: 200 }
  const found: unknown[] = []
  for (let at = 0, calls = 1; at < calls; at++) {
    const userData = fresh()
    await writeWindowState(userData, state)
    const faults = faultsIn(userData, (index) => (index === at ? 'EIO' : null))
    await writeWindowState(userData, now).finally(faults.end)
    calls = Math.max(calls, faults.calls.length)
    found.push(readWindowState(userData, [display])?.x)
  }
  expect([found.length > 5, found.every((x) => x === state.x || x === now.x)]).toEqual([true, true])
  expect(new Set(found)).toEqual(new Set([state.x, now.x]))
})
