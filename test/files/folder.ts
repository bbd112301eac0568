import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder for the test that is running; gone when it ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'starfill-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).toSorted()
}

/** Everything by which a file tells that it was written, put in another’s place or had its mode changed. */
export async function stateOf(path: string) {
  const { ino, size, mode, mtimeNs, ctimeNs } = await stat(path, { bigint: true })
  return { ino, size, mode, mtimeNs, ctimeNs, bytes: await readFile(path) }
}
