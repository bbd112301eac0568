import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('threads are ended while they pack, and the process lives on', async () => {
  const program = join(import.meta.dirname, 'ended-threads.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program])
  expect(stdout).toBe('survived 12\n')
}, 60_000)
