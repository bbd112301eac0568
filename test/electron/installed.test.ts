import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { briefing, reportFile } from '../e2e/report.ts'
import { isThere, root } from './desktop.ts'
import { familyOf, untilGone } from './family.ts'
import { findTestRuntime } from './runtime.ts'

/** The program under a name of its own, which is what an installed one is to Electron. */
function installed(): string {
  const place = mkdtempSync(join(tmpdir(), 'starfill-installed-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }))
  const runtime = findTestRuntime() ?? ''
  for (const name of readdirSync(dirname(runtime)))
    if (name !== 'electron' && name !== 'resources') symlinkSync(join(dirname(runtime), name), join(place, name))
  copyFileSync(runtime, join(place, 'starfill'))
  mkdirSync(join(place, 'resources'))
  symlinkSync(root, join(place, 'resources/app'))
  return join(place, 'starfill')
}

/** What stands in the user folder of a program that has opened a report, started with a debugging port of any number. */
async function filesOf(program: string, ...args: readonly string[]): Promise<readonly string[]> {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-port-'))
  const switches = [`--user-data-dir=${userData}`, '--remote-debugging-port=0']
  const child = spawn(program, [...switches, ...args, reportFile(briefing)], { stdio: 'ignore' })
  onTestFinished(async () => {
    const family = familyOf(child.pid ?? 0)
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await untilGone(family)
    rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  })
  await expect.poll(() => readdirSync(userData), { timeout: 20_000 }).toContain('recent.json')
  return readdirSync(userData)
}

describe.runIf(isThere && process.platform === 'linux')('a debugging port', () => {
  // Chromium writes its number down where it opens one.
  const noted = 'DevToolsActivePort'

  test('is not opened by the installed program', async () => {
    expect(await filesOf(installed())).not.toContain(noted)
  })

  test('is opened by one that is being worked at', async () => {
    expect(await filesOf(findTestRuntime() ?? '', root)).toContain(noted)
  })
})
