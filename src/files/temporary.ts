/** Names of temporary files and folders that tell whose they are, so that the next start can take away what a killed program left. */
import { createHash, randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isRunning, thisProcess } from './process-identity.ts'

/** A folder may be shared: what another machine is writing there is its own. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** Never the same twice. */
export function temporaryName(): string {
  const { pid, boot, started } = thisProcess()
  return `.starfill-${machine}-${pid}-${bootName(boot)}-${started}-${randomBytes(6).toString('hex')}.tmp`
}

const bootName = (boot: string) => boot.replaceAll('-', '').slice(0, 8)

const name = /^\.starfill-(?<machine>[0-9a-f]{8})-(?<pid>\d+)-(?<boot>[0-9a-f]*)-(?<started>\d*)-[0-9a-f]{12}\.tmp$/u

/** Takes away what processes of this machine that are no more left in `folder`; a folder that cannot be read has nothing of ours. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const left of names.filter(isLeft))
    await rm(join(folder, left), { recursive: true, force: true }).catch(() => undefined)
}

function isLeft(file: string): boolean {
  const found = name.exec(file)?.groups
  if (found?.machine !== machine) return false
  const { boot } = thisProcess()
  const isThisBoot = found.boot === bootName(boot)
  return !isThisBoot || !isRunning({ pid: Number(found.pid), boot, started: found.started ?? '' })
}

const swept = new Set<string>()

/** Once for each folder that this process writes to. */
export async function sweepOnce(folder: string): Promise<void> {
  if (swept.has(folder)) return
  swept.add(folder)
  await sweep(folder)
}
