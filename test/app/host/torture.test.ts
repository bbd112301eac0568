import { expect, test } from 'vitest'
import { killOnce } from '../../torture/kill.ts'

test('a host that is killed at any moment loses nothing that it acknowledged, and leaves nothing half there', {
  timeout: 120_000,
}, async () => {
  for (let kill = 0; kill < 3; kill++) {
    const { acknowledged, found, wrong } = await killOnce(800)
    expect([wrong, acknowledged > 0, found >= acknowledged]).toEqual([[], true, true])
  }
})
