import { expect, test } from 'vitest'
import { failEach } from '../../torture/faults-each.ts'
import { faultyBatch } from '../../torture/faulty-batch.ts'
import { faultyCommands } from '../../torture/faulty-command.ts'
import { faultyDay, faultySealedDay } from '../../torture/faulty-day.ts'
import { killOnce } from '../../torture/kill.ts'

test('a host that is killed at any moment loses nothing that it acknowledged, and leaves nothing half there', {
  timeout: 120_000,
}, async () => {
  for (let kill = 0; kill < 3; kill++) {
    const { acknowledged, found, wrong } = await killOnce(800)
    expect([wrong, acknowledged > 0, found >= acknowledged]).toEqual([[], true, true])
  }
})

test.each([
  ['a day of typing, saving, exporting and opening', faultyDay, 180],
  ['a day in which the work gets a password', faultySealedDay, 120],
  ['commands', faultyCommands, 40],
  ['a batch and what LibreOffice makes', faultyBatch, 100],
] as const)(
  'whichever call of a file function fails in %s, nothing acknowledged is lost and nothing is half there',
  {
    timeout: 120_000,
  },
  async (_what, trial, step) => {
    const { runs, failures } = await failEach(trial, step)
    expect([failures, runs > 10]).toEqual([[], true])
  },
)
