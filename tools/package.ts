/**
 * `npm run package`: installers for this system into `dist/`. `-- --linux`, `--win` or `--mac` names another one, with targets behind it
 * (`--linux deb`), and `--x64` or `--arm64` the processor.
 *
 * `--trial` makes the unpacked program for 64-bit Linux, its .deb and, where the pieces are there, its AppImage into `out/trial`, out of the runtime of the tests: to be tried, and
 * never shipped.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, type CliOptions, type Configuration } from 'electron-builder'
import config from '../electron-builder.config.ts'
import { fetchTestRuntime, runtimeVersion } from '../test/electron/runtime.ts'
import { appImageHindrance, writeAppImage } from '../test/installers/app-image.ts'
import { hasDebTool, readFromDeb, writeDeb } from './deb.ts'

/** A .deb is put together by Debian's own tool where there is one: the other one, fpm, would be downloaded. */
const debBy =
  (packing: 'xz' | 'gzip') =>
  async ([args]: readonly unknown[]): Promise<boolean> => {
    const isDeb = Array.isArray(args) && args.includes('--deb-priority')
    if (!isDeb || !hasDebTool) return false
    writeDeb(args, config.deb.depends, packing)
    return true
  }

/** Without the program that the runtime starts by itself. */
async function makeTrial(): Promise<void> {
  const program = await fetchTestRuntime()
  const runtime = mkdtempSync(join(tmpdir(), 'starfill-runtime-'))
  try {
    cpSync(dirname(program), runtime, {
      recursive: true,
      filter: (path) => !/resources.(?:app|default_app\.asar)$/u.test(path),
    })
    await make(
      { linux: ['deb'], x64: true },
      {
        ...config,
        electronDist: runtime,
        electronVersion: runtimeVersion(program),
        directories: { ...config.directories, output: 'out/trial' },
      },
    )
    makeTrialAppImage()
  } finally {
    rmSync(runtime, { recursive: true, force: true })
  }
}

/** Of the same tree as the .deb, and with its entry. */
function makeTrialAppImage(): void {
  const hindrance = appImageHindrance()
  if (hindrance !== null) return void process.stdout.write(`No AppImage: ${hindrance}.\n`)
  const entry = readFromDeb('out/trial/starfill_0.1.0_amd64.deb', './usr/share/applications/starfill.desktop')
  const target = 'out/trial/Starfill-0.1.0.AppImage'
  writeAppImage({ unpacked: 'out/trial/linux-unpacked', icon: 'build/icon.png', entry }, target)
  process.stdout.write(`${target}\n`)
}

/** A trial is packed quickly, for it is sent nowhere. */
async function make(targets: CliOptions, configuration: Configuration = config): Promise<void> {
  const effectiveOptionComputed = debBy(configuration === config ? 'xz' : 'gzip')
  const made = await build({ ...targets, config: configuration, publish: 'never', effectiveOptionComputed })
  for (const path of made) process.stdout.write(`${path}\n`)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trial: { type: 'boolean' },
    linux: { type: 'boolean' },
    win: { type: 'boolean' },
    mac: { type: 'boolean' },
    x64: { type: 'boolean' },
    arm64: { type: 'boolean' },
  },
})
const { trial, linux, win, mac, ...processors } = values
if (trial) await makeTrial()
else
  await make({
    ...processors,
    ...(linux && { linux: positionals }),
    ...(win && { win: positionals }),
    ...(mac && { mac: positionals }),
  })
