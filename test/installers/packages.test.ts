/** The .deb as a person meets it: installed by root, opened from the desktop by somebody else, and removed again; and the AppImage, which is only run. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeProjectFile } from '../../src/app/project-file.ts'
import { reviewed } from '../app/finish/reviewed.ts'
import { briefing } from '../e2e/report.ts'
import { asOrdinaryUser, onScreen, ordinaryUser, runs } from '../electron/ordinary-user.ts'
import { findTestRuntime, runtimeVersion } from '../electron/runtime.ts'
import { appImageHindrance } from './app-image.ts'

const root = resolve(import.meta.dirname, '../..')
const trial = resolve(root, 'out/trial')
const tools = ['dpkg-deb', 'apt-get', 'xvfb-run', 'xdotool', 'gio', 'update-mime-database', 'desktop-file-validate']

/** Why the .deb cannot be tried here, or null. */
function hindrance(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'it is for 64-bit Linux'
  if (process.getuid?.() !== 0) return 'only root installs'
  if (runs('dpkg', '-s', 'starfill')) return 'Starfill is installed here, and would be removed'
  if (findTestRuntime() === null) return 'there is no Electron here; see npm run electron-runtime'
  const missing = tools.filter((name) => !runs('which', name))
  return missing.length === 0 ? null : `this machine has no ${missing.join(', ')}`
}

const why = hindrance()
const whyNoImage = why ?? appImageHindrance()
const runtime = findTestRuntime()
process.stdout.write(
  `The .deb is ${why === null ? `tried with Electron ${runtimeVersion(runtime ?? '')}, made by dpkg-deb` : `not tried: ${why}`}.\n`,
)
process.stdout.write(
  `The AppImage is ${whyNoImage === null ? 'tried, made by mksquashfs' : `not tried: ${whyNoImage}`}.\n`,
)

/** Names the package where it left something. */
function traces(): readonly string[] {
  const places = ['/opt', '/usr/bin', '/usr/share', '/etc', '/var/lib/dpkg/info', '/var/lib/dpkg/alternatives']
  const files = execFileSync('find', [...places, '-iname', '*starfill*'], { encoding: 'utf8' })
  const caches = ['/usr/share/mime/globs2', '/usr/share/applications/mimeinfo.cache']
  const cached = caches.filter((path) => existsSync(path) && /starfill/iu.test(readFileSync(path, 'utf8')))
  return [...files.split('\n').filter((line) => line !== ''), ...cached]
}

/**
 * Runs `command` on a screen of its own as an ordinary user without any settings, and waits for a window whose title begins with `name`;
 * the whole title, or what was there instead.
 */
function titleAfter(home: string, name: string, command: readonly string[]): string {
  const script = `
    "$@" > /dev/null 2>&1 &
    for _ in $(seq 60); do
      window=$(xdotool search --name "^$NAME" 2> /dev/null | head -n 1)
      if [ -n "$window" ]; then
        xdotool getwindowname "$window"
        program=$(xdotool getwindowpid "$window")
        kill "$program"
        # One that has ended may still be listed, where nobody asks for it.
        for _ in $(seq 100); do [ -e "/proc/$program/exe" ] || break; sleep 0.1; done
        exit
      fi
      sleep 0.5
    done
    echo "no such window, but:" $(xdotool search --name . getwindowname %@ 2> /dev/null)`
  const settings = [
    `HOME=${home}`,
    `XDG_CONFIG_HOME=${home}/config`,
    'LC_ALL=C.UTF-8',
    'LANGUAGE=zh_CN',
    `NAME=${name}`,
  ]
  const [first = '', ...rest] = [...asOrdinaryUser(), 'env', ...settings, ...onScreen]
  return spawnSync(first, [...rest, 'bash', '-c', script, 'bash', ...command], {
    encoding: 'utf8',
    timeout: 90_000,
  }).stdout.trim()
}

describe.runIf(why === null)('what is packed', () => {
  const home = mkdtempSync(join(tmpdir(), 'starfill-installed-'))
  const report = join(home, '简报.txt')
  const project = join(home, '简报.starfill')
  const before = why === null ? traces() : []
  beforeAll(() => {
    execFileSync('npx', ['tsx', 'tools/package.ts', '--trial'], { cwd: root, stdio: 'pipe' })
    writeFileSync(report, briefing)
    const filled = { state: 'filled', value: '36' } as const
    const { name, bytes, session, trail } = reviewed({
      text: briefing,
      decide: () => filled,
      note: () => null,
      pass: null,
    })
    writeFileSync(project, writeProjectFile({ name, source: bytes, session, trail, home: null }))
    mkdirSync(join(home, 'config'))
    chmodSync(home, 0o755)
    execFileSync('chown', ['-R', ordinaryUser, home])
  })
  // Where a test failed in the middle.
  afterAll(() => {
    if (why === null) spawnSync('dpkg', ['--purge', 'starfill'])
  })

  test('carries a program of less than 12 MB beside the runtime', () => {
    const { size } = statSync(join(trial, 'linux-unpacked/resources/app.asar'))
    expect(size).toBeLessThan(12_000_000)
    process.stdout.write(`app.asar: ${(size / 1_000_000).toFixed(1)} MB\n`)
  })

  test.runIf(whyNoImage === null)('the AppImage opens a report where nothing is installed', () => {
    const tried = join(home, 'Starfill.AppImage')
    execFileSync('cp', [join(trial, 'Starfill-0.1.0.AppImage'), tried])
    // Unpacked for the time it runs: here nothing can be mounted by an ordinary user.
    const unpacked = ['env', 'APPIMAGE_EXTRACT_AND_RUN=1', tried, report]
    expect(titleAfter(home, '简报.txt', unpacked)).toMatch(/^简报\.txt/u)
    rmSync(tried)
  })

  test('the .deb is installed with all that it depends on', () => {
    const deb = join(trial, 'starfill_0.1.0_amd64.deb')
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', deb], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'pipe',
    })
    const linked = execFileSync('ldd', ['/opt/Starfill/starfill'], { encoding: 'utf8' })
    expect(linked).not.toContain('not found')
    execFileSync('desktop-file-validate', ['/usr/share/applications/starfill.desktop'])
  })

  test('the .deb is started by its entry among the programs', () => {
    expect(titleAfter(home, '星填', ['gio', 'launch', '/usr/share/applications/starfill.desktop'])).toMatch(/^星填/u)
  })

  test('the .deb opens a project by a double click', () => {
    expect(titleAfter(home, '简报.starfill', ['gio', 'open', project])).toMatch(/^简报\.starfill · 已保存/u)
  })

  test.each(['text/plain', 'text/markdown', 'application/msword', 'application/wps-office.wps'])(
    'the .deb is offered to open files of the type %s',
    (type) => {
      expect(execFileSync('gio', ['mime', type], { encoding: 'utf8' })).toContain('starfill.desktop')
    },
  )

  test('the .deb opens a report that is given to it', () => {
    const opened = titleAfter(home, '简报.txt', ['gio', 'launch', '/usr/share/applications/starfill.desktop', report])
    expect(opened).toMatch(/^简报\.txt/u)
  })

  test('the .deb leaves nothing when it is removed', () => {
    expect(traces()).not.toEqual(before)
    execFileSync('dpkg', ['--purge', 'starfill'], { stdio: 'pipe' })
    expect(traces()).toEqual(before)
  })
})
