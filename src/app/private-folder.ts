/** A folder for what one run of the program hands over: private, and taken away at the next start where it could not be at the end. */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sweep, temporaryName } from '../files/temporary.ts'

export function makePrivateFolder(): string {
  void sweep(tmpdir())
  const folder = join(tmpdir(), temporaryName())
  mkdirSync(folder, { mode: 0o700 })
  return folder
}
