/** A desktop session's keyring, where GNOME's is installed: on a bus of its own, with an empty password, gone with the test. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

const isAbsent = (program: string) => spawnSync(program, ['--version']).error !== undefined

/** Why there can be none here, or null. */
export function missingKeyring(): string | null {
  if (process.platform !== 'linux') return 'the keystore of this system is not put in place for tests'
  const lacking = ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'].filter(isAbsent)
  return lacking.length === 0 ? null : `there is no ${lacking.join(' and no ')}`
}

export interface Keyring {
  /** What a program of that session has in its environment. */
  readonly session: Readonly<Record<string, string>>
  readonly end: () => Promise<void>
}

export async function startKeyring(): Promise<Keyring> {
  const home = mkdtempSync(join(tmpdir(), 'starfill-keyring-'))
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await firstLine(bus)
  const session = { DBUS_SESSION_BUS_ADDRESS: address, XDG_CURRENT_DESKTOP: 'GNOME' }
  const env = { ...process.env, ...session, HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_RUNTIME_DIR: home }
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  keyring.stdin?.end('\n')
  const end = async () => {
    await Promise.all([ended(keyring), ended(bus)])
    rmSync(home, { recursive: true, force: true })
  }
  try {
    await answering(env)
    return { session, end }
  } catch (reason) {
    await end()
    throw reason
  }
}

/** Until the keyring answers; asked for itself before it does, the bus would start another one, which is locked. */
async function answering(env: NodeJS.ProcessEnv): Promise<void> {
  const ask = ['--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner']
  for (let asked = 0; asked < 100; asked++) {
    const args = ['--session', '--print-reply', ...ask, 'string:org.freedesktop.secrets']
    const { stdout } = spawnSync('dbus-send', args, { env, encoding: 'utf8' })
    if (stdout.includes('boolean true')) return
    await setTimeout(50)
  }
  throw new Error('the keyring does not answer')
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('nothing is read of it')
  const [line] = await once(createInterface({ input: stdout }), 'line')
  return String(line)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill()
  await gone
}
