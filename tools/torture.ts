/**
 * `npm run torture -- WHAT [count]`: what may happen to work, again and again; nothing acknowledged may be lost, nothing half there.
 *
 *     kills [1000]          a host is killed at random moments of typing, saving, exporting and opening another report
 *     browser [100]         the same for the built loopback host, while a page of it is worked in
 *     electron [50]         the same for the desktop program
 *     batch [100]           a batch of 400 rows is killed up to three times, goes on, and must have made what an uninterrupted one makes
 *     monkey [5]            everything is done wrong in a page of it, for so many minutes
 *     faults [1]            every call of a file function fails, or every n-th of them
 *     sequences [100000]    random work is saved and read again
 *     mutations [1000]      projects with a change in their bytes are opened
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { build } from 'vite'
import { startBrowser } from '../test/e2e/programs.ts'
import { asOrdinaryUser, onScreen } from '../test/electron/ordinary-user.ts'
import { fetchTestRuntime } from '../test/electron/runtime.ts'
import { type FaultReport, failEach } from '../test/torture/faults-each.ts'
import { faultyBatch } from '../test/torture/faulty-batch.ts'
import { faultyCommands } from '../test/torture/faulty-command.ts'
import { faultyDay, faultySealedDay } from '../test/torture/faulty-day.ts'
import { type KillOutcome, killOnce } from '../test/torture/kill.ts'
import { batchVictim, killBatch } from '../test/torture/kill-batch.ts'
import { killBrowserHost, type WindowKillOutcome } from '../test/torture/kill-window.ts'
import { monkey } from '../test/torture/monkey.ts'
import { openMutated, saveAndLoad } from '../test/torture/sequences.ts'

/** How much was tried, and what went wrong. */
type Told = readonly [tried: string, failures: readonly string[]]

const kinds: Readonly<Record<string, (count: number | null) => Promise<Told>>> = {
  kills: async (count) => {
    const victim = [await builtVictim()]
    return killing(count ?? 1000, () => killOnce(600, victim))
  },
  browser: async (count) => {
    const browser = await startBrowser()
    return windowKilling(count ?? 100, () => killBrowserHost(browser, 4000)).finally(() => browser.close())
  },
  electron: async (count) => {
    // It says of whoever loads it whether it can be tried.
    const { killDesktop } = await import('../test/torture/kill-desktop.ts')
    return windowKilling(count ?? 50, () => killDesktop(5000))
  },
  batch: async (count) => {
    const victim = await batchVictim()
    return killing(count ?? 100, () => killBatch(victim)).finally(() => rmSync(victim.root, { recursive: true }))
  },
  monkey: async (count) => {
    const browser = await startBrowser()
    const tell = (line: string) => void process.stderr.write(`${line}\n`)
    const { acts, done, kills, unsaved, wrong } = await monkey(browser, (count ?? 5) * 60_000, tell).finally(() =>
      browser.close(),
    )
    return [`${acts} acts, ${done} of them done, ${kills} kills, ${unsaved} of them in unsaved work`, wrong]
  },
  faults: async (count) => {
    const told: FaultReport[] = []
    for (const trial of [faultyDay, faultySealedDay, faultyCommands, faultyBatch])
      told.push(await failEach(trial, count ?? 1))
    const runs = told.reduce((sum, one) => sum + one.runs, 0)
    return [`${runs} runs on a disk that fails`, told.flatMap(({ failures }) => failures)]
  },
  sequences: async (count) => asProperty(`${count ?? 100_000} sequences`, async () => saveAndLoad(count ?? 100_000)),
  mutations: async (count) => asProperty(`${count ?? 1000} changed projects`, () => openMutated(count ?? 1000)),
}

async function killing<T extends KillOutcome>(
  count: number,
  kill: () => Promise<T>,
  seen?: (one: T) => void,
): Promise<Told> {
  const failures: string[] = []
  let most = 0
  for (let number = 1; number <= count; number++) {
    const one = await kill()
    const { acknowledged, found, wrong } = one
    most = Math.max(most, acknowledged)
    if (found < acknowledged || wrong.length > 0)
      failures.push(`${number}: ${acknowledged} acknowledged, ${found} found. ${wrong.join('; ')}`)
    seen?.(one)
    if (number % 10 === 0) process.stderr.write(`${number} of ${count}: ${failures.length} went wrong.\n`)
  }
  return [`${count} kills, up to ${most} acts each`, failures]
}

/** What a slow machine had no time to write within a second is told, and is no failure: it was not acknowledged. */
async function windowKilling(count: number, kill: () => Promise<WindowKillOutcome | null>): Promise<Told> {
  let [late, unstarted] = [0, 0]
  const killStarted = async (): Promise<WindowKillOutcome> => {
    for (;;) {
      const one = await kill()
      if (one) return one
      if (++unstarted > count) throw new Error('No window starts.')
    }
  }
  const [tried, failures] = await killing(count, killStarted, ({ isLate }) => {
    late += isLate ? 1 : 0
  })
  return [`${tried}, ${late} before what was a second old was written; ${unstarted} did not start`, failures]
}

async function asProperty(tried: string, hold: () => Promise<void>): Promise<Told> {
  try {
    await hold()
    return [tried, []]
  } catch (reason) {
    const { message, cause } = reason as Error
    return [tried, [`${message.slice(0, 500)}\n${String(cause).slice(0, 2000)}`]]
  }
}

/** Its path: as a program of its own it starts at once. */
async function builtVictim(): Promise<string> {
  const outDir = resolve(import.meta.dirname, '../out/torture')
  const ssr = resolve(import.meta.dirname, '../test/torture/victim.ts')
  await build({ configFile: false, logLevel: 'warn', build: { ssr, outDir } })
  return resolve(outDir, 'victim.js')
}

/** The desktop program does not serve root, and wants a display. */
async function startElsewhere(args: readonly string[]): Promise<number> {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(await fetchTestRuntime()) }
  const [name = '', ...rest] = [...asOrdinaryUser(), ...onScreen, process.execPath, ...process.execArgv]
  return spawnSync(name, [...rest, import.meta.filename, ...args], { env, stdio: 'inherit' }).status ?? 1
}

async function run([what = 'kills', count]: readonly string[]): Promise<number> {
  const torture = kinds[what]
  if (!torture) throw new Error(`Not known: ${what}. Known are ${Object.keys(kinds).join(', ')}.`)
  if (what === 'electron' && process.getuid?.() === 0)
    return startElsewhere(count === undefined ? [what] : [what, count])
  const [tried, failures] = await torture(count === undefined ? null : Number(count))
  process.stdout.write(`${[`${tried}; ${failures.length} went wrong.`, ...failures].join('\n')}\n`)
  return failures.length > 0 ? 1 : 0
}

// A browser that did not start may hold the process.
process.exit(await run(process.argv.slice(2)))
