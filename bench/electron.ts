/**
 * How fast and how large the built program is in a real Electron. Its processes are started as a person's would be, and only then looked
 * into through a debugging port, so that nothing waits for whoever looks.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { largeReport } from '../test/e2e/large-report.ts'
import { familyOf, untilGone } from '../test/electron/family.ts'
import { asOrdinaryUser } from '../test/electron/ordinary-user.ts'
import { fetchTestRuntime, runtimeVersion } from '../test/electron/runtime.ts'
import { megabytesOf } from './files.ts'
import { atMost } from './medians.ts'
import { memoryOf, sleepsOf } from './processes.ts'
import { measureTyping, quantile } from './typing.ts'
import { noteIn } from './window.ts'

const root = resolve(import.meta.dirname, '..')
const repeats = 3
/** Seconds of looking at a window in which nothing is done. */
const idle = 10

function say(what: string, figure: number | null, unit: string, target?: number): void {
  const told = figure === null ? 'not measured: only root may know' : `${figure.toFixed(unit === 'ms' ? 0 : 1)} ${unit}`
  const met = figure === null || target === undefined ? '' : ` ${atMost(figure, target)}`
  console.log(`electron: ${what}: ${told}${met}`)
}

/** A folder that the ordinary user may write in. */
function folderForAll(): string {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-bench-'))
  chmodSync(folder, 0o777)
  return folder
}

interface Started {
  readonly page: Page
  /** Milliseconds from the start of the process to a text that can be typed in. */
  readonly took: number
  readonly pids: readonly number[]
}

async function portOf(userData: string): Promise<string> {
  const noted = join(userData, 'DevToolsActivePort')
  for (let at = 0; at < 2000; at++) {
    const port = existsSync(noted) && readFileSync(noted, 'utf8').split('\n')[0]
    if (port) return port
    await wait(10)
  }
  throw new Error('Electron did not start.')
}

async function inProgram(runtime: string, report: string, work: (started: Started) => Promise<void>): Promise<void> {
  const userData = folderForAll()
  const settings = ['env', 'LC_ALL=C.UTF-8', 'LANGUAGE=zh_CN']
  const switches = [`--user-data-dir=${userData}`, '--lang=zh-CN', '--remote-debugging-port=0']
  const [name = '', ...args] = [...asOrdinaryUser(), ...settings, runtime, ...switches, root, report]
  const start = Date.now()
  // A group of its own, which can be ended as a whole.
  const child = spawn(name, args, { stdio: 'ignore', detached: true })
  const gone = once(child, 'exit')
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(userData)}`)
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (!page) throw new Error('Electron shows no window.')
    const isEditable = () =>
      document.querySelector('.view-line .placeholder') && document.activeElement?.closest('.monaco-editor')
        ? Date.now()
        : 0
    const end = await (await page.waitForFunction(isEditable)).jsonValue()
    await work({ page, took: end - start, pids: familyOf(child.pid ?? 0) })
  } finally {
    const family = familyOf(child.pid ?? 0)
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    await gone
    await untilGone(family)
    rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

async function sayOpening(runtime: string, report: string, what: string, target: number): Promise<void> {
  const openings: number[] = []
  for (let at = 0; at < repeats; at++) await inProgram(runtime, report, async ({ took }) => void openings.push(took))
  say(`${what}, from the start of the process to editable`, quantile(openings, 0.5), 'ms', target)
}

async function sayTyping(page: Page, what: string, target: number): Promise<void> {
  const { p95, middle, processor } = await measureTyping(page)
  say(`${what}, p95`, p95, 'ms', target)
  say('  the middle', middle, 'ms')
  say('  processor time of the page a key', processor, 'ms')
}

/** Timers of the page by what Chromium itself notes of them; of the other processes, how often they are woken for anything. */
async function sayIdle({ page, pids }: Started): Promise<void> {
  const before = sleepsOf(pids)
  await wait(idle * 1000)
  const woken = sleepsOf(pids).map((times, at) => (times - (before[at] ?? 0)) / idle)
  say(
    'idle: how often its processes are woken, all together',
    woken.reduce((sum, times) => sum + times, 0),
    'a second',
  )
  const browser = page.context().browser()
  await browser?.startTracing(page, { categories: ['devtools.timeline'] })
  await wait(idle * 1000)
  const { traceEvents } = JSON.parse((await browser?.stopTracing())?.toString() ?? '{}')
  const fired = traceEvents.filter(({ name }: { readonly name: string }) => name === 'TimerFire').length
  say('idle: timers of the page that fire', fired / idle, 'a second', 1)
}

async function measure(runtime: string): Promise<void> {
  const folder = folderForAll()
  const large = join(folder, 'report.txt')
  writeFileSync(large, largeReport({ lines: 500, perLine: 10 }))
  try {
    console.log(`electron: Electron ${runtimeVersion(runtime)}, load of the machine ${loadavg()[0]?.toFixed(1)}`)
    await sayOpening(runtime, join(root, 'templates/samples/briefing.md'), 'a report', 2000)
    await sayOpening(runtime, large, '5,000 placeholders', 2500)
    await inProgram(runtime, large, async (started) => {
      const { page, pids } = started
      // What follows opening is over, and the caret has come to rest.
      await wait(6000)
      say('memory of all processes with 5,000 placeholders', memoryOf(pids), 'MB', 450)
      await sayIdle(started)
      await noteIn(page)
      await sayTyping(page, 'a key in the text with 500 linked places', 60)
      await page.locator('.field.active input').focus()
      await sayTyping(page, 'a key in the list with 500 linked places', 50)
      say('memory of all processes after typing', memoryOf(familyOf(pids[0] ?? 0)), 'MB', 450)
      // V8 leaves what nobody holds any more lying until it needs the room.
      await (await page.context().newCDPSession(page)).send('HeapProfiler.collectGarbage')
      say('  without the garbage of the page', memoryOf(familyOf(pids[0] ?? 0)), 'MB')
    })
    const packed = ['out/main', 'out/preload', 'out/renderer', 'templates']
    const files = packed.reduce((sum, part) => sum + megabytesOf(join(root, part), /\.[^./]+$/u), 0)
    say('the files of app.asar', files, 'MB', 12)
    console.log(`electron: load of the machine ${loadavg()[0]?.toFixed(1)}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) await measure(await fetchTestRuntime())
else {
  // Whoever the program runs as may show windows there.
  const again = ['-a', '-s', '-screen 0 1600x1000x24 -ac', process.execPath, ...process.execArgv, import.meta.filename]
  process.exitCode = spawnSync('xvfb-run', again, { stdio: 'inherit' }).status ?? 1
}
